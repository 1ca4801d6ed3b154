package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.FederationException.Kind;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

/** A coordinator that dies at any point is followed by its standby, to the same model. */
class StandbyTest extends StandbyTestBase {
    private static final String SECOND = "0x" + "d".repeat(40);

    private final InMemoryRoundLedger book = new InMemoryRoundLedger(clock);

    @Override
    RoundLedger ledger(int coordinator) {
        return coordinator == 0 ? book : book.as(SECOND);
    }

    @Override
    void publish(TaskId task) {
        book.publish(task);
    }

    @Override
    void nameStandby(TaskId task) throws IOException {
        book.nameStandby(task, SECOND, PATIENCE);
    }

    @Override
    void join(TaskId task, TestSite site) {
        book.join(task, site.account());
    }

    @Override
    String coordinates(TaskId task) {
        return signer(book.task(task).orElseThrow().coordinator()).account();
    }

    @Override
    Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
        return book.isStart(task, round, model);
    }

    @Override
    boolean record(TaskId task, int round, TestSite site, byte[] digest, long samples) throws IOException {
        try {
            book.record(task, round, site.account(), digest, samples);
            return true;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).matches("RoundNotOpen|TaskIsFinished")) {
                return false;
            }
            throw e;
        }
    }

    private static List<TestSite> hospitals() {
        return List.of(new TestSite(1, 1, 10), new TestSite(2, 3, 30), new TestSite(3, 2, 50), new TestSite(4, 4, 10));
    }

    private List<Future<TaskHistory>> takeAll(TaskSpec spec, EdgeCoordinator... coordinators) {
        List<Future<TaskHistory>> all = new ArrayList<>();
        for (TestSite site : hospitals()) {
            join(spec.id(), site);
            all.add(take(spec, site, coordinators));
        }
        return all;
    }

    private static TestSite operator() {
        return new TestSite(99, 0, 0);
    }

    /** What comes out when nobody dies: a task of another name trains the same. */
    private String undisturbed(String privacy) throws Exception {
        TaskSpec spec = spec("undisturbed", 4, privacy);
        EdgeCoordinator alone = coordinator("alone", book, blobs);
        publish(spec.id());
        client(operator(), alone).publish(spec.canonical());
        for (Future<TaskHistory> one : takeAll(spec, alone)) {
            assertThat(one.get().state()).isEqualTo(TaskState.FINISHED);
        }
        return global(spec.id());
    }

    private String global(TaskId task) throws IOException {
        return HexFormat.of().formatHex(book.closedRound(task, 5).orElseThrow().globalDigest());
    }

    @ParameterizedTest
    @CsvSource({
        "before, openRound 1, ''",
        "before, closeRound 3, ''",
        "after, closeRound 3, ''",
        "after, openRound 3, secure",
        "before, closeRound 3, secure"
    })
    void theStandbyBringsTheTaskToTheSameEnd(String when, String call, String secrecy) throws Exception {
        String privacy = secrecy.isEmpty() ? "" : "\"secureAggregation\":{\"clip\":8}";
        TaskSpec spec = spec("toy", 4, privacy);
        PowerCut cut = new PowerCut(
                name -> when.equals("before") && name.equals(call), name -> when.equals("after") && name.equals(call));
        EdgeCoordinator first = coordinator("first", cut.of(book), cut.of(blobs));
        EdgeCoordinator second = coordinator("second", ledger(1), blobs);
        publish(spec.id());
        nameStandby(spec.id());
        client(operator(), first).publish(spec.canonical());
        List<Future<TaskHistory>> all = takeAll(spec, first, second);
        cut.went().await();
        first.close();
        awaitTakeOver(spec.id(), ledger(1));
        for (Future<TaskHistory> one : all) {
            assertThat(one.get().state()).as(one.get().reason()).isEqualTo(TaskState.FINISHED);
            assertThat(one.get().closed()).hasSize(5);
        }
        assertThat(replayed(spec.id()).findings()).isEmpty();
        assertThat(book.end(spec.id())).contains(1);
        assertThat(book.standings(spec.id()).values()).hasSize(4).allMatch(standing -> standing.round() == 5);
        if (secrecy.isEmpty()) {
            assertThat(global(spec.id())).isEqualTo(undisturbed(""));
            everyHospitalMadeItsUpdatesOnce(spec.id());
        }
    }

    private void everyHospitalMadeItsUpdatesOnce(TaskId task) {
        for (int round = 1; round <= 5; round++) {
            for (TestSite site : hospitals()) {
                assertThat(book.updates(task, round).stream()
                                .filter(update -> update.account().equals(site.account()))
                                .map(update -> HexFormat.of().formatHex(update.digest()))
                                .distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    void theOldOneComesBackDoesNoHarmAndMayFollowTheNewOne() throws Exception {
        TaskSpec spec = spec("toy", 4, "");
        PowerCut cut = new PowerCut(name -> false, "openRound 2"::equals);
        PowerCut again = new PowerCut(name -> false, "openRound 4"::equals);
        EdgeCoordinator first = coordinator("first", cut.of(book), blobs);
        int port = first.port();
        EdgeCoordinator second = coordinator("second", again.of(ledger(1)), blobs);
        publish(spec.id());
        nameStandby(spec.id());
        client(operator(), first).publish(spec.canonical());
        List<Future<TaskHistory>> all = takeAll(spec, first, second);
        cut.went().await();
        first.close();
        awaitTakeOver(spec.id(), ledger(1));
        again.went().await();
        second.close();
        EdgeCoordinator old = coordinator("first", port, book, blobs);
        isUnknown(() -> client(operator(), old).history(spec.id()));
        book.nameStandby(spec.id(), book.account(), PATIENCE);
        awaitTakeOver(spec.id(), book);
        for (Future<TaskHistory> one : all) {
            assertThat(one.get().state()).as(one.get().reason()).isEqualTo(TaskState.FINISHED);
        }
        assertThat(replayed(spec.id()).findings()).isEmpty();
        assertThat(global(spec.id())).isEqualTo(undisturbed(""));
        everyHospitalMadeItsUpdatesOnce(spec.id());
    }

    @Test
    void whoeverWritesIsNotReplaced() throws Exception {
        TaskSpec spec = spec("toy", 4, "");
        EdgeCoordinator first = coordinator("first", book, blobs);
        coordinator("second", ledger(1), blobs);
        publish(spec.id());
        nameStandby(spec.id());
        client(operator(), first).publish(spec.canonical());
        for (int i = 0; i < 2; i++) { // nobody joins: there is nothing to write but that it lives
            moment();
            RecordedTask before = book.task(spec.id()).orElseThrow();
            pass(PATIENCE.multipliedBy(2).dividedBy(3));
            while (book.task(spec.id()).orElseThrow().silentSince().equals(before.silentSince())) {
                moment();
            }
        }
        moment();
        assertThat(book.task(spec.id()).orElseThrow().coordinator()).isEqualTo(book.account());
    }

    @Test
    void withoutAStandbyNothingIsWrittenOnlyToShowThatOneLives() throws Exception {
        TaskSpec spec = spec("toy", 4, "");
        EdgeCoordinator first = coordinator("first", book, blobs);
        publish(spec.id());
        client(operator(), first).publish(spec.canonical());
        RecordedTask before = book.task(spec.id()).orElseThrow();
        pass(PATIENCE);
        moment();
        moment();
        assertThat(book.task(spec.id()).orElseThrow().silentSince()).isEqualTo(before.silentSince());
    }

    private static void isUnknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        FederationException.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.UNKNOWN_TASK));
    }
}
