package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;

/** Requests with what this home knows about them. Read anew whenever the chain says something. */
public final class RequestInbox {
    private final AccessPorts ports;

    public RequestInbox(AccessPorts ports) {
        this.ports = ports;
    }

    /** Where a request stands at the hospital. */
    public enum Step {
        WAITING,
        /** One operator approved, a second has to. */
        HALF_APPROVED,
        GRANTED,
        DENIED;

        /** The word in results, such as {@code half-approved}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A request.
     *
     * @param record of this home's catalogue; empty for a record of somebody else
     * @param other the member at the other end; empty for one that is not in the registry
     * @param half the first operator's approval
     */
    public record Entry(
            AccessRequest request,
            Step step,
            Optional<MedicalRecord> record,
            Optional<Member> other,
            Optional<PendingApprovals.PendingApproval> half) {}

    /** What this home has to answer or answered, newest first. @throws Failed Unreachable */
    public List<Entry> received() throws Failed {
        List<Entry> entries = new ArrayList<>();
        for (AccessRequest request : ports.chain().requests().received()) {
            Optional<PendingApprovals.PendingApproval> half = request.state() == AccessRequest.State.WAITING
                    ? ports.books()
                            .approvals()
                            .find(request.record(), request.requester().text())
                    : Optional.empty();
            entries.add(entry(request, request.requester(), half));
        }
        return entries;
    }

    /** What this home asked for, newest first. @throws Failed Unreachable */
    public List<Entry> sent() throws Failed {
        List<Entry> entries = new ArrayList<>();
        for (AccessRequest request : ports.chain().requests().sent()) {
            entries.add(entry(request, request.owner(), Optional.empty()));
        }
        return entries;
    }

    private Entry entry(AccessRequest request, WalletAddress other, Optional<PendingApprovals.PendingApproval> half)
            throws Failed {
        Step step =
                switch (request.state()) {
                    case WAITING -> half.isPresent() ? Step.HALF_APPROVED : Step.WAITING;
                    case GRANTED -> Step.GRANTED;
                    case DENIED -> Step.DENIED;
                };
        return new Entry(
                request,
                step,
                ports.catalogue().findByDigest(request.record()),
                ports.chain().members().find(other),
                half);
    }
}
