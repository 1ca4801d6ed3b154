package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.CatalogueCopies;

class H2CatalogueCopyTest {
    private static final String NEEDLE = "subject-that-must-not-be-readable";

    @TempDir
    Path folder;

    private final H2CatalogueCopies copies = new H2CatalogueCopies();
    private Database database;
    private H2AuditLog log;

    @BeforeEach
    void open() throws Failed {
        try (Secret key = key(3)) {
            database = Database.open(folder.resolve("catalogue"), key);
        }
        log = new H2AuditLog(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCopyHoldsWhatWasThereAndIsEncryptedAsTheDatabaseIs() throws Exception {
        for (int i = 0; i < 40; i++) {
            append();
        }
        new H2CatalogueCopy(database).copyTo(copies.file(folder.resolve("it's a copy")));
        append();
        assertThat(folder.resolve("it's a copy.mv.db.zip")).doesNotExist();
        String raw =
                new String(Files.readAllBytes(copies.file(folder.resolve("it's a copy"))), StandardCharsets.ISO_8859_1);
        assertThat(raw).startsWith("H2encrypt").doesNotContain(NEEDLE, "audit_entry", "AUDIT_ENTRY");
        try (CatalogueCopies.Opened opened = copies.open(folder.resolve("it's a copy"), key(3))) {
            assertThat(opened.log().after(0, 1000)).hasSize(40);
            assertThat(opened.catalogue().count()).isZero();
        }
        assertThat(log.after(0, 1000)).hasSize(41);
        assertThatThrownBy(() -> copies.open(folder.resolve("it's a copy"), key(4)))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Tampered.class));
    }

    @Test
    void aCopyTakenWhileOthersWriteIsOfOneMoment() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                append();
            }
        });
        try {
            for (int round = 0; round < 3; round++) {
                Path copy = folder.resolve("copy" + round);
                long before = log.last().map(AuditEntry::number).orElse(0L);
                new H2CatalogueCopy(database).copyTo(copies.file(copy));
                try (CatalogueCopies.Opened opened = copies.open(copy, key(3))) {
                    AuditEntry previous = null;
                    for (AuditEntry entry : opened.log().after(0, Integer.MAX_VALUE)) {
                        assertThat(entry.isGenuine()).isTrue();
                        assertThat(entry.previous()).isEqualTo(previous == null ? AuditEntry.ORIGIN : previous.hash());
                        previous = entry;
                    }
                    assertThat(opened.log().last().map(AuditEntry::number).orElse(0L))
                            .isGreaterThanOrEqualTo(before);
                }
            }
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    private void append() {
        log.append(new AuditEntry.Line(
                Instant.parse("2026-11-21T03:00:00Z"),
                "administrator",
                OperatorRole.ADMINISTRATOR,
                "grant",
                NEEDLE,
                AuditEntry.Result.DONE,
                ""));
    }

    private static Secret key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return Secret.owning(key);
    }
}
