package org.xinglin.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

/**
 * Lets members or a whole role read records: seals each record's key for each of them and puts the grants, with the sealed
 * keys, on the chain.
 */
public final class GrantAccess {
    private final AccessPorts ports;
    private final Readers readers;
    private final FourEyes fourEyes;
    private final WriteGrants write;

    public GrantAccess(AccessPorts ports) {
        this.ports = ports;
        this.readers = new Readers(ports);
        this.fourEyes = ports.fourEyes();
        this.write = new WriteGrants(ports);
    }

    /**
     * By hundreds a transaction; asked to stop, it stops between two of them and says what was done. Ordering the same again
     * leaves alone what stands. A record under the four-eyes rule waits until another operator orders the same.
     *
     * @throws Failed what stood in the way, when nothing at all was written: Invalid UNKNOWN_RECORD, UNKNOWN_SELECTION,
     *     EMPTY_SCOPE, UNKNOWN_MEMBER, NO_PURPOSE; NotAllowed NOT_A_MEMBER, KEYLESS, KEY_CHANGED, KEY_UNVERIFIED,
     *     SECOND_OPERATOR; Refused; NotSent
     */
    public GrantReport grant(GrantOrder order, Progress progress) throws Failed {
        return ports.guard().act(Act.GRANT, order.subject(), () -> granted(order, progress), GrantReport::summary);
    }

    /** One record to one member. @return the transaction's hash @throws Failed as {@link #grant(GrantOrder, Progress)} */
    public Digest grant(RecordId id, Member grantee, Optional<Instant> until, String purpose) throws Failed {
        GrantOrder order = new GrantOrder(Grantees.of(grantee), new RecordScope.One(id), new Terms(until, purpose));
        GrantReport report = grant(order, Progress.NONE);
        if (!report.waiting().isEmpty()) {
            throw new Failed(new Failure.NotAllowed(Barrier.SECOND_OPERATOR));
        }
        if (report.transactions().isEmpty()) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, id.toString()));
        }
        return report.transactions().getFirst();
    }

    /** How a role is named where an account would stand. */
    static String named(Role role) {
        return "role:" + role.word();
    }

    private GrantReport granted(GrantOrder order, Progress progress) throws Failed {
        return written(ports.findRecords().find(order.scope()), order.grantees(), order.terms(), progress);
    }

    /** Inside an act that was asked for already. */
    GrantReport written(List<MedicalRecord> records, Grantees grantees, Terms terms, Progress progress) throws Failed {
        terms.check();
        List<Member> wanted = readers.now(grantees);
        Readers.Sorted sorted = readers.sort(wanted);
        return switch (grantees) {
            case Grantees.Members named -> toMembers(records, sorted, terms, progress);
            case Grantees.OfRole of -> toRole(records, of.role(), sorted, terms, progress);
        };
    }

    private GrantReport toMembers(List<MedicalRecord> records, Readers.Sorted sorted, Terms terms, Progress progress)
            throws Failed {
        if (sorted.fit().isEmpty() && !sorted.refused().isEmpty()) {
            throw new Failed(new Failure.NotAllowed(sorted.refused().getFirst().barrier()));
        }
        List<Handover> pairs = new ArrayList<>();
        Set<RecordId> waiting = new LinkedHashSet<>();
        int already = 0;
        for (MedicalRecord record : records) {
            for (Member member : sorted.fit()) {
                if (stands(record, member, terms)) {
                    already++;
                } else if (fourEyes.passes(record, member.account().text(), terms)) {
                    pairs.add(new Handover(record, member));
                } else {
                    waiting.add(record.id());
                }
            }
        }
        Batches batches = new Batches(progress, pairs.size());
        Optional<Failure> stopped = write.toMembers(pairs, terms, batches);
        return new GrantReport(
                batches.transactions(),
                batches.done(),
                pairs.size(),
                already,
                sorted.refused(),
                List.copyOf(waiting),
                stopped);
    }

    /** The chain is asked only about what this console remembers to have sealed for this very key. */
    private boolean stands(MedicalRecord record, Member member, Terms terms) throws Failed {
        return isNoted(record, member)
                && ports.chain().access().grantsOf(record.digest()).stream()
                        .filter(grant -> grant.grantee().equals(member.account()))
                        .anyMatch(grant -> grant.live()
                                && grant.until().equals(terms.until())
                                && grant.purpose().equals(terms.purpose()));
    }

    private boolean isNoted(MedicalRecord record, Member member) {
        return ports.books()
                .notes()
                .sealedFor(record.digest(), member.account())
                .filter(member.key()::equals)
                .isPresent();
    }

    private GrantReport toRole(
            List<MedicalRecord> records, Role role, Readers.Sorted sorted, Terms terms, Progress progress)
            throws Failed {
        List<MedicalRecord> now = new ArrayList<>();
        List<RecordId> waiting = new ArrayList<>();
        for (MedicalRecord record : records) {
            if (fourEyes.passes(record, named(role), terms)) {
                now.add(record);
            } else {
                waiting.add(record.id());
            }
        }
        List<Handover> keys = new ArrayList<>();
        int already = 0;
        for (MedicalRecord record : now) {
            for (Member member : sorted.fit()) {
                if (isNoted(record, member)) {
                    already++; // by a grant of her own, or by an earlier order
                } else {
                    keys.add(new Handover(record, member));
                }
            }
        }
        Batches batches = new Batches(progress, (long) now.size() + keys.size());
        Optional<Failure> stopped = write.toRole(now, role, terms, batches);
        if (stopped.isEmpty()) {
            stopped = write.envelopes(keys, batches);
        }
        return new GrantReport(
                batches.transactions(),
                batches.done(),
                now.size() + keys.size(),
                already,
                sorted.refused(),
                waiting,
                stopped);
    }
}
