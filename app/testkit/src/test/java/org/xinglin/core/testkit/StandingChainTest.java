package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem.State;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Pause;
import org.xinglin.core.records.ProtectOrder;

/** A chain that makes no blocks for longer than anybody waits: what it takes later must be a record that can be opened. */
class StandingChainTest {
    @TempDir
    Path folder;

    private final RecordHouse house =
            new RecordHouse(Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));
    private final StandingChain chain = new StandingChain(house.registry);

    @Test
    void aRecordWhoseRegistrationWaitsIsKeptAndFinishedLater() throws Exception {
        house.registry = chain;
        ProtectOrder order = orders(1).getFirst();
        stillWaiting(() -> house.process().protect.protect(order, Progress.NONE));
        assertThat(house.records.unfinished()).hasSize(1);
        stillWaiting(() -> house.process().resume.resume());
        chain.goesOn();
        house.process().resume.resume();
        assertWhole(1);
    }

    @Test
    void aBatchThatWaitsThrowsNothingAway() throws Exception {
        house.registry = chain;
        long batch = house.process().batch.order("folder", orders(3));
        stillWaiting(() -> run(batch));
        assertThat(house.records.unfinished()).hasSize(3);
        assertThat(house.process().batch.find(batch).in(State.FAILED)).isZero();
        stillWaiting(() -> run(batch));
        chain.goesOn();
        assertThat(run(batch).in(State.PUBLISHED)).isEqualTo(3);
        assertWhole(3);
    }

    @Test
    void aSecondRegistrationThatIsRefusedBecauseTheFirstCameLateCounts() throws Exception {
        house.registry = chain;
        ProtectOrder order = orders(1).getFirst();
        stillWaiting(() -> house.process().protect.protect(order, Progress.NONE));
        chain.goesOnBeforeTheNextRegistration();
        house.process().resume.resume();
        assertWhole(1);
    }

    private Batch run(long batch) throws Failed {
        return house.process().batch.run(batch, new Pause(), Progress.NONE, now -> {});
    }

    private static void stillWaiting(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-STILL-WAITING"));
    }

    private void assertWhole(int count) throws Exception {
        assertThat(house.records.unfinished()).isEmpty();
        assertThat(house.store.pinned()).isEqualTo(count);
        List<MedicalRecord> all = house.records.search("", 10);
        assertThat(all).hasSize(count);
        for (MedicalRecord record : all) {
            assertThat(house.ledger.registrationOf(record.digest())).contains(record.transaction());
            Path out = folder.resolve(record.id() + ".out");
            house.process().open.open(record.id(), new Destination(out, false), Progress.NONE);
            assertThat(out).content().startsWith("content ");
        }
    }

    private List<ProtectOrder> orders(int count) throws IOException, Failed {
        List<ProtectOrder> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(RecordHouse.order(Files.writeString(folder.resolve(i + ".txt"), "content " + i)));
        }
        return orders;
    }
}
