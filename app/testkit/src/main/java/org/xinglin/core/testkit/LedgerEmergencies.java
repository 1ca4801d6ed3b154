package org.xinglin.core.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.testkit.LedgerBooks.Entry;

/** Emergencies as one account causes and answers them. */
final class LedgerEmergencies implements Emergencies {
    private static final int MAX_REASON = 256;
    private static final Duration LASTS = Duration.ofHours(1);
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerEmergencies(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest breakGlass(Digest record, String reason) throws Failed {
        Entry entry = books.current(record);
        books.require(books.isActiveAs(self, Role.DOCTOR), "NotDoctor");
        int length = reason.getBytes(StandardCharsets.UTF_8).length;
        books.require(length > 0 && length <= MAX_REASON, "BadReason");
        books.require(!books.isEmergency(entry, self), "AlreadyGranted");
        Instant end = books.now().plus(LASTS);
        entry.emergencies.put(self, end);
        books.emergencies.add(new Emergency(record, entry.owner, self, reason, books.now(), end, false, false));
        return books.written("breakGlass");
    }

    @Override
    public Digest acknowledge(Digest record, WalletAddress doctor) throws Failed {
        books.own(record, self);
        Predicate<Emergency> meant =
                broken -> broken.record().equals(record) && broken.doctor().equals(doctor) && !broken.acknowledged();
        books.require(books.emergencies.stream().anyMatch(meant), "NoEmergency");
        books.emergencies.replaceAll(broken -> meant.test(broken) ? seen(broken) : broken);
        return books.written("acknowledge");
    }

    @Override
    public List<Emergency> all() throws Failed {
        books.check();
        List<Emergency> mine = new ArrayList<>();
        for (Emergency broken : books.emergencies) {
            if (broken.doctor().equals(self) || broken.owner().equals(self)) {
                mine.add(shortened(broken));
            }
        }
        return mine.reversed();
    }

    /** A revocation ends a running emergency. */
    private Emergency shortened(Emergency broken) {
        Instant end = Optional.ofNullable(books.records.get(broken.record()))
                .map(entry -> entry.emergencies.get(broken.doctor()))
                .filter(stands -> stands.isBefore(broken.until()))
                .orElse(broken.until());
        return with(broken, end, broken.acknowledged());
    }

    private static Emergency seen(Emergency broken) {
        return with(broken, broken.until(), true);
    }

    private static Emergency with(Emergency broken, Instant until, boolean acknowledged) {
        return new Emergency(
                broken.record(),
                broken.owner(),
                broken.doctor(),
                broken.reason(),
                broken.at(),
                until,
                acknowledged,
                broken.keyReleased());
    }
}
