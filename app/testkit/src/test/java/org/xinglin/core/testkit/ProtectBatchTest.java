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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchItem.State;
import org.xinglin.core.records.BatchProgress;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Pause;
import org.xinglin.core.records.ProtectOrder;

class ProtectBatchTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private RecordHouse house = new RecordHouse(clock);
    private final List<BatchProgress> told = new ArrayList<>();

    @Test
    void manyFilesNeedOneTransactionForAHundred() throws Exception {
        RecordHouse.Run process = house.process();
        Batch end = run(process, process.batch.order("folder", orders(250)));
        assertThat(end.in(State.PUBLISHED)).isEqualTo(250);
        assertThat(end.isOpen()).isFalse();
        assertThat(house.registrations()).hasSize(3);
        assertThat(house.records.count()).isEqualTo(250);
        assertThat(house.records.unfinished()).isEmpty();
        assertThat(house.store.pinned()).isEqualTo(250);
        assertThat(told.getLast().done()).isEqualTo(250);
        assertThat(told).extracting(BatchProgress::total).containsOnly(250L);
    }

    @ParameterizedTest
    @EnumSource(Mortal.Effect.class)
    void aKillAtAnyPointLosesNothingThatWasToldAndPublishesNothingTwice(Mortal.Effect last) throws Exception {
        List<ProtectOrder> orders = orders(4);
        int call = 1;
        boolean died = true;
        while (died) {
            house = new RecordHouse(clock);
            told.clear();
            long batch = house.process().batch.order("folder", orders);
            Mortal mortal = new Mortal(call, last);
            runUntilDeath(house.new Run(mortal), batch);
            died = mortal.died();
            long promised = told.isEmpty() ? 0 : told.getLast().done();
            assertThat(house.records.count()).as("call %d", call).isGreaterThanOrEqualTo(promised);
            Batch end = run(house.process(), batch);
            assertThat(end.in(State.PUBLISHED)).as("call %d", call).isEqualTo(4);
            assertWhole(4);
            call++;
        }
        assertThat(call).isGreaterThan(12);
    }

    @ParameterizedTest
    @EnumSource(Mortal.Effect.class)
    void aKillWhileOneFileIsProtectedIsResumedOrUndone(Mortal.Effect last) throws Exception {
        ProtectOrder order = orders(1).getFirst();
        int call = 1;
        boolean died = true;
        while (died) {
            house = new RecordHouse(clock);
            Mortal mortal = new Mortal(call++, last);
            untilDeath(() -> house.new Run(mortal).protect.protect(order, Progress.NONE));
            died = mortal.died();
            RecordHouse.Run next = house.process();
            next.resume.resume();
            if (house.records.count() == 0) {
                next.protect.protect(order, Progress.NONE);
            }
            assertWhole(1);
        }
    }

    @Test
    void whatCanNotBeReadIsNamedAndTheOthersArePublished() throws Exception {
        List<ProtectOrder> orders = orders(4);
        RecordHouse.Run process = house.process();
        long batch = process.batch.order("folder", orders);
        Files.delete(folder.resolve("1.txt"));
        Files.writeString(folder.resolve("2.txt"), "changed since it was looked at");
        Batch end = run(process, batch);
        assertThat(end.in(State.PUBLISHED)).isEqualTo(2);
        assertThat(process.batch.items(batch))
                .filteredOn(item -> item.state() == State.FAILED)
                .extracting(BatchItem::position, BatchItem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "XL-FILE-MISSING"),
                        org.assertj.core.groups.Tuple.tuple(2, "XL-FILE-CHANGED"));
        assertThat(process.batch.again(batch)).isEqualTo(2);
        assertThat(run(process, batch).in(State.FAILED)).isEqualTo(2);
    }

    @Test
    void theSameContentOfOnePatientIsTakenOnceUnlessAskedFor() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "same");
        Files.writeString(folder.resolve("b.txt"), "same");
        List<ProtectOrder> orders =
                List.of(RecordHouse.order(folder.resolve("a.txt")), RecordHouse.order(folder.resolve("b.txt")));
        RecordHouse.Run process = house.process();
        long batch = process.batch.order("x", orders);
        Batch end = run(process, batch);
        assertThat(end.in(State.PUBLISHED)).isEqualTo(1);
        assertThat(end.in(State.SKIPPED)).isEqualTo(1);
        MedicalRecord there = house.records.search("", 9).getFirst();
        Batch second = run(process, process.batch.order("y", orders));
        assertThat(second.in(State.SKIPPED)).isEqualTo(2);
        assertThat(process.batch.items(second.number()).getFirst().reason()).isEqualTo("DUPLICATE " + there.id());
        List<ProtectOrder> again = orders.stream()
                .map(order -> order.in(new ProtectOrder.Manner(true, false)))
                .toList();
        assertThat(run(process, process.batch.order("z", again)).in(State.PUBLISHED))
                .isEqualTo(2);
        assertThat(house.records.unfinished()).isEmpty();
    }

    @Test
    void whenTheChainIsAwayTheRunEndsAndGoesOnLater() throws Exception {
        RecordHouse.Run process = house.process();
        long batch = process.batch.order("folder", orders(3));
        Failure away = new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:1");
        house.chain.failWith(Optional.of(away));
        assertThatThrownBy(() -> run(process, batch))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(away));
        assertThat(told).isEmpty();
        house.chain.failWith(Optional.empty());
        assertThat(run(process, batch).in(State.PUBLISHED)).isEqualTo(3);
        assertWhole(3);
    }

    @Test
    void cancellingKeepsWhatWasToldAndTheRestWaits() throws Exception {
        RecordHouse.Run process = house.process();
        long batch = process.batch.order("folder", orders(250));
        Progress impatient = new Progress() {
            private boolean enough;

            @Override
            public void report(long done, long total) {
                enough = true;
            }

            @Override
            public boolean isCancelled() {
                return enough;
            }
        };
        assertThatThrownBy(() -> process.batch.run(batch, new Pause(), impatient, told::add))
                .hasMessage("XL-CANCELLED");
        Batch now = process.batch.find(batch);
        assertThat(now.in(State.PUBLISHED)).isEqualTo(told.getLast().done()).isBetween(100L, 200L);
        assertThat(now.isOpen()).isTrue();
        assertThat(run(process, batch).in(State.PUBLISHED)).isEqualTo(250);
        assertWhole(250);
    }

    @Test
    void aPausedBatchCanBeCancelled() throws Exception {
        RecordHouse.Run process = house.process();
        long batch = process.batch.order("folder", orders(2));
        Pause pause = new Pause();
        pause.hold();
        assertThat(pause.isHeld()).isTrue();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> process.batch.run(batch, pause, Progress.NONE, told::add))
                .hasMessage("XL-CANCELLED");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(house.records.count()).isZero();
    }

    private Batch run(RecordHouse.Run process, long batch) throws Failed {
        return process.batch.run(batch, new Pause(), Progress.NONE, told::add);
    }

    private void runUntilDeath(RecordHouse.Run process, long batch) throws Exception {
        untilDeath(() -> run(process, batch));
    }

    private static void untilDeath(Callable<?> work) throws Exception {
        try {
            work.call();
        } catch (Mortal.Killed e) {
            assertThat(e).hasNoCause();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(Mortal.Killed.class);
        }
    }

    private void assertWhole(int files) throws Failed {
        assertThat(house.records.count()).isEqualTo(files);
        assertThat(house.records.unfinished()).isEmpty();
        assertThat(house.store.pinned()).isEqualTo(files);
        List<MedicalRecord> all = house.records.search("", Integer.MAX_VALUE);
        assertThat(all).extracting(MedicalRecord::title).doesNotHaveDuplicates();
        assertThat(house.directories.entries(house.vault.pseudonym(RecordHouse.PATIENT)))
                .hasSize(files);
        for (MedicalRecord record : all) {
            assertThat(house.ledger.registrationOf(record.digest())).contains(record.transaction());
            assertThat(house.ownerKeys.get(record.id())).isPresent();
        }
    }

    private List<ProtectOrder> orders(int many) throws IOException, Failed {
        List<ProtectOrder> orders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Path file = Files.writeString(folder.resolve(i + ".txt"), "content " + i);
            orders.add(RecordHouse.order(file));
        }
        return orders;
    }
}
