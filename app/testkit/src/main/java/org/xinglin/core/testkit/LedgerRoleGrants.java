package org.xinglin.core.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.testkit.LedgerBooks.Entry;

/** Permissions of roles as one account gives them. */
final class LedgerRoleGrants implements RoleGrants {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerRoleGrants(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest grant(List<Digest> records, Role role, Optional<Instant> until, String purpose) throws Failed {
        books.requireBatch(records.size());
        books.requireLater(until);
        books.requirePurpose(purpose);
        for (Digest record : records) {
            books.ownCurrent(record, self);
        }
        books.requireActive(self);
        Optional<Instant> end = until.map(time -> Instant.ofEpochSecond(time.getEpochSecond()));
        for (Digest record : records) {
            books.existing(record).roles.put(role, new RoleGrant(record, role, end, purpose, true));
        }
        return books.written("grantRole");
    }

    @Override
    public Digest revoke(Digest record, Role role) throws Failed {
        Entry entry = books.existing(record);
        books.requireOwnOrAbout(entry, self);
        RoleGrant grant = entry.roles.get(role);
        books.require(grant != null && grant.live(), "NotGranted");
        entry.roles.computeIfPresent(role, (same, old) -> alive(old, false));
        return books.written("revokeRole");
    }

    @Override
    public boolean isGranted(Digest record, Role role) throws Failed {
        books.check();
        Entry entry = books.records.get(record);
        RoleGrant grant = entry == null ? null : entry.roles.get(role);
        return grant != null && grant.live();
    }

    @Override
    public List<RoleGrant> of(Digest record) throws Failed {
        books.check();
        Entry entry = books.records.get(record);
        return entry == null
                ? List.of()
                : entry.roles.values().stream()
                        .map(grant -> alive(grant, isLive(entry, grant.role())))
                        .toList();
    }

    @Override
    public Digest issue(List<Issue> envelopes) throws Failed {
        books.requireBatch(envelopes.size());
        for (Issue one : envelopes) {
            books.ownCurrent(one.record(), self);
            books.requireActive(self);
            Basis basis = books.basisOf(one.grantee(), one.record());
            books.require(basis == Basis.ROLE || basis == Basis.BREAK_GLASS, "NotGranted");
        }
        for (Issue one : envelopes) {
            books.existing(one.record()).envelopes.put(one.grantee(), one.envelope());
            books.emergencies.replaceAll(broken -> isFor(broken, one) ? released(broken) : broken);
        }
        return books.written("issue");
    }

    private boolean isLive(Entry entry, Role role) {
        return !entry.destroyed && entry.replacedBy == null && books.isOpenTo(entry, role);
    }

    private static RoleGrant alive(RoleGrant old, boolean live) {
        return new RoleGrant(old.record(), old.role(), old.until(), old.purpose(), live);
    }

    private static boolean isFor(Emergency broken, Issue one) {
        return broken.record().equals(one.record()) && broken.doctor().equals(one.grantee());
    }

    private static Emergency released(Emergency old) {
        return new Emergency(
                old.record(), old.owner(), old.doctor(), old.reason(), old.at(), old.until(), old.acknowledged(), true);
    }
}
