package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

/**
 * Takes a permission back, at once; and, unless told otherwise, seals the record anew under another key, so that a key that
 * was kept opens nothing that is stored from now on. What was read before stays read.
 */
public final class RevokeAccess {
    private final AccessPorts ports;
    private final ResealRecord reseal;
    /** A record is sealed anew by one thread at a time. */
    private final ReentrantLock changing = new ReentrantLock();

    public RevokeAccess(AccessPorts ports) {
        this.ports = ports;
        this.reseal = new ResealRecord(ports);
    }

    /** Only the permission; the key stays. @return the transaction's hash @throws Failed as below */
    public Digest revoke(RecordId id, Member grantee) throws Failed {
        return revoke(id, grantee, false, Progress.NONE)
                .transaction()
                .orElseThrow(() -> new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, id.toString())));
    }

    /** @throws Failed Refused NotGranted, Invalid UNKNOWN_RECORD, NotSent: then nothing was changed */
    public Revocation revoke(RecordId id, Member grantee, boolean reencrypt, Progress progress) throws Failed {
        ResealJournal.Taken taken = new ResealJournal.Taken.FromMember(grantee.account());
        return revoke(id, taken, grantee.account().text(), reencrypt, progress);
    }

    /** From every member who has no grant of her own. @throws Failed as above */
    public Revocation revoke(RecordId id, Role role, boolean reencrypt, Progress progress) throws Failed {
        ResealJournal.Taken taken = new ResealJournal.Taken.FromRole(role);
        return revoke(id, taken, GrantAccess.named(role), reencrypt, progress);
    }

    /** Finishes what was cut off. @return one a record that is whole now @throws Failed what stands in the way of the next */
    public List<Revocation> resume(Progress progress) throws Failed {
        changing.lock();
        try {
            return resumedAll(progress);
        } finally {
            changing.unlock();
        }
    }

    private List<Revocation> resumedAll(Progress progress) throws Failed {
        List<Revocation> finished = new ArrayList<>();
        for (ResealJournal.Reseal cutOff : ports.books().reseals().unfinished()) {
            finished.add(ports.guard()
                    .act(
                            Act.REVOKE,
                            cutOff.record() + " resumed",
                            () -> resumed(cutOff, progress),
                            Revocation::summary));
        }
        return finished;
    }

    private Revocation revoke(RecordId id, ResealJournal.Taken taken, String from, boolean reencrypt, Progress progress)
            throws Failed {
        return ports.guard()
                .act(
                        Act.REVOKE,
                        id + " " + from,
                        () -> oneAtATime(id, taken, reencrypt, progress),
                        Revocation::summary);
    }

    private Revocation oneAtATime(RecordId id, ResealJournal.Taken taken, boolean reencrypt, Progress progress)
            throws Failed {
        changing.lock();
        try {
            Optional<ResealJournal.Reseal> cutOff = ports.books().reseals().find(id);
            if (cutOff.isPresent()) {
                resumed(cutOff.get(), progress);
            }
            return revoked(record(id), taken, reencrypt, progress);
        } finally {
            changing.unlock();
        }
    }

    private Revocation revoked(MedicalRecord record, ResealJournal.Taken taken, boolean reencrypt, Progress progress)
            throws Failed {
        if (!reencrypt) {
            return new Revocation(
                    Optional.of(takeAway(record.digest(), taken)), Optional.empty(), List.of(), Optional.empty());
        }
        ResealJournal.Reseal begun = reseal.begin(record, taken);
        Digest transaction;
        boolean taking = true;
        try {
            transaction = takeAway(record.digest(), taken);
            taking = false;
        } finally {
            if (taking) {
                ports.books().reseals().done(record.id()); // nothing was changed
            }
        }
        return sealedAnew(begun, record, Optional.of(transaction), progress);
    }

    private Revocation resumed(ResealJournal.Reseal cutOff, Progress progress) throws Failed {
        MedicalRecord record = record(cutOff.record());
        Optional<Digest> transaction = cutOff.next().isEmpty() && stands(cutOff)
                ? Optional.of(takeAway(record.digest(), cutOff.taken()))
                : Optional.empty();
        ResealRecord.Resealed resealed = reseal.finish(cutOff, record, progress);
        return new Revocation(transaction, Optional.of(resealed.record()), resealed.lost(), Optional.empty());
    }

    /** The permission is gone already: trouble from here on is told, and the journal remembers. */
    private Revocation sealedAnew(
            ResealJournal.Reseal begun, MedicalRecord record, Optional<Digest> transaction, Progress progress) {
        try {
            ResealRecord.Resealed resealed = reseal.finish(begun, record, progress);
            return new Revocation(transaction, Optional.of(resealed.record()), resealed.lost(), Optional.empty());
        } catch (Failed failed) {
            return new Revocation(transaction, Optional.empty(), List.of(), Optional.of(failed.failure()));
        }
    }

    private boolean stands(ResealJournal.Reseal cutOff) throws Failed {
        Digest old = cutOff.old().digest();
        return switch (cutOff.taken()) {
            case ResealJournal.Taken.FromMember from ->
                ports.chain().access().grantsOf(old).stream()
                        .anyMatch(grant -> grant.live() && grant.grantee().equals(from.grantee()));
            case ResealJournal.Taken.FromRole from ->
                ports.chain().roles().of(old).stream().anyMatch(grant -> grant.live() && grant.role() == from.role());
        };
    }

    private Digest takeAway(Digest record, ResealJournal.Taken taken) throws Failed {
        return switch (taken) {
            case ResealJournal.Taken.FromMember from -> {
                Digest transaction = ports.chain().access().revoke(record, from.grantee());
                ports.books().grantees().released(record, from.grantee());
                yield transaction;
            }
            case ResealJournal.Taken.FromRole from -> {
                Digest transaction = ports.chain().roles().revoke(record, from.role());
                ports.books().notes().roleEnded(record, from.role());
                yield transaction;
            }
        };
    }

    private MedicalRecord record(RecordId id) throws Failed {
        return ports.catalogue().find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
    }
}
