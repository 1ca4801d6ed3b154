package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RebuildCatalogue.Rebuilt;
import org.xinglin.core.records.RecordHeader;
import org.xinglin.core.records.SafeguardKeys;

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
    void aCatalogueFromABackupDoesNotBringADestroyedRecordBack() throws Exception {
        MedicalRecord kept = protectedFile("kept.txt");
        MedicalRecord record = protectedFile("gone.txt");
        house.process().erase.erase(record.id());
        house.loseCatalogue();
        house.records.published(List.of(kept, record)); // the catalogue of the day before
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.erased()).containsExactly(record.id());
        assertThat(house.records.find(record.id())).isEmpty();
        assertThat(house.records.tombstone(record.id())).isPresent();
        assertThat(house.records.find(kept.id())).contains(kept);
    }

    @Test
    void aCatalogueFromABackupLearnsTheNewKeyOfARecordThatWasSealedAnew() throws Exception {
        MedicalRecord old = protectedFile("one.txt");
        MedicalRecord next = sealedAnew(old, "content of the same record under another key");
        house.ledger.replace(old.digest(), next.digest(), next.cid().codec(), List.of());
        house.store.unpin(old.cid());
        Rebuilt rebuilt = house.process().rebuild.rebuild(Progress.NONE);
        assertThat(rebuilt.sealedAnew()).containsExactly(old.id());
        assertThat(rebuilt.lost()).isEmpty();
        assertThat(house.records.find(old.id()).orElseThrow().cid()).isEqualTo(next.cid());
        Path out = folder.resolve("out");
        house.process().open.open(old.id(), new Destination(out, false), Progress.NONE);
        assertThat(out).hasContent("content of the same record under another key");
        assertThat(house.process().rebuild.rebuild(Progress.NONE).sealedAnew()).isEmpty();
    }

    /** What another console of this hospital did after the backup: ciphertext, safeguarded line, no catalogue. */
    private MedicalRecord sealedAnew(MedicalRecord old, String content) throws Exception {
        FakeCipher cipher = new FakeCipher();
        try (DataKey key = house.vault.newDataKey()) {
            RecordHeader header =
                    new RecordHeader(old.id(), house.vault.account(), old.kind().mediaType());
            Cid cid = house.store.put(out -> {
                try (OutputStream sealing = cipher.encrypting(out, key, header)) {
                    sealing.write(content.getBytes(StandardCharsets.UTF_8));
                }
            });
            house.store.pin(cid);
            MedicalRecord next = old.sealedAnew(cid, house.vault.wrapForOwner(key, old.id()), old.transaction());
            new SafeguardKeys(house.vault, cipher, house.ownerKeys).keep(next);
            return next;
        }
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
