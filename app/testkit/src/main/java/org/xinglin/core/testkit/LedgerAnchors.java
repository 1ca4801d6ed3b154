package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Anchors of one account's log. */
final class LedgerAnchors implements AuditAnchors {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerAnchors(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest anchor(long number, Digest head) throws Failed {
        books.requireActive(self);
        List<AuditAnchor> mine = books.anchors.computeIfAbsent(self, account -> new ArrayList<>());
        long last = mine.isEmpty() ? 0 : mine.getLast().number();
        books.require(number > last, "AnchorNotLater");
        Digest transaction = books.written("anchor");
        mine.add(new AuditAnchor(number, head, books.now(), transaction));
        return transaction;
    }

    @Override
    public List<AuditAnchor> anchors() throws Failed {
        books.check();
        return List.copyOf(books.anchors.getOrDefault(self, List.of()));
    }
}
