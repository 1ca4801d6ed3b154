package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.RecordEdits;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;

/** What every catalogue promises, with its edits, its grantees, and the journal that fills it. */
public abstract class RecordCatalogueContract {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final WalletAddress LI = new WalletAddress("0x" + "11".repeat(20));
    private static final WalletAddress WEBER = new WalletAddress("0x" + "22".repeat(20));

    protected abstract RecordCatalogue catalogue();

    protected abstract RecordEdits edits();

    protected abstract GranteeIndex grantees();

    protected abstract ProtectionJournal journal();

    @Test
    void everyFilterAndAllTogetherNarrowWhatIsFound() {
        MedicalRecord scan = published(1, "Lung CT.dcm", "P-1", Category.IMAGING);
        MedicalRecord blood = published(2, "Blood count.csv", "P-1", Category.LABORATORY);
        MedicalRecord other = published(3, "Lung CT.dcm", "P-2", Category.IMAGING);
        assertThat(found(RecordQuery.ALL)).containsExactly(other, blood, scan);
        assertThat(found(RecordQuery.ALL.of(new PatientId("P-1")))).containsExactly(blood, scan);
        assertThat(found(RecordQuery.ALL.about(Category.IMAGING))).containsExactly(other, scan);
        assertThat(found(RecordQuery.text("lung").of(new PatientId("P-1")).about(Category.IMAGING)))
                .containsExactly(scan);
        assertThat(found(RecordQuery.ALL.in(RecordState.REPLACED))).isEmpty();
    }

    @Test
    void daysAreTheRecordsOwnOrElseThoseOfProtection() {
        MedicalRecord undated = published(1, "a", "P", Category.OTHER);
        MedicalRecord old = published(2, "b", "P", Category.OTHER);
        edits().edited(old.id(), "b", Optional.of(LocalDate.of(1999, 12, 31)), Set.of());
        assertThat(ids(between("1999-12-31", "1999-12-31"))).containsExactly(old.id());
        assertThat(ids(between("2026-11-20", "2026-11-20"))).containsExactly(undated.id());
        assertThat(ids(between("2000-01-01", "2000-01-02"))).isEmpty();
    }

    @Test
    void tagsAreFoundCountedAndTakenOff() {
        MedicalRecord one = published(1, "a", "P", Category.OTHER);
        MedicalRecord two = published(2, "b", "P", Category.OTHER);
        edits().edited(one.id(), "a", Optional.empty(), Set.of("study 7", "随访"));
        edits().edited(two.id(), "b", Optional.empty(), Set.of("study 7"));
        assertThat(ids(RecordQuery.ALL.tagged("Study 7"))).containsExactly(two.id(), one.id());
        assertThat(ids(RecordQuery.ALL.tagged("随访"))).containsExactly(one.id());
        assertThat(ids(RecordQuery.text("随访"))).containsExactly(one.id());
        assertThat(catalogue().tags()).containsEntry("study 7", 2L).containsEntry("随访", 1L);
        edits().edited(one.id(), "a", Optional.empty(), Set.of());
        assertThat(ids(RecordQuery.ALL.tagged("study 7"))).containsExactly(two.id());
        assertThat(catalogue().tags()).doesNotContainKey("随访");
    }

    @Test
    void granteesAreFoundUntilTheyAreReleased() {
        MedicalRecord one = published(1, "a", "P", Category.OTHER);
        MedicalRecord two = published(2, "b", "P", Category.OTHER);
        grantees().granted(one.digest(), LI);
        grantees().granted(one.digest(), LI);
        grantees().granted(two.digest(), LI);
        grantees().granted(two.digest(), WEBER);
        assertThat(ids(RecordQuery.ALL.grantedTo(LI))).containsExactly(two.id(), one.id());
        grantees().released(two.digest(), LI);
        assertThat(ids(RecordQuery.ALL.grantedTo(LI))).containsExactly(one.id());
        grantees().settle(one.digest(), Set.of(WEBER));
        assertThat(ids(RecordQuery.ALL.grantedTo(LI))).isEmpty();
        assertThat(ids(RecordQuery.ALL.grantedTo(WEBER))).containsExactly(two.id(), one.id());
        grantees().granted(Digest.of(new byte[32]), LI); // not in the catalogue
        assertThat(ids(RecordQuery.ALL.grantedTo(LI))).isEmpty();
    }

