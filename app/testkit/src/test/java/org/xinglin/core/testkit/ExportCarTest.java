package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.core.storage.ExportCar;
import org.xinglin.core.storage.ImportCar;

class ExportCarTest {
    private static final Destination FILE = new Destination(Path.of("x.car"), false);

    private final FakeVault vault = new FakeVault("First Hospital");
    private final InMemoryRecords records = new InMemoryRecords();
    private final InMemoryCarArchive archive = new InMemoryCarArchive();
    private final Guard guard = new InMemoryAudit(InstantSource.system()).guardFor(OperatorRole.OPERATOR);
    private final ExportCar export = new ExportCar(guard, records, vault, archive);

    @Test
    void aPatientsFileHoldsTheRecordsOfThatPatientAndOfNobodyElse() throws Exception {
        MedicalRecord first = record("7", 1);
        MedicalRecord second = record("7", 2);
        record("77", 3);
        export.patient(new PatientId("7"), FILE, Progress.NONE);
        assertThat(((ArchiveTree.Folder) archive.written.getFirst()).entries())
                .containsOnlyKeys(first.id() + ".enc", second.id() + ".enc")
                .containsEntry(first.id() + ".enc", new ArchiveTree.Stored(first.cid()));
    }

    @Test
    void theFileOfAllNamesPatientsByPseudonymOnly() throws Exception {
        record("Zhang San 110101", 1);
        record("Li Si", 2);
        export.all(FILE, Progress.NONE);
        ArchiveTree.Folder all = (ArchiveTree.Folder) archive.written.getFirst();
        assertThat(all.entries())
                .hasSize(2)
                .containsKey(vault.pseudonym(new PatientId("Li Si")).hex().substring(2));
        assertThat(all.toString()).doesNotContain("Zhang", "Li Si", "title");
    }

    @Test
    void aRecordsFileHoldsItsTree() throws Exception {
        MedicalRecord record = record("7", 1);
        assertThat(export.record(record.id(), FILE, Progress.NONE).roots()).containsExactly(record.cid());
        assertThat(new ImportCar(guard, archive)
                        .from(FILE.file(), Progress.NONE)
                        .roots())
                .containsExactly(record.cid());
    }

    @Test
    void whoHasNoRecordsHasNoFile() {
        assertThatThrownBy(() -> export.patient(new PatientId("7"), FILE, Progress.NONE))
                .satisfies(this::isUnknown);
        assertThatThrownBy(() -> export.all(FILE, Progress.NONE)).satisfies(this::isUnknown);
        assertThatThrownBy(() -> export.record(RecordId.random(), FILE, Progress.NONE))
                .satisfies(this::isUnknown);
    }

    private void isUnknown(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-UNKNOWN-RECORD"));
    }

    private MedicalRecord record(String patient, int number) throws Failed {
        RecordId id = RecordId.random();
        Digest digest = Digest.ofHex(String.format("%064x", number));
        MedicalRecord record = new MedicalRecord(
                id,
                "title",
                new PatientId(patient),
                Category.OTHER,
                MediaKind.OTHER,
                1,
                new Cid("cid" + number, 0x55, digest),
                vault.wrapForOwner(vault.newDataKey(), id),
                digest,
                Instant.EPOCH,
                RecordDetails.PLAIN);
        records.published(List.of(record));
        return record;
    }
}
