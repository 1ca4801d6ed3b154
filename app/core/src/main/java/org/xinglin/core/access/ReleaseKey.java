package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

/** Hands the key to a doctor who broke the glass, for as long as her hour runs; by an officer, or by the hospital's policy. */
public final class ReleaseKey {
    private final AccessPorts ports;
    private final EmergencyDesk desk;
    private final WriteGrants write;

    public ReleaseKey(AccessPorts ports) {
        this.ports = ports;
        this.desk = new EmergencyDesk(ports);
        this.write = new WriteGrants(ports);
    }

    /** @return the transaction's hash @throws Failed Invalid UNKNOWN_EMERGENCY; NotAllowed KEYLESS, KEY_CHANGED; Refused */
    public Digest release(Digest record, WalletAddress doctor) throws Failed {
        return ports.guard().act(Act.RELEASE_KEYS, record.hex() + " " + doctor.text(), () -> {
            EmergencyDesk.Case found = desk.cases().stream()
                    .filter(EmergencyDesk.Case::lacksKey)
                    .filter(one -> one.emergency().record().equals(record))
                    .filter(one -> one.emergency().doctor().equals(doctor))
                    .findFirst()
                    .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_EMERGENCY, doctor.text()));
            return released(found);
        });
    }

    /**
     * What the policy lets the console do by itself now. One doctor whom no key can be given holds up nobody else.
     *
     * @return whom it gave keys
     * @throws Failed as {@link #release}, the first of several; every emergency was tried unless the chain is away
     */
    public List<Emergency> byPolicy() throws Failed {
        if (ports.books().rules().rules().keyRelease() != AccessRules.KeyRelease.AUTOMATIC) {
            return List.of();
        }
        List<Emergency> released = new ArrayList<>();
        Optional<Failed> first = Optional.empty();
        for (EmergencyDesk.Case one : desk.cases()) {
            if (!one.lacksKey() || !one.ownDoctor() || one.record().isEmpty()) {
                continue;
            }
            try {
                releaseByPolicy(one);
                released.add(one.emergency());
            } catch (Failed failed) { // the next doctor's hour runs as well
                if (failed.failure() instanceof Failure.Unreachable) {
                    throw failed;
                }
                first = first.isPresent() ? first : Optional.of(failed);
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
        return released;
    }

    private void releaseByPolicy(EmergencyDesk.Case one) throws Failed {
        String subject =
                one.emergency().record().hex() + " " + one.emergency().doctor().text();
        ports.guard().act(Act.RELEASE_KEYS, subject, () -> released(one), transaction -> "by policy");
    }

    private Digest released(EmergencyDesk.Case found) throws Failed {
        Digest digest = found.emergency().record();
        MedicalRecord record = found.record().orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, digest.hex()));
        Member doctor = found.doctor()
                .orElseThrow(() -> Failed.invalid(
                        Problem.UNKNOWN_MEMBER, found.emergency().doctor().text()));
        Batches batches = new Batches(Progress.NONE, 1);
        write.envelopes(List.of(new Handover(record, doctor)), batches);
        return batches.transactions().getFirst();
    }
}
