package org.xinglin.federation.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.levels.LowerTask.Terms;
import org.xinglin.federation.participant.DeclinedException;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.replay.ReplayReport;
import org.xinglin.federation.replay.ReplayedRound;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.trust.ConsortiumLink;

/** Devices die, edges are killed, hospitals restart: the consortium's task goes on, and nothing hangs. */
@Timeout(90)
class EdgeTroubleTest {
    @TempDir
    Path home;

    private static TaskSpec spec(int deadline) throws Exception {
        return TaskSpec.parse(
                Consortium.SPEC.replace("\"roundDeadlineSeconds\":40", "\"roundDeadlineSeconds\":" + deadline));
    }

    private static void afterRound(Level level, int round, Runnable then) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Runnable end = level.watch(history -> {
            if (history.closed().size() >= round) {
                closed.countDown();
            }
        });
        assertThat(closed.await(40, TimeUnit.SECONDS)).isTrue();
        end.run();
        then.run();
    }

    private static void replays(Level level) throws Exception {
        ReplayReport report = new Replay(level.ledger, level.blobs).of(level.task(), round -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.rounds()).isNotEmpty().allMatch(ReplayedRound::isSame);
    }

    @Test
    void aDeviceThatDiesDoesNotHoldItsHospitalUp() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), new Terms(3, 5, 1, 1, false))) {
            levels.joinAll();
            afterRound(
                    levels.upper, 1, () -> levels.devices.getFirst().getLast().cancel(true));
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            assertThat(levels.declined).isEmpty();
            RoundRecord last = levels.edges.getFirst().history().closed().getLast();
            assertThat(last.sites().stream().filter(site -> site.samples() > 0)).hasSize(4);
            assertThat(rows(history.closed().getLast()))
                    .isLessThan(rows(history.closed().getFirst()));
        }
    }

    private static long rows(RoundRecord round) {
        return round.sites().stream().mapToLong(SiteRecord::samples).sum();
    }

    @Test
    void tooFewDevicesAreAReasonToDeclineAndMoreOfThemMakeGood() throws Exception {
        try (Consortium levels = new Consortium(home, spec(8), new Terms(5, 5, 1, 1, false))) {
            for (int i = 0; i < Consortium.HOSPITALS; i++) {
                levels.joinDevices(i, i == 0 ? 4 : 5);
                levels.joinHospital(i);
            }
            levels.awaitDeclined();
            assertThat(levels.declined)
                    .allMatch(why -> why.equals("the devices' edge says: 4 of at least 5 devices are connected"));
            levels.joinDevice(0, 4);
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            assertThat(history.closed()).hasSize(4);
            assertThat(history.closed().getLast().sites()).allMatch(site -> site.samples() > 0);
        }
    }

    @Test
    void anEdgeThatIsKilledComesBackWithItsDevicesAndTheTaskEndsTheSame() throws Exception {
        try (Consortium undisturbed = new Consortium(home.resolve("undisturbed"), spec(40), Consortium.ALL);
                Consortium levels = new Consortium(home.resolve("killed"), spec(40), Consortium.ALL)) {
            undisturbed.joinAll();
            undisturbed.ended();
            levels.joinAll();
            afterRound(levels.upper, 1, () -> {});
            levels.edges.getFirst().restart();
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            assertThat(history.closed()).hasSize(4);
            TwoLevelsTest.near(levels.upper.model(), undisturbed.upper.model(), 1e-6);
            replays(levels.edges.getFirst());
        }
    }

    @Test
    void aHospitalThatIsKilledSendsTheUpdateThatItKept() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), Consortium.ALL)) {
            CountDownLatch made =
                    levels.upper.cutAtRound(2, Consortium.account(0).account());
            levels.joinAll();
            assertThat(made.await(40, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> levels.hospitals.removeFirst().get(40, TimeUnit.SECONDS))
                    .hasRootCauseMessage("the power went");
            levels.joinHospital(0);
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            assertThat(levels.edges.getFirst().history().closed()).hasSize(4); // round 2 was not held again
            assertThat(levels.wards.getFirst().getFirst().trained).hasValue(4);
        }
    }

    @Test
    void whatIsAskedForAnewAfterARoundThatWasGivenUpIsRecordedAndReplayed() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), new Terms(5, 5, 1, 1, false))) {
            Level edge = levels.edges.getFirst();
            levels.joinDevices(0, 4);
            levels.joinSilentDevice(0, 4);
            try (ConsortiumLink link = edge.link(Consortium.account(0))) {
                DevicesTrainer trainer = levels.trainer(0, link);
                Thread asking = Thread.ofVirtual()
                        .start(() -> assertThatThrownBy(() -> trainer.train(levels.order(1, 0)))
                                .isInstanceOf(InterruptedException.class));
                levels.awaitSilentDevice();
                asking.interrupt();
                asking.join();
                levels.devices.getFirst().getLast().cancel(true);
                edge.restart(); // the round stands open on the ledger
                levels.joinDevice(0, 4);
                assertThat(trainer.train(levels.order(2, 0.5f)).samples()).isPositive();
            }
            assertThat(edge.history().closed()).extracting(RoundRecord::round).containsExactly(1, 2);
            assertThat(edge.history().closed().getFirst().sites()).isEmpty();
            replays(edge);
        }
    }

    @Test
    void nobodyButTheAccountThatTheTaskNamesLeadsTheDevices() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), Consortium.ALL)) {
            NumberedAccount device = new NumberedAccount(1);
            try (ConsortiumLink link = levels.edges.getFirst().link(device)) {
                assertThatThrownBy(() -> DevicesTrainer.over(
                                link, device, levels.edges.getFirst().spec, levels.upper.spec, why -> {}))
                        .isInstanceOf(FederationException.class)
                        .hasMessage("the task names another account as the one that leads it");
            }
        }
    }

    @Test
    void anEdgeThatIsAwayForGoodIsAReasonToDecline() throws Exception {
        try (Consortium levels = new Consortium(home, spec(4), Consortium.ALL)) {
            try (ConsortiumLink link = levels.edges.getFirst().link(Consortium.account(0))) {
                DevicesTrainer trainer = levels.trainer(0, link);
                levels.edges.getFirst().stop();
                assertThatThrownBy(() -> trainer.train(levels.order(1, 0)))
                        .isInstanceOf(DeclinedException.class)
                        .hasMessage("the edge coordinator of the devices does not answer");
            }
        }
    }

    /** Steps are done again after a hiccup; the round of the errand before must not answer this one. */
    @Test
    void aLedgerThatIsAwayBetweenTwoErrandsMakesNoEmptyUpdate() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), Consortium.ALL)) {
            levels.joinDevices(0, Consortium.DEVICES);
            try (ConsortiumLink link = levels.edges.getFirst().link(Consortium.account(0))) {
                DevicesTrainer trainer = levels.trainer(0, link);
                float[] first = trainer.train(levels.order(1, 0)).update().flat();
                levels.edges.getFirst().failsOnce("openRound 2");
                float[] second = trainer.train(levels.order(2, 1)).update().flat();
                assertThat(levels.edges.getFirst().hasFailed()).isTrue();
                assertThat(first).isNotEqualTo(second);
                assertThat(second).isNotEqualTo(new float[second.length]);
                assertThat(levels.edges.getFirst().history().closed()).hasSize(2);
                trainer.end();
            }
        }
    }

    @Test
    void theDevicesAreDoneWhenTheTaskAboveIs() throws Exception {
        try (Consortium levels = new Consortium(home, spec(40), Consortium.ALL)) {
            levels.joinDevices(0, Consortium.DEVICES);
            try (ConsortiumLink link = levels.edges.getFirst().link(Consortium.account(0))) {
                DevicesTrainer trainer = levels.trainer(0, link);
                trainer.train(levels.order(1, 0));
                trainer.end();
            }
            TaskHistory history = levels.devices.getFirst().getFirst().get(30, TimeUnit.SECONDS);
            assertThat(history.state()).isEqualTo(TaskState.FINISHED);
            assertThat(history.reason()).isEqualTo("the task above has ended");
            assertThat(history.closed()).hasSize(1);
        }
    }
}
