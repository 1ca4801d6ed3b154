package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** An officer has seen that glass was broken. */
public final class AcknowledgeEmergency {
    private final Guard guard;
    private final Emergencies emergencies;

    public AcknowledgeEmergency(Guard guard, Emergencies emergencies) {
        this.guard = guard;
        this.emergencies = emergencies;
    }

    /** @return the transaction's hash @throws Failed Refused when there is none to acknowledge; NotSent */
    public Digest acknowledge(Digest record, WalletAddress doctor) throws Failed {
        return guard.act(
                Act.ACKNOWLEDGE_EMERGENCY,
                record.hex() + " " + doctor.text(),
                () -> emergencies.acknowledge(record, doctor));
    }
}
