package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.VerifyRecord.Finding;
import org.xinglin.core.records.VerifyRecord.Health;
import org.xinglin.core.records.VerifyRecord.Summary;

class VerifyRecordTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final RecordHouse house = new RecordHouse(clock);

    @Test
    void aWholeRecordIsHealthyAndNoPlaintextIsWritten() throws Exception {
        MedicalRecord record = protectedFile("one.txt");
        Finding finding = house.process().verify.verify(record.id(), Progress.NONE);
        assertThat(finding.health()).isEqualTo(Health.HEALTHY);
        assertThat(finding.safeguarded()).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("one.txt"));
        }
    }

    @Test
    void eachWayOfBeingIllHasItsName() throws Exception {
        MedicalRecord damaged = protectedFile("damaged.txt");
        house.store.damage(damaged.cid());
        MedicalRecord unreadable = protectedFile("unreadable.txt");
        house.erasures.keyDestroyed(unreadable.id());
        MedicalRecord destroyed = protectedFile("destroyed.txt");
        house.ledger.destroy(List.of(destroyed.digest()));
        MedicalRecord missing = protectedFile("missing.txt");
        house.records.replaced(
                missing.id(), house.store.of(0x55, missing.transaction()), missing.wrappedKey(), missing.transaction());
        MedicalRecord whole = protectedFile("whole.txt");
        house.ownerKeys.remove(whole.id());
        List<Finding> told = new ArrayList<>();
        Summary summary = house.process().verify.verifyAll(RecordQuery.ALL, Progress.NONE, told::add);
        assertThat(health(told, damaged)).isEqualTo(Health.DAMAGED);
        assertThat(health(told, unreadable)).isEqualTo(Health.UNREADABLE);
        assertThat(health(told, destroyed)).isEqualTo(Health.NOT_ON_CHAIN);
        assertThat(health(told, missing)).isEqualTo(Health.MISSING);
        assertThat(health(told, whole)).isEqualTo(Health.HEALTHY);
        assertThat(summary.isAllHealthy()).isFalse();
        assertThat(summary.of(Health.HEALTHY)).isEqualTo(1);
        assertThat(summary.withoutSafeguard()).isEqualTo(2);
    }

    @Test
    void anotherRecordsCiphertextInItsPlaceIsDamage() throws Exception {
        MedicalRecord one = protectedFile("one.txt");
        MedicalRecord two = protectedFile("two.txt");
        house.records.replaced(one.id(), two.cid(), one.wrappedKey(), one.transaction());
        assertThat(house.process().verify.verify(one.id(), Progress.NONE).health())
                .isEqualTo(Health.DAMAGED);
    }

    @Test
    void aNodeThatIsAwayIsNoIllness() throws Exception {
        MedicalRecord record = protectedFile("one.txt");
        house.store.failWith(new Failure.Unreachable(Failure.Part.STORAGE, "http://127.0.0.1:1"));
        assertThatThrownBy(() -> house.process().verify.verify(record.id(), Progress.NONE))
                .hasMessage("XL-STORAGE-UNREACHABLE");
    }

    @Test
    void aPaddedRecordIsWholeAndOpensToItsExactLength() throws Exception {
        Path file = Files.writeString(folder.resolve("padded.txt"), "x".repeat(1000));
        ProtectOrder order = RecordHouse.order(file).in(new ProtectOrder.Manner(false, true));
        MedicalRecord record = house.process().protect.protect(order, Progress.NONE);
        assertThat(record.bytes()).isEqualTo(1000);
        assertThat(house.process().verify.verify(record.id(), Progress.NONE).health())
                .isEqualTo(Health.HEALTHY);
        Path out = folder.resolve("out");
        house.process().open.open(record.id(), new org.xinglin.core.records.Destination(out, false), Progress.NONE);
        assertThat(out).hasSameBinaryContentAs(file);
    }

    private static Health health(List<Finding> findings, MedicalRecord record) {
        return findings.stream()
                .filter(finding -> finding.record().id().equals(record.id()))
                .findFirst()
                .orElseThrow()
                .health();
    }

    private MedicalRecord protectedFile(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "content of " + name);
        return house.process().protect.protect(RecordHouse.order(file), Progress.NONE);
    }
}
