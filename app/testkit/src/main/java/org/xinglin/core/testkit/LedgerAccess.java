package org.xinglin.core.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.AccessRequest.State;
import org.xinglin.core.access.Grant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.testkit.LedgerBooks.Entry;
import org.xinglin.core.testkit.LedgerBooks.Held;

/** Permissions as one account gives and uses them. */
final class LedgerAccess implements AccessRegistry {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerAccess(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest grant(
            Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
            throws Failed {
        NewGrant grant = new NewGrant(record, grantee, envelope);
        check(grant, until, purpose);
        Digest transaction = books.written("grant");
        put(grant, until, purpose);
        return transaction;
    }

    @Override
    public Digest grantAll(List<NewGrant> grants, Optional<Instant> until, String purpose) throws Failed {
        books.requireBatch(grants.size());
        for (NewGrant grant : grants) {
            check(grant, until, purpose);
        }
        Digest transaction = books.written("grantAll");
        grants.forEach(grant -> put(grant, until, purpose));
        return transaction;
    }

    @Override
    public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
        Entry entry = books.existing(record);
        books.requireOwnOrAbout(entry, self);
        Held held = entry.grants.get(grantee);
        boolean granted = held != null && held.granted();
        books.require(granted || books.isEmergency(entry, grantee), "NotGranted");
        if (held != null) {
            entry.grants.put(grantee, new Held(held.grant(), false));
        }
        entry.emergencies.replace(grantee, books.now());
        return books.written("revoke");
    }

    @Override
    public Digest replace(Digest old, Digest next, int codec, List<KeptGrant> kept) throws Failed {
        Entry entry = books.ownCurrent(old, self);
        books.requireActive(self);
        books.require(!books.records.containsKey(next), "AlreadyRegistered");
        books.require(kept.size() <= MAX_BATCH, "BadBatch");
        for (KeptGrant one : kept) {
            books.require(books.isGranted(entry, one.grantee()), "NotGranted");
            check(one.grantee(), one.until(), one.purpose());
        }
        Digest transaction = books.written("replace");
        entry.replacedBy = next;
        books.records.put(next, new Entry(next, transaction, entry.subject, entry.category, self));
        for (KeptGrant one : kept) {
            put(new NewGrant(next, one.grantee(), one.envelope()), one.until(), one.purpose());
        }
        return transaction;
    }

    @Override
    public Digest destroy(List<Digest> records) throws Failed {
        books.requireBatch(records.size());
        for (Digest record : records) {
            books.require(!books.own(record, self).destroyed, "RecordWasDestroyed");
        }
        books.require(records.stream().distinct().count() == records.size(), "RecordWasDestroyed");
        Digest transaction = books.written("destroy");
        for (Digest record : records) {
            books.existing(record).destroyed = true;
            books.existing(record).destruction = transaction;
        }
        return transaction;
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record)).map(entry -> entry.owner);
    }

    @Override
    public boolean mayRead(WalletAddress reader, Digest record) throws Failed {
        books.check();
        return books.basisOf(reader, record) != Basis.NONE;
    }

    @Override
    public boolean isGranted(Digest record, WalletAddress grantee) throws Failed {
        books.check();
        Entry entry = books.records.get(record);
        return entry != null && !entry.destroyed && books.isGranted(entry, grantee);
    }

    @Override
    public List<Grant> grantsOf(Digest record) throws Failed {
        books.check();
        Entry entry = books.records.get(record);
        return entry == null
                ? List.of()
                : entry.grants.values().stream()
                        .map(Held::grant)
                        .map(grant -> new Grant(
                                record,
                                grant.grantee(),
                                grant.until(),
                                grant.purpose(),
                                grant.block(),
                                books.basisOf(grant.grantee(), record) == Basis.GRANT))
                        .toList();
    }

    @Override
    public Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record))
                .flatMap(entry -> Optional.ofNullable(entry.envelopes.get(grantee)));
    }

    @Override
    public Digest logAccess(Digest record) throws Failed {
        books.existing(record);
        Basis basis = books.basisOf(self, record);
        books.require(basis != Basis.NONE, "NotGranted");
        books.reads.add(new AccessRead(record, self, basis, books.now()));
        return books.written("logAccess");
    }

    @Override
    public GrantContext contextFor(Digest record, WalletAddress grantee) {
        return new GrantContext(InMemoryLedger.CHAIN_ID, InMemoryLedger.ACCESS, record, grantee);
    }

    private void check(NewGrant grant, Optional<Instant> until, String purpose) throws Failed {
        books.ownCurrent(grant.record(), self);
        check(grant.grantee(), until, purpose);
    }

    private void check(WalletAddress grantee, Optional<Instant> until, String purpose) throws Failed {
        books.require(!grantee.equals(self), "AlreadyGranted");
        books.requireLater(until);
        books.requirePurpose(purpose);
        books.requireActive(self);
        books.requireActive(grantee);
    }

    private void put(NewGrant grant, Optional<Instant> until, String purpose) {
        Entry entry = Objects.requireNonNull(books.records.get(grant.record()));
        WalletAddress grantee = grant.grantee();
        Optional<Instant> end = until.map(time -> Instant.ofEpochSecond(time.getEpochSecond()));
        entry.grants.remove(grantee); // a renewed grant moves to the end
        entry.grants.put(
                grantee, new Held(new Grant(grant.record(), grantee, end, purpose, books.height(), true), true));
        entry.envelopes.put(grantee, grant.envelope());
        books.requests.replaceAll(asked -> isAnswered(asked, grant) ? granted(asked) : asked);
    }

    private static boolean isAnswered(AccessRequest asked, NewGrant grant) {
        return asked.state() == State.WAITING
                && asked.record().equals(grant.record())
                && asked.requester().equals(grant.grantee());
    }

    private static AccessRequest granted(AccessRequest asked) {
        return new AccessRequest(
                asked.record(), asked.owner(), asked.requester(), asked.purpose(), asked.at(), State.GRANTED, "");
    }
}
