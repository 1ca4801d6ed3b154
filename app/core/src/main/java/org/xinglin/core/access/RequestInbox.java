package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<WalletAddress, Optional<Member>> members = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (AccessRequest request : ports.chain().requests().received()) {
            Optional<PendingApprovals.PendingApproval> half = request.state() == AccessRequest.State.WAITING
                    ? ports.books()
                            .approvals()
                            .find(request.record(), request.requester().text())
                    : Optional.empty();
            entries.add(entry(request, member(request.requester(), members), half));
        }
        return entries;
    }

    /** What this home asked for, newest first. @throws Failed Unreachable */
    public List<Entry> sent() throws Failed {
        Map<WalletAddress, Optional<Member>> members = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (AccessRequest request : ports.chain().requests().sent()) {
            entries.add(entry(request, member(request.owner(), members), Optional.empty()));
        }
        return entries;
    }

    /** Asked once a look, however many requests are hers. */
    private Optional<Member> member(WalletAddress account, Map<WalletAddress, Optional<Member>> known) throws Failed {
        Optional<Member> member = known.get(account);
        if (member == null) {
            member = ports.chain().members().find(account);
            known.put(account, member);
        }
        return member;
    }

    private Entry entry(
            AccessRequest request, Optional<Member> other, Optional<PendingApprovals.PendingApproval> half) {
        Step step =
                switch (request.state()) {
                    case WAITING -> half.isPresent() ? Step.HALF_APPROVED : Step.WAITING;
                    case GRANTED -> Step.GRANTED;
                    case DENIED -> Step.DENIED;
                };
        return new Entry(request, step, ports.catalogue().findByDigest(request.record()), other, half);
    }
}
