package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.Tombstone;

/** Looks under the encryption of the file: what was destroyed may not be there once the home was closed. */
class RewrittenFileTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final byte[] KEY = new byte[32];
    private static final byte[] GONE = random(1);
    private static final byte[] KEPT = random(2);

    @TempDir
    Path folder;

    @BeforeEach
    void aHomeWithTwoRecords() throws Failed {
        try (Database database = open()) {
            new H2ProtectionJournal(database).published(List.of(record(GONE, 1), record(KEPT, 2)));
        }
    }

    @Test
    void aDestroyedKeyIsNotInTheClosedFile() throws Exception {
        assertThat(isInFile(GONE)).isTrue();
        try (Database database = open()) {
            destroy(database);
        }
        assertThat(isInFile(GONE)).isFalse();
        assertThat(isInFile(KEPT)).isTrue();
        assertThat(unwritten()).isZero();
    }

    /** H2 reports nothing when it can not write the new file; a kill in the middle leaves the same. */
    @Test
    void aRewritingThatCameToNothingIsDoneAtTheNextClosing() throws Exception {
        Path inTheWay = folder.resolve("catalogue.mv.db.tempFile");
        try (Database database = open()) {
            destroy(database);
            Files.createDirectories(inTheWay.resolve("full"));
        }
        assertThat(isInFile(GONE)).isTrue();
        Files.delete(inTheWay.resolve("full"));
        Files.delete(inTheWay);

        open().close();

        assertThat(isInFile(GONE)).isFalse();
        assertThat(isInFile(KEPT)).isTrue();
        assertThat(unwritten()).isZero();
    }

    @Test
    void aFileWithNothingDestroyedIsNotRewritten() throws Exception {
        FileOnDisk before = FileOnDisk.of(file());
        assumeTrue(before.key().isPresent(), "this system tells no file keys");
        open().close();
        assertThat(before.isReplaced()).isFalse();
    }

    private static void destroy(Database database) {
        H2ErasureJournal erasures = new H2ErasureJournal(database);
        RecordId id = new H2RecordCatalogue(database)
                .findByDigest(digest(1))
                .orElseThrow()
                .id();
        erasures.begun(id, NOW);
        erasures.keyDestroyed(id);
        erasures.buried(new Tombstone(id, cid(1), Category.REPORT, NOW, NOW, Optional.empty(), "certificate"));
    }

    private int unwritten() throws Failed {
        try (Database database = open()) {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM tombstone WHERE NOT rewritten")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    /** A piece is enough: a compacted file is packed, and random bytes stay as they are in runs. */
    private boolean isInFile(byte[] secret) throws IOException {
        String text = plain();
        return IntStream.rangeClosed(0, secret.length - 8)
                .mapToObj(at -> new String(Arrays.copyOfRange(secret, at, at + 8), StandardCharsets.ISO_8859_1))
                .anyMatch(text::contains);
    }

    private String plain() throws IOException {
        char[] key = HexFormat.of().formatHex(KEY).toCharArray();
        try (FileChannel file = FileChannel.open(file());
                FileChannel open = new FileEncrypt("file", FilePathEncrypt.getPasswordBytes(key), file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) open.size());
            while (bytes.hasRemaining() && open.read(bytes, bytes.position()) > 0) {
                assertThat(bytes.position()).isPositive();
            }
            return new String(bytes.array(), StandardCharsets.ISO_8859_1);
        }
    }

    private Database open() throws Failed {
        return Database.open(folder.resolve("catalogue"), Secret.owning(KEY.clone()));
    }

    private Path file() {
        return folder.resolve("catalogue.mv.db");
    }

    private static byte[] random(long seed) {
        byte[] bytes = new byte[Envelope.LENGTH];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static MedicalRecord record(byte[] wrappedKey, int number) {
        return new MedicalRecord(
                RecordId.random(),
                "title",
                new PatientId("P-1"),
                Category.REPORT,
                MediaKind.OTHER,
                5,
                cid(number),
                Envelope.of(wrappedKey),
                digest(100),
                NOW,
                RecordDetails.PLAIN);
    }

    private static Cid cid(int number) {
        return new Cid("bafk" + number, 0x55, digest(number));
    }

    private static Digest digest(int number) {
        return Digest.ofHex(String.format("%064x", number));
    }
}
