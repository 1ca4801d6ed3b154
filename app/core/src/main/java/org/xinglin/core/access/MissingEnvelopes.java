package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.records.MedicalRecord;

/**
 * Finds members who pass by their role and have no key: those admitted after the grant, those whose key was not proven then,
 * and those who changed their key since.
 */
public final class MissingEnvelopes {
    private final AccessPorts ports;
    private final Readers readers;
    private final KeyCheck check;

    public MissingEnvelopes(AccessPorts ports) {
        this.ports = ports;
        this.readers = new Readers(ports);
        this.check = ports.keyCheck();
    }

    /**
     * A key that is not there.
     *
     * @param barrier why it can not be issued now; empty when it can
     */
    public record Missing(MedicalRecord record, Member member, Optional<Barrier> barrier) {}

    /** By record. @throws Failed Unreachable */
    public List<Missing> find() throws Failed {
        List<Missing> missing = new ArrayList<>();
        Map<Role, List<Member>> members = new EnumMap<>(Role.class);
        for (AccessNotes.NotedRole noted : ports.books().notes().roles()) {
            Optional<MedicalRecord> record = ports.catalogue().findByDigest(noted.record());
            if (record.isEmpty() || !isLive(noted)) {
                ports.books().notes().roleEnded(noted.record(), noted.role());
                continue;
            }
            if (!members.containsKey(noted.role())) {
                members.put(noted.role(), readers.ofRole(noted.role()));
            }
            for (Member member : members.getOrDefault(noted.role(), List.of())) {
                if (!has(record.get(), member)) {
                    missing.add(new Missing(record.get(), member, check.barrier(member)));
                }
            }
        }
        return missing;
    }

    private boolean isLive(AccessNotes.NotedRole noted) throws Failed {
        return ports.chain().roles().of(noted.record()).stream()
                .anyMatch(grant -> grant.role() == noted.role() && grant.live());
    }

    /** Where nothing is noted, as after a restored catalogue, an envelope on the chain is taken for a good one. */
    private boolean has(MedicalRecord record, Member member) throws Failed {
        Optional<EncryptionKey> noted = ports.books().notes().sealedFor(record.digest(), member.account());
        return noted.isPresent()
                ? noted.get().equals(member.key())
                : ports.chain()
                        .access()
                        .envelopeFor(record.digest(), member.account())
                        .isPresent();
    }
}
