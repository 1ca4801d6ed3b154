package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RebuildCatalogue.Rebuilt;

class RebuildCatalogueTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final RecordHouse house = new RecordHouse(clock);

    @Test
    void aLostCatalogueComesBackAsItWasAndEveryRecordOpens() throws Exception {
        MedicalRecord one = protectedFile("one.txt");
        MedicalRecord two = protectedFile("two.txt");
        MedicalRecord edited = house.process()
                .edit
                .edit(
                        two.id(),
                        new EditRecord.Change(
                                Optional.of("报告"),
                                Optional.of(Optional.of(LocalDate.of(2020, 2, 29))),
                                Set.of("Study 7"),
                                Set.of()));
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(house.records.find(one.id())).contains(one);
        assertThat(house.records.find(two.id())).contains(edited);
        assertThat(edited.details().tags()).containsExactly("study 7");
        for (MedicalRecord record : house.records.search("", 9)) {
            Path out = folder.resolve(record.id() + ".out");
            house.process().open.open(record.id(), new Destination(out, false), Progress.NONE);
            assertThat(out).content().startsWith("content of ");
        }
    }

    @Test
    void whatTheChainHasAsOursAndNoKeyOpensIsNamed() throws Exception {
        MedicalRecord whole = protectedFile("whole.txt");
        MedicalRecord keyless = protectedFile("keyless.txt");
        MedicalRecord altered = protectedFile("altered.txt");
        MedicalRecord destroyed = protectedFile("destroyed.txt");
        house.process().erase.erase(destroyed.id());
        house.ownerKeys.remove(keyless.id());
        house.ownerKeys.put(altered.id(), new byte[] {1, 2, 3});
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).containsExactly(whole.id());
        assertThat(rebuilt.unreadable()).containsExactly(altered.id());
        assertThat(rebuilt.lost()).containsExactlyInAnyOrder(keyless.digest(), altered.digest());
        assertThat(house.process().rebuild.rebuild(Progress.NONE).lost()).hasSize(2);
    }

    @Test
    void everyOneOfManyRecordsOnTheChainComesBack() throws Exception {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < 230; i++) { // more than two pages
            ids.add(protectedFile("file " + i + ".txt").id());
        }
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(rebuilt.lost()).isEmpty();
        assertThat(house.ledger.own()).hasSize(ids.size());
    }

    @Test
    void whatIsDestroyedStaysDestroyed() throws Exception {
        MedicalRecord record = protectedFile("gone.txt");
        house.process().erase.erase(record.id());
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).isEmpty();
        assertThat(house.records.count()).isZero();
    }

    @Test
    void aKeyThatACrashLeftBesideATombstoneIsDestroyedNow() throws Exception {
        MedicalRecord record = protectedFile("gone.txt");
        house.ledger.destroy(List.of(record.digest()));
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.destroyed()).containsExactly(record.id());
        assertThat(house.ownerKeys.get(record.id())).isEmpty();
    }

    @Test
    void foreignAlteredAndSwappedKeysAreNamedAndLeftOut() throws Exception {
        MedicalRecord one = protectedFile("one.txt");
        MedicalRecord two = protectedFile("two.txt");
        byte[] altered = house.ownerKeys.get(one.id()).orElseThrow();
        house.ownerKeys.put(two.id(), altered.clone()); // another record's key in its place
        altered[40] ^= 1;
        house.ownerKeys.put(one.id(), altered);
        RecordId stranger = RecordId.random();
        house.ownerKeys.put(stranger, new byte[] {1, 2, 3});
        house.loseCatalogue();
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).isEmpty();
        assertThat(rebuilt.unreadable()).containsExactlyInAnyOrder(one.id(), two.id(), stranger);
    }

    @Test
    void whatIsInTheCatalogueIsLeftAsItIs() throws Exception {
        MedicalRecord record = protectedFile("one.txt");
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.restored()).isEmpty();
        assertThat(house.records.find(record.id())).contains(record);
    }

    private MedicalRecord protectedFile(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "content of " + name);
        return house.process().protect.protect(RecordHouse.order(file), Progress.NONE);
    }
}
