package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchItem.State;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.SourceTrace;
import org.xinglin.core.records.Tombstone;

class BatchAndErasureRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;
    private H2RecordCatalogue catalogue;
    private H2ProtectionJournal journal;
    private H2BatchJournal batches;
    private H2ErasureJournal erasures;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
        catalogue = new H2RecordCatalogue(database);
        journal = new H2ProtectionJournal(database);
        batches = new H2BatchJournal(database);
        erasures = new H2ErasureJournal(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anItemFollowsItsProtection() {
        List<BatchItem> items = List.of(item(0), item(1), item(2));
        long batch = batches.order("folder", NOW, items);
        assertThat(batches.items(batch)).isEqualTo(items);
        Protection first = protection(1);
        Protection second = protection(2);
        batches.begun(batch, Map.of(0, first, 1, second));
        assertThat(batches.waiting(batch, 9)).extracting(BatchItem::position).containsExactly(2);
        assertThat(journal.unfinished()).containsExactlyInAnyOrder(first, second);
        journal.stored(List.of(first.storedAs(cid(1), 5, digest(1))));
        journal.abandoned(second.id());
        assertThat(states(batch)).containsExactly(State.STORED, State.WAITING, State.WAITING);
        journal.published(List.of(record(first.id(), 1)));
        batches.ended(batch, 1, State.FAILED, "XL-FILE-MISSING");
        assertThat(states(batch)).containsExactly(State.PUBLISHED, State.FAILED, State.WAITING);
        assertThat(batches.find(batch).orElseThrow().in(State.FAILED)).isEqualTo(1);
        assertThat(batches.again(batch)).isEqualTo(1);
        assertThat(batches.all().getFirst().in(State.WAITING)).isEqualTo(2);
    }

    @Test
    void whatIsBuriedLeavesNeitherKeyNorNameBehind() {
        RecordId id = RecordId.random();
        long batch = batches.order("folder", NOW, List.of(item(0)));
        Protection protection = protection(id, 1);
        batches.begun(batch, Map.of(0, protection));
        MedicalRecord record = record(id, 1);
        journal.published(List.of(record));
        new H2RecordEdits(database).edited(id, record.title(), Optional.empty(), Set.of("secret tag"));
        erasures.begun(id, NOW);
        erasures.begun(id, NOW);
        assertThat(erasures.unfinished()).containsExactly(id);
        assertThat(search(RecordQuery.ALL.in(RecordState.ERASING))).hasSize(1);
        erasures.onChain(id, digest(77));
        assertThat(erasures.transaction(id)).contains(digest(77));
        erasures.keyDestroyed(id);
        assertThat(catalogue.find(id).orElseThrow().wrappedKey()).isEqualTo(Envelope.of(new byte[80]));
        Tombstone tombstone =
                new Tombstone(id, cid(1), Category.REPORT, NOW, NOW, Optional.of(digest(77)), "certificate");
        erasures.buried(tombstone);
        assertThat(catalogue.tombstone(id)).contains(tombstone);
        assertThat(catalogue.tombstones(9)).containsExactly(tombstone);
        assertThat(catalogue.find(id)).isEmpty();
        assertThat(search(RecordQuery.ALL)).isEmpty();
        assertThat(catalogue.tags()).isEmpty();
        assertThat(erasures.unfinished()).isEmpty();
        assertThat(batches.items(batch).toString()).doesNotContain("title 0", "name 0", "/folder");
    }

    @Test
    void theKeyOfAReencryptionThatWasCutOffGoesWithTheRecord() {
        H2ResealJournal reseals = new H2ResealJournal(database);
        MedicalRecord record = record(RecordId.random(), 3);
        journal.published(List.of(record));
        reseals.begun(new ResealJournal.Reseal(
                record.id(),
                record.cid(),
                new ResealJournal.Taken.FromRole(Role.DOCTOR),
                record.wrappedKey(),
                NOW,
                Optional.empty(),
                List.of(),
                List.of()));
        reseals.stored(record.id(), cid(4), List.of(), List.of());
        erasures.begun(record.id(), NOW);
        erasures.keyDestroyed(record.id());
        assertThat(reseals.find(record.id()).orElseThrow().wrappedKey())
                .isEqualTo(Envelope.of(new byte[Envelope.LENGTH]));
        erasures.buried(new Tombstone(record.id(), cid(3), Category.REPORT, NOW, NOW, Optional.empty(), "c"));
        assertThat(reseals.unfinished()).isEmpty();
    }

    @Test
    void aRefusedDestructionPutsTheRecordBack() {
        MedicalRecord record = record(RecordId.random(), 1);
        journal.published(List.of(record));
        new H2RecordEdits(database).state(record.id(), RecordState.REPLACED);
        erasures.begun(record.id(), NOW);
        erasures.givenUp(record.id());
        assertThat(catalogue.find(record.id()).orElseThrow().details().state()).isEqualTo(RecordState.REPLACED);
        assertThat(search(RecordQuery.ALL.in(RecordState.REPLACED))).hasSize(1);
        assertThat(erasures.unfinished()).isEmpty();
    }

    @Test
    void aFileThatIsRewrittenAfterADestructionOpensAgain() throws Failed {
        MedicalRecord kept = record(RecordId.random(), 1);
        MedicalRecord gone = record(RecordId.random(), 2);
        journal.published(List.of(kept, gone));
        erasures.begun(gone.id(), NOW);
        erasures.buried(new Tombstone(gone.id(), cid(2), Category.REPORT, NOW, NOW, Optional.empty(), "c"));
        database.close();
        open();
        assertThat(catalogue.find(kept.id())).contains(kept);
        assertThat(catalogue.tombstone(gone.id())).isPresent();
    }

    private List<MedicalRecord> search(RecordQuery query) {
        return catalogue.search(query, Optional.empty(), 9);
    }

    private List<State> states(long batch) {
        return batches.items(batch).stream().map(BatchItem::state).toList();
    }

    private static BatchItem item(int position) {
        return new BatchItem(
                position,
                new SourceTrace("/folder/" + position, "name " + position, 5, NOW),
                "title " + position,
                new PatientId("P-1"),
                Category.REPORT,
                Optional.of(LocalDate.of(2020, 1, 1)),
                Set.of("a", "b"),
                new ProtectOrder.Manner(true, false),
                State.WAITING,
                Optional.empty(),
                "");
    }

    private static Protection protection(int number) {
        return protection(RecordId.random(), number);
    }

    private static Protection protection(RecordId id, int number) {
        return new Protection(
                id,
                new SourceTrace("/folder/" + number, "name", 5, NOW),
                "title",
                new PatientId("P-1"),
                Category.REPORT,
                MediaKind.OTHER,
                RecordDetails.PLAIN.tagged(Set.of("a", "b")),
                Envelope.of(new byte[Envelope.LENGTH]),
                NOW,
                Optional.empty());
    }

    private static MedicalRecord record(RecordId id, int number) {
        byte[] key = new byte[Envelope.LENGTH];
        key[0] = 7;
        return new MedicalRecord(
                id,
                "title",
                new PatientId("P-1"),
                Category.REPORT,
                MediaKind.OTHER,
                5,
                cid(number),
                Envelope.of(key),
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
