package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Says on the chain which pseudonymous patient member stands behind a patient of this hospital. */
public final class BindPatient {
    private final AccessPorts ports;

    public BindPatient(AccessPorts ports) {
        this.ports = ports;
    }

    /** @param member a patient under this hospital @return the transaction's hash @throws Failed Refused; NotSent */
    public Digest bind(PatientId patient, Member member) throws Failed {
        Digest subject = ports.vault().pseudonym(patient);
        return ports.guard()
                .act(
                        Act.BIND_PATIENT,
                        member.account().text(),
                        () -> ports.chain().patients().bind(subject, member.account()));
    }

    /** @return the transaction's hash @throws Failed Refused; NotSent */
    public Digest unbind(PatientId patient) throws Failed {
        Digest subject = ports.vault().pseudonym(patient);
        return ports.guard()
                .act(Act.BIND_PATIENT, "nobody", () -> ports.chain().patients().unbind(subject));
    }

    /** Who stands behind the patient now. @throws Failed Unreachable */
    public Optional<WalletAddress> memberOf(PatientId patient) throws Failed {
        return ports.chain()
                .patients()
                .patientOf(ports.vault().account(), ports.vault().pseudonym(patient));
    }
}
