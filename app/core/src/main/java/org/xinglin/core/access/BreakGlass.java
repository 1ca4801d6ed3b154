package org.xinglin.core.access;

import java.nio.charset.StandardCharsets;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** A doctor passes for one hour without having been granted anything: loud, and for ever on the chain. */
public final class BreakGlass {
    private static final int LONGEST_REASON = 256;
    private final Guard guard;
    private final Emergencies emergencies;

    public BreakGlass(Guard guard, Emergencies emergencies) {
        this.guard = guard;
        this.emergencies = emergencies;
    }

    /**
     * @param reason 1 to 256 bytes, public on the chain, naming nobody
     * @return the transaction's hash
     * @throws Failed Invalid NO_REASON; Refused NotDoctor, NotRegistered; NotSent
     */
    public Digest breakGlass(Digest record, String reason) throws Failed {
        int length = reason.strip().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_REASON) {
            throw Failed.invalid(Problem.NO_REASON, "1-256");
        }
        return guard.act(Act.BREAK_GLASS, record.hex(), () -> emergencies.breakGlass(record, reason.strip()));
    }
}
