package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.SourceTrace;

class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;
    private H2RecordCatalogue catalogue;
    private H2ProtectionJournal journal;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), key(7));
        catalogue = new H2RecordCatalogue(database);
        journal = new H2ProtectionJournal(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPublishedRecordIsFoundAsItWasWritten() {
        MedicalRecord record = record("肺部 CT 扫描.dcm", "P-100", 1, NOW);
        journal.published(List.of(record));
        assertThat(catalogue.find(record.id())).contains(record);
        assertThat(catalogue.findByDigest(record.digest())).contains(record);
        assertThat(catalogue.count()).isEqualTo(1);
    }

    @Test
    void aProtectionGoesThroughTheJournal() {
        Protection protection = protection();
        journal.begun(List.of(protection));
        assertThat(journal.unfinished()).containsExactly(protection);
        Cid cid = cid(3);
        journal.stored(List.of(protection.storedAs(cid, 5, cid.digest())));
        assertThat(journal.unfinished().getFirst().cid()).contains(cid);
        journal.abandoned(protection.id());
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void publishingEmptiesTheJournal() {
        Protection protection = protection();
        journal.begun(List.of(protection));
        MedicalRecord record = record("a.pdf", "P", 4, NOW);
        journal.published(List.of(new MedicalRecord(
                protection.id(),
                record.title(),
                record.patient(),
                record.category(),
                record.kind(),
                record.bytes(),
                record.cid(),
                record.wrappedKey(),
                record.transaction(),
                record.protectedAt(),
                record.details())));
        assertThat(journal.unfinished()).isEmpty();
        assertThat(catalogue.count()).isEqualTo(1);
    }

    @Test
    void searchTakesTitlesPatientsAndCategoriesLiterally() {
        journal.published(List.of(record("100% sure.pdf", "P-1", 1, NOW)));
        journal.published(List.of(record("1000 sure.pdf", "P-2", 2, NOW.plusSeconds(1))));
        assertThat(titles("100%")).containsExactly("100% sure.pdf");
        assertThat(titles("p-2")).containsExactly("1000 sure.pdf");
        assertThat(titles("IMAGING")).containsExactly("1000 sure.pdf", "100% sure.pdf");
        assertThat(titles("_")).isEmpty();
        assertThat(titles("'; DROP TABLE record; --")).isEmpty();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() throws Failed {
        MedicalRecord record = record("a.pdf", "P", 1, NOW);
        journal.published(List.of(record));
        journal.begun(List.of(protection()));
        database.close();
        open();
        assertThat(catalogue.find(record.id())).contains(record);
        assertThat(journal.unfinished()).hasSize(1);
    }

    @Test
    void anotherKeyDoesNotOpenTheFile() {
        database.close();
        assertThatThrownBy(() -> Database.open(folder.resolve("catalogue"), key(8)))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Tampered.class));
    }

    @Test
    void theFileShowsNeitherPatientNorTitle() throws IOException {
        journal.published(List.of(record("secret-title.pdf", "patient-zero", 1, NOW)));
        database.close();
        String bytes = Files.readString(folder.resolve("catalogue.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("secret-title").doesNotContain("patient-zero");
    }

    @Test
    void theKeyOfAClosedFileIsWiped() throws Failed {
        FilePasswords passwords = FilePasswords.of(key(7));
        database.close();
        Database again = Database.open(folder.resolve("catalogue"), passwords);
        assertThat(passwords.isWiped()).isFalse();
        assertThat(passwords).hasToString("***");
        again.close();
        assertThat(passwords.isWiped()).isTrue();
    }

    @Test
    void theKeyOfAFileThatDoesNotOpenIsWiped() {
        FilePasswords passwords = FilePasswords.of(key(8));
        database.close();
        assertThatThrownBy(() -> Database.open(folder.resolve("catalogue"), passwords))
                .isInstanceOf(Failed.class);
        assertThat(passwords.isWiped()).isTrue();
    }

    @Test
    void aStatementThatFailsDoesNotQuoteThePatient() {
        assertThatThrownBy(() -> database.jdbi()
                        .useHandle(handle -> handle.createUpdate("UPDATE nowhere SET title = :title")
                                .bind("title", "HIV test of Ms Wang")
                                .execute()))
                .isInstanceOf(JdbiException.class)
                .message()
                .doesNotContain("HIV", "Wang");
    }

    private List<String> titles(String text) {
        return catalogue.search(text, 10).stream().map(MedicalRecord::title).toList();
    }

    private static Secret key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return Secret.owning(key);
    }

    private static Cid cid(int seed) {
        return new Cid("bafy" + seed, 0x70, Digest.ofHex(String.format("%064x", seed)));
    }

    private static MedicalRecord record(String title, String patient, int seed, Instant at) {
        return new MedicalRecord(
                RecordId.random(),
                title,
                new PatientId(patient),
                Category.IMAGING,
                MediaKind.DICOM,
                42,
                cid(seed),
                Envelope.of(new byte[Envelope.LENGTH]),
                Digest.ofHex("ab".repeat(32)),
                at,
                RecordDetails.PLAIN);
    }

    private Protection protection() {
        return new Protection(
                RecordId.random(),
                new SourceTrace(folder.resolve("file with spaces 文.dcm").toString(), "name", 5, NOW),
                "title",
                new PatientId("P"),
                Category.OTHER,
                MediaKind.OTHER,
                RecordDetails.PLAIN,
                Envelope.of(new byte[Envelope.LENGTH]),
                NOW,
                Optional.empty());
    }
}
