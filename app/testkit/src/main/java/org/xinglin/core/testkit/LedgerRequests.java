package org.xinglin.core.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.AccessRequest.State;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.testkit.LedgerBooks.Entry;

/** Requests as one account makes and answers them. */
final class LedgerRequests implements AccessRequests {
    private static final int MAX_REASON = 64;
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerRequests(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest ask(Digest record, String purpose) throws Failed {
        Entry entry = books.current(record);
        books.requireActive(self);
        books.requirePurpose(purpose);
        books.require(!entry.owner.equals(self) && !books.isGranted(entry, self), "AlreadyGranted");
        books.require(books.requests.stream().noneMatch(waiting(record, self)), "AlreadyRequested");
        books.requests.add(new AccessRequest(record, entry.owner, self, purpose, books.now(), State.WAITING, ""));
        return books.written("ask");
    }

    @Override
    public Digest deny(Digest record, WalletAddress requester, String reason) throws Failed {
        books.own(record, self);
        books.require(reason.getBytes(StandardCharsets.UTF_8).length <= MAX_REASON, "BadReason");
        Predicate<AccessRequest> meant = waiting(record, requester);
        books.require(books.requests.stream().anyMatch(meant), "NotRequested");
        books.requests.replaceAll(asked -> meant.test(asked) ? denied(asked, reason) : asked);
        return books.written("deny");
    }

    @Override
    public List<AccessRequest> received() throws Failed {
        return latest(asked -> asked.owner().equals(self));
    }

    @Override
    public List<AccessRequest> sent() throws Failed {
        return latest(asked -> asked.requester().equals(self));
    }

    private record Asked(Digest record, WalletAddress requester) {}

    private List<AccessRequest> latest(Predicate<AccessRequest> wanted) throws Failed {
        books.check();
        Map<Asked, AccessRequest> latest = new LinkedHashMap<>();
        for (AccessRequest asked : books.requests.stream().filter(wanted).toList()) {
            Asked key = new Asked(asked.record(), asked.requester());
            latest.remove(key); // one asked again moves to the end
            latest.put(key, asked);
        }
        return new ArrayList<>(latest.values()).reversed();
    }

    private static Predicate<AccessRequest> waiting(Digest record, WalletAddress requester) {
        return asked -> asked.state() == State.WAITING
                && asked.record().equals(record)
                && asked.requester().equals(requester);
    }

    private static AccessRequest denied(AccessRequest asked, String reason) {
        return new AccessRequest(
                asked.record(), asked.owner(), asked.requester(), asked.purpose(), asked.at(), State.DENIED, reason);
    }
}
