package org.xinglin.core.training;

import java.time.Duration;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Names who takes over a task of this hospital's when its coordinator falls silent. */
public final class NameStandby {
    private final Guard guard;
    private final Naming naming;

    /** Puts it on the chain, as {@link FederationRegistry#nameStandby}. */
    @FunctionalInterface
    public interface Naming {
        Digest name(TaskId task, WalletAddress standby, Duration patience) throws Failed;
    }

    public NameStandby(Guard guard, Naming naming) {
        this.guard = guard;
        this.naming = naming;
    }

    /**
     * The coordinator's silence counts anew from here.
     *
     * @param patience whole seconds, 30 seconds to 30 days
     * @throws Failed NotAllowed NOT_YOUR_ROLE, Refused when the task is not this hospital's or has ended
     */
    public void name(TaskId task, WalletAddress standby, Duration patience) throws Failed {
        guard.act(Act.NAME_STANDBY, task.toString(), () -> naming.name(task, standby, patience));
    }
}
