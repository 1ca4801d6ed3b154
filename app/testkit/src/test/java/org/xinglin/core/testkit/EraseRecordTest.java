package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.CertificateOfDestruction;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Tombstone;

class EraseRecordTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private RecordHouse house = new RecordHouse(clock);

    @Test
    void nothingThatOpensItOrNamesThePatientIsLeft() throws Exception {
        MedicalRecord record = protectedRecord();
        Tombstone tombstone = house.process().erase.erase(record.id());
        assertBuried(record);
        assertThat(tombstone.toString())
                .doesNotContain(record.title())
                .doesNotContain(record.patient().value());
        assertThat(tombstone.transaction()).isPresent();
        assertThatThrownBy(() -> house.process()
                        .open
                        .open(record.id(), new Destination(folder.resolve("out"), false), Progress.NONE))
                .hasMessage("XL-UNKNOWN-RECORD");
    }

    @Test
    void theCertificateIsSignedByTheOwnerAndSaysWhatCanNotBeRecalled() throws Exception {
        MedicalRecord record = protectedRecord();
        String certificate = house.process().erase.erase(record.id()).certificate();
        assertThat(CertificateOfDestruction.verify(certificate, house.messages)).isEqualTo(house.vault.account());
        assertThat(certificate)
                .contains(
                        record.id().toString(),
                        record.cid().text(),
                        record.digest().hex())
                .contains("notRecalled", "Backups of vault and catalogue")
                .doesNotContain(record.title())
                .doesNotContain(record.patient().value());
        assertThat(certificate.chars()).allMatch(c -> c >= ' ' && c < 127);
    }

    @Test
    void aCertificateOfWhichAnyByteWasAlteredIsRefused() throws Exception {
        String certificate = house.process().erase.erase(protectedRecord().id()).certificate();
        for (int i = 0; i < certificate.length(); i++) {
            char other = certificate.charAt(i) == 'x' ? 'y' : 'x';
            String altered = certificate.substring(0, i) + other + certificate.substring(i + 1);
            assertThatThrownBy(() -> CertificateOfDestruction.verify(altered, house.messages))
                    .hasMessage("XL-BAD-CERTIFICATE");
        }
        assertThatThrownBy(() -> CertificateOfDestruction.verify("{}", house.messages))
                .hasMessage("XL-BAD-CERTIFICATE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKillAtAnyStepIsTakenUpWhereItStopped(boolean afterwards) throws Exception {
        int call = 1;
        boolean died = true;
        while (died) {
            house = new RecordHouse(clock);
            MedicalRecord record = protectedRecord();
            Mortal mortal = new Mortal(call++, afterwards);
            try {
                house.new Run(mortal).erase.erase(record.id());
            } catch (Mortal.Killed e) {
                assertThat(mortal.died()).isTrue();
            }
            died = mortal.died();
            boolean begun = house.records
                    .find(record.id())
                    .filter(found -> found.details().state() == RecordState.ERASING)
                    .isPresent();
            house.process().erase.resume();
            if (begun || house.records.tombstone(record.id()).isPresent()) {
                assertBuried(record);
            } else {
                assertThat(house.records.find(record.id())).contains(record);
            }
        }
        assertThat(call).isGreaterThan(8);
    }

    @Test
    void aRecordBeingErasedCanNotBeOpenedOrEdited() throws Exception {
        MedicalRecord record = protectedRecord();
        house.erasures.begun(record.id(), clock.instant());
        RecordHouse.Run process = house.process();
        assertThatThrownBy(() ->
                        process.open.open(record.id(), new Destination(folder.resolve("out"), false), Progress.NONE))
                .hasMessage("XL-BEING-ERASED");
        assertThatThrownBy(() -> process.verify.verify(record.id(), Progress.NONE))
                .hasMessage("XL-BEING-ERASED");
    }

    @Test
    void whenTheContractSaysNoNothingIsDestroyed() throws Exception {
        MedicalRecord record = protectedRecord();
        house.chain.failWith(Optional.of(new Failure.Refused(Failure.Part.CHAIN, "NotActive")));
        assertThatThrownBy(() -> house.process().erase.erase(record.id())).hasMessage("XL-CHAIN-REFUSED");
        house.chain.failWith(Optional.empty());
        assertThat(house.records.find(record.id()).orElseThrow().wrappedKey()).isEqualTo(record.wrappedKey());
        assertThat(house.ownerKeys.get(record.id())).isPresent();
        assertThat(house.store.isPinned(record.cid())).isTrue();
    }

    @Test
    void erasingTwiceGivesTheSameCertificate() throws Exception {
        MedicalRecord record = protectedRecord();
        Tombstone first = house.process().erase.erase(record.id());
        assertThat(house.process().erase.erase(record.id())).isEqualTo(first);
        assertThat(house.chain.log()).filteredOn("destroy"::equals).hasSize(1);
    }

    private MedicalRecord protectedRecord() throws Exception {
        Path file = Files.writeString(folder.resolve("Letter of Mrs Muster.txt"), "the plaintext");
        return house.process().protect.protect(RecordHouse.order(file), Progress.NONE);
    }

    private void assertBuried(MedicalRecord record) throws Exception {
        assertThat(house.records.find(record.id())).isEmpty();
        Tombstone tombstone = house.records.tombstone(record.id()).orElseThrow();
        assertThat(tombstone.transaction()).isPresent().isEqualTo(house.ledger.destructionOf(record.digest()));
        assertThat(tombstone.certificate())
                .contains(tombstone.transaction().orElseThrow().hex());
        assertThat(house.erasures.unfinished()).isEmpty();
        assertThat(house.ledger.isDestroyed(record.digest())).isTrue();
        assertThat(house.ownerKeys.get(record.id())).isEmpty();
        assertThat(house.store.isPinned(record.cid())).isFalse();
        assertThat(house.directories.entries(house.vault.pseudonym(record.patient())))
                .isEmpty();
    }
}
