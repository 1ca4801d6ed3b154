package org.xinglin.core.testkit;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.RecordRegistry;

/** Records as one account registers them. */
final class LedgerRecords implements RecordRegistry {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerRecords(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest register(Registration registration) throws Failed {
        books.require(books.isActiveAs(self, Role.HOSPITAL), "NotHospital");
        books.require(!books.records.containsKey(registration.record()), "AlreadyRegistered");
        Digest transaction = books.written("register");
        enter(registration, transaction);
        return transaction;
    }

    @Override
    public Digest registerAll(List<Registration> registrations) throws Failed {
        books.requireBatch(registrations.size());
        books.require(books.isActiveAs(self, Role.HOSPITAL), "NotHospital");
        long different =
                registrations.stream().map(Registration::record).distinct().count();
        boolean fresh = registrations.stream().noneMatch(one -> books.records.containsKey(one.record()));
        books.require(fresh && different == registrations.size(), "AlreadyRegistered");
        Digest transaction = books.written("registerAll");
        registrations.forEach(one -> enter(one, transaction));
        return transaction;
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record)).map(entry -> entry.owner);
    }

    @Override
    public Optional<Digest> registrationOf(Digest record) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record)).map(entry -> entry.registration);
    }

    @Override
    public boolean isDestroyed(Digest record) throws Failed {
        books.check();
        LedgerBooks.Entry entry = books.records.get(record);
        return entry != null && entry.destroyed;
    }

    @Override
    public Optional<Digest> destructionOf(Digest record) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record)).map(entry -> entry.destruction);
    }

    @Override
    public List<Digest> own() throws Failed {
        books.check();
        return books.records.values().stream()
                .filter(entry -> entry.owner.equals(self) && !entry.destroyed && entry.replacedBy == null)
                .map(entry -> entry.digest)
                .toList();
    }

    @Override
    public Optional<Digest> successorOf(Digest record) throws Failed {
        books.check();
        return Optional.ofNullable(books.records.get(record)).map(entry -> entry.replacedBy);
    }

    private void enter(Registration one, Digest transaction) {
        books.records.put(
                one.record(), new LedgerBooks.Entry(one.record(), transaction, one.subject(), one.category(), self));
    }
}
