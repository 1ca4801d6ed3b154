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
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Successors;

/**
 * Takes a permission back, at once; and, unless told otherwise, seals the record anew under another key, so that a key that
 * was kept opens nothing that is stored from now on. What was read before stays read.
 */
public final class RevokeAccess {
    private final AccessPorts ports;
    private final ResealRecord reseal;
    private final TakeAway takeAway;
    private final Successors successors;
    /** A record is sealed anew by one thread at a time. */
    private final ReentrantLock changing = new ReentrantLock();

    public RevokeAccess(AccessPorts ports) {
        this.ports = ports;
        this.reseal = new ResealRecord(ports);
        this.takeAway = new TakeAway(ports);
        this.successors = ports.successors();
    }

    /** Only the permission; the key stays. @return the transaction's hash @throws Failed as below */
    public Digest revoke(RecordId id, Member grantee) throws Failed {
        return revoke(id, grantee, false, Progress.NONE)
                .transaction()
                .orElseThrow(() -> new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, id.toString())));
    }

    /**
     * A permission that is gone or over already does not keep the record from another key.
     *
     * @throws Failed Refused NotGranted, Invalid UNKNOWN_RECORD, NotSent, Cancelled: then nothing was changed; Conflicting
     *     STILL_WAITING or Unreachable: then it may yet be, and {@link #resume} goes on from there
     */
    public Revocation revoke(RecordId id, Member grantee, boolean reencrypt, Progress progress) throws Failed {
        ResealJournal.Taken taken = new ResealJournal.Taken.FromMember(grantee.account());
        return revoke(id, taken, grantee.account().text(), reencrypt, progress);
    }

    /** From every member who has no grant of her own. @throws Failed as above */
    public Revocation revoke(RecordId id, Role role, boolean reencrypt, Progress progress) throws Failed {
        ResealJournal.Taken taken = new ResealJournal.Taken.FromRole(role);
        return revoke(id, taken, GrantAccess.named(role), reencrypt, progress);
    }

    /**
     * Finishes what was cut off; what can not be finished now does not keep the others waiting. Records that are being
     * destroyed are left to their destruction.
     *
     * @return one a record; {@code unfinished} says what stands in its way
     * @throws Failed NotAllowed, Cancelled
     */
    public List<Revocation> resume(Progress progress) throws Failed {
        changing.lock();
        try {
            List<Revocation> taken = new ArrayList<>();
            for (ResealJournal.Reseal cutOff : ports.books().reseals().unfinished()) {
                progress.check();
                if (isToFinish(cutOff)) {
                    taken.add(takenUp(cutOff, progress));
                }
            }
            return taken;
        } finally {
            changing.unlock();
        }
    }

    private Revocation takenUp(ResealJournal.Reseal cutOff, Progress progress) throws Failed {
        try {
            return ports.guard()
                    .act(
                            Act.REVOKE,
                            cutOff.record() + " resumed",
                            () -> resumed(cutOff, progress),
                            Revocation::summary);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.NotAllowed) {
                throw failed;
            }
            return Revocation.stuck(cutOff.record(), failed.failure());
        }
    }

    /** A record that is gone has nothing to be finished, and one that is being destroyed must not get another key. */
    private boolean isToFinish(ResealJournal.Reseal cutOff) throws Failed {
        Optional<MedicalRecord> record = ports.catalogue().find(cutOff.record());
        if (record.isEmpty()) {
            ports.content().store().unpin(cutOff.old());
            if (cutOff.next().isPresent()) {
                ports.content().store().unpin(cutOff.next().get());
            }
            ports.books().reseals().done(cutOff.record());
        }
        return record.isPresent() && record.get().details().state() != RecordState.ERASING;
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
            MedicalRecord record = record(id);
            Optional<ResealJournal.Reseal> cutOff = ports.books().reseals().find(id);
            return cutOff.isPresent()
                    ? afterResuming(cutOff.get(), taken, reencrypt, progress)
                    : revoked(successors.current(record), taken, reencrypt, progress);
        } finally {
            changing.unlock();
        }
    }

    /** What was cut off is finished first; what can not be must not keep a permission standing. */
    private Revocation afterResuming(
            ResealJournal.Reseal cutOff, ResealJournal.Taken taken, boolean reencrypt, Progress progress)
            throws Failed {
        boolean same = cutOff.taken().equals(taken);
        Revocation resumed;
        try {
            resumed = resumed(cutOff, progress);
        } catch (Failed failed) {
            if (isPersons(failed.failure())) {
                throw failed;
            }
            return onlyTaken(cutOff, taken, same, failed.failure());
        }
        return same && reencrypt ? resumed : revoked(record(cutOff.record()), taken, reencrypt, progress);
    }

    private static boolean isPersons(Failure failure) {
        return failure instanceof Failure.Cancelled
                || failure instanceof Failure.NotSent
                || failure instanceof Failure.NotAllowed;
    }

    /** Whoever has no grant when the record gets its other key, keeps none: the entry in the journal need not name both. */
    private Revocation onlyTaken(
            ResealJournal.Reseal cutOff, ResealJournal.Taken taken, boolean ordered, Failure inTheWay) throws Failed {
        Digest record = Successors.last(cutOff.old().digest(), ports.chain().records());
        boolean gone = ordered && !takeAway.stands(record, taken);
        Optional<Digest> transaction = gone ? Optional.empty() : Optional.of(takeAway.now(record, taken));
        return new Revocation(
                cutOff.record(),
                transaction,
                Optional.empty(),
                List.of(),
                Optional.of(inTheWay),
                takeAway.afterwards(record, taken));
    }

    private Revocation revoked(MedicalRecord record, ResealJournal.Taken taken, boolean reencrypt, Progress progress)
            throws Failed {
        if (!reencrypt) {
            Digest transaction = takeAway.now(record.digest(), taken);
            return new Revocation(
                    record.id(),
                    Optional.of(transaction),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    takeAway.afterwards(record.digest(), taken));
        }
        ResealJournal.Reseal begun = reseal.begin(record, taken);
        Optional<Digest> transaction;
        try {
            transaction = takeAway.orGone(record.digest(), taken);
        } catch (Failed failed) {
            if (TakeAway.isNo(failed.failure())) {
                ports.books().reseals().done(record.id()); // otherwise it may yet come, and the key with it
            }
            throw failed;
        }
        return sealedAnew(begun, record, transaction, progress);
    }

    private Revocation resumed(ResealJournal.Reseal cutOff, Progress progress) throws Failed {
        MedicalRecord record = record(cutOff.record());
        MedicalRecord current = isOvertaken(cutOff) ? successors.current(record) : record;
        if (!current.cid().equals(record.cid())) {
            return revoked(current, cutOff.taken(), true, progress);
        }
        Optional<Digest> transaction = cutOff.next().isEmpty() && takeAway.stands(record.digest(), cutOff.taken())
                ? takeAway.orGone(record.digest(), cutOff.taken())
                : Optional.empty();
        return finished(reseal.finish(cutOff, record, progress), cutOff.taken(), transaction);
    }

    /** Another console of this hospital put another ciphertext in the record's place. */
    private boolean isOvertaken(ResealJournal.Reseal cutOff) throws Failed {
        Optional<Digest> successor =
                ports.chain().records().successorOf(cutOff.old().digest());
        return successor.isPresent() && !successor.equals(cutOff.next().map(Cid::digest));
    }

    /** The permission is gone already: trouble from here on is told, and the journal remembers. */
    private Revocation sealedAnew(
            ResealJournal.Reseal begun, MedicalRecord record, Optional<Digest> transaction, Progress progress) {
        try {
            return finished(reseal.finish(begun, record, progress), begun.taken(), transaction);
        } catch (Failed failed) {
            return new Revocation(
                    record.id(),
                    transaction,
                    Optional.empty(),
                    List.of(),
                    Optional.of(failed.failure()),
                    takeAway.afterwards(record.digest(), begun.taken()));
        }
    }

    private Revocation finished(
            ResealRecord.Resealed resealed, ResealJournal.Taken taken, Optional<Digest> transaction) {
        MedicalRecord record = resealed.record();
        return new Revocation(
                record.id(),
                transaction,
                Optional.of(record),
                resealed.lost(),
                Optional.empty(),
                takeAway.afterwards(record.digest(), taken));
    }

    private MedicalRecord record(RecordId id) throws Failed {
        MedicalRecord record =
                ports.catalogue().find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
        if (record.details().state() == RecordState.ERASING) {
            throw new Failed(new Failure.Conflicting(Conflict.BEING_ERASED, id.toString()));
        }
        return record;
    }
}