    @Test
    void aTagAndAGranteeAreAskedForTogether() {
        MedicalRecord one = published(1, "a", "P", Category.OTHER);
        MedicalRecord two = published(2, "b", "P", Category.OTHER);
        edits().edited(one.id(), "a", Optional.empty(), Set.of("x"));
        grantees().granted(one.digest(), LI);
        grantees().granted(two.digest(), LI);
        assertThat(ids(RecordQuery.ALL.tagged("x").grantedTo(LI).withText("A"))).containsExactly(one.id());
        assertThat(ids(RecordQuery.ALL.tagged("x").grantedTo(WEBER))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<RecordId> all = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            all.addFirst(published(i, "r" + i, "P-" + i % 2, Category.OTHER).id());
        }
        assertThat(paged(RecordQuery.ALL, 7)).containsExactlyElementsOf(all);
        List<RecordId> odd = new ArrayList<>();
        for (int i = 0; i < 25; i += 2) {
            odd.add(all.get(i));
        }
        assertThat(paged(RecordQuery.ALL.of(new PatientId("P-1")), 4)).containsExactlyElementsOf(odd);
    }

    @Test
    void aDuplicateIsOfTheSamePatientWithTheSameMark() {
        MedicalRecord record = published(1, "a", "P-1", Category.OTHER);
        Digest mark = record.details().mark().orElseThrow();
        assertThat(catalogue().findByMark(new PatientId("P-1"), mark)).containsExactly(record);
        assertThat(catalogue().findByMark(new PatientId("P-2"), mark)).isEmpty();
        assertThat(catalogue().hasOfLength(new PatientId("P-1"), record.bytes()))
                .isTrue();
        assertThat(catalogue().hasOfLength(new PatientId("P-1"), record.bytes() + 1))
                .isFalse();
        assertThat(catalogue().hasOfLength(new PatientId("P-2"), record.bytes()))
                .isFalse();
    }

    @Test
    void aReplacedRecordHasAnotherCiphertextAndKey() {
        MedicalRecord record = published(1, "a", "P-1", Category.OTHER);
        byte[] key = new byte[Envelope.LENGTH];
        key[0] = 9;
        edits().replaced(record.id(), cid(77), Envelope.of(key), digest(5));
        MedicalRecord now = catalogue().find(record.id()).orElseThrow();
        assertThat(now.cid()).isEqualTo(cid(77));
        assertThat(now.wrappedKey()).isEqualTo(Envelope.of(key));
        assertThat(now.details().state()).isEqualTo(RecordState.REPLACED);
        assertThat(ids(RecordQuery.ALL.in(RecordState.REPLACED))).containsExactly(record.id());
        assertThat(catalogue().findByDigest(record.digest())).isEmpty();
    }

    @Test
    void anEditIsSeenBySearchAtOnce() {
        MedicalRecord record = published(1, "before", "P-1", Category.OTHER);
        edits().edited(record.id(), "After 100%", Optional.empty(), Set.of());
        assertThat(ids(RecordQuery.text("before"))).isEmpty();
        assertThat(ids(RecordQuery.text("after 100%"))).containsExactly(record.id());
        assertThat(catalogue().find(record.id()).orElseThrow().title()).isEqualTo("After 100%");
    }

    private static RecordQuery between(String from, String to) {
        return RecordQuery.ALL.between(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    private List<MedicalRecord> found(RecordQuery query) {
        return catalogue().search(query, Optional.empty(), 100);
    }

    private List<RecordId> ids(RecordQuery query) {
        return found(query).stream().map(MedicalRecord::id).toList();
    }

    private List<RecordId> paged(RecordQuery query, int size) {
        List<RecordId> all = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        while (true) {
            List<RecordId> page = catalogue().search(query, after, size).stream()
                    .map(MedicalRecord::id)
                    .toList();
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = Optional.of(page.getLast());
        }
    }

    private MedicalRecord published(int number, String title, String patient, Category category) {
        MedicalRecord record = new MedicalRecord(
                RecordId.random(),
                title,
                new PatientId(patient),
                category,
                MediaKind.OTHER,
                1000 + number,
                cid(number),
                Envelope.of(new byte[Envelope.LENGTH]),
                digest(1000 + number),
                NOON.plus(Duration.ofMinutes(number)),
                new RecordDetails(
                        Optional.empty(), Set.of(), RecordState.PUBLISHED, Optional.of(digest(9000 + number))));
        journal().published(List.of(record));
        return record;
    }

    private static Cid cid(int number) {
        return new Cid("bafk" + number, 0x55, digest(number));
    }

    private static Digest digest(int number) {
        return Digest.ofHex(String.format("%064x", number));
    }
}
