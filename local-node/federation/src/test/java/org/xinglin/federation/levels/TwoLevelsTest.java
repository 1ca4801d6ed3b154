package org.xinglin.federation.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.levels.LowerTask.Terms;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.replay.ReplayReport;
import org.xinglin.federation.replay.ReplayedRound;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

/** Three hospitals with five devices each, over real ports: what comes of them is what fifteen hospitals would have come to. */
@Timeout(90)
class TwoLevelsTest {

    @TempDir
    Path home;

    /** Fifteen hospitals and no level between. */
    private Level flat(String json) throws Exception {
        TaskSpec spec = TaskSpec.parse(json.replace("\"startParticipants\":3", "\"startParticipants\":15"));
        Level level = new Level(home.resolve("flat"), spec);
        List<Future<TaskHistory>> all = new ArrayList<>();
        for (int i = 0; i < Consortium.HOSPITALS * Consortium.DEVICES; i++) {
            all.add(level.join(new NumberedAccount(1 + i), Consortium.ward(spec, i)));
        }
        for (Future<TaskHistory> one : all) {
            assertThat(one.get(50, TimeUnit.SECONDS).state()).isEqualTo(TaskState.FINISHED);
        }
        return level;
    }

    static void near(NamedVectors model, NamedVectors other, double most) {
        assertThat(model.layout()).isEqualTo(other.layout());
        float[] ours = model.flat();
        float[] theirs = other.flat();
        for (int i = 0; i < ours.length; i++) {
            assertThat((double) ours[i]).isCloseTo(theirs[i], within(most));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, none",
        "true, false, none",
        "true, true, none",
        "false, false, federated",
        "true, true, federated"
    })
    void threeEdgesOfFiveDevicesComeToTheModelOfFifteenHospitals(boolean above, boolean below, String standardise)
            throws Exception {
        String json = Consortium.SPEC.replace("\"standardise\":\"none\"", "\"standardise\":\"" + standardise + "\"");
        String hidden =
                above ? json.replace("\"seed\":7", "\"seed\":7,\"privacy\":{\"secureAggregation\":true}") : json;
        Terms terms = new Terms(Consortium.DEVICES, Consortium.DEVICES, 1, 1, below);
        try (Level flat = flat(json);
                Consortium levels = new Consortium(home, TaskSpec.parse(hidden), terms)) {
            levels.joinAll();
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            near(levels.upper.model(), flat.model(), 1e-6);
            RoundRecord last = history.closed().getLast();
            RoundRecord same = flat.history().closed().getLast();
            assertThat(last.accuracy()).isCloseTo(same.accuracy(), within(1e-9));
            assertThat(last.scores().auc()).isCloseTo(same.scores().auc(), within(1e-9));
            assertThat(last.scores().ece()).isCloseTo(same.scores().ece(), within(1e-6));
            assertThat(last.scores().truePositives()).isEqualTo(same.scores().truePositives());
            assertThat(last.scores().falsePositives()).isEqualTo(same.scores().falsePositives());
            assertThat(rows(last)).isEqualTo(rows(same));
            assertThat(levels.declined).isEmpty();
            for (Level edge : levels.edges) {
                ReplayReport report = new Replay(edge.ledger, edge.blobs).of(edge.task(), round -> {});
                assertThat(report.findings()).isEmpty();
                assertThat(report.rounds()).hasSize(4).allMatch(ReplayedRound::isSame);
            }
        }
    }

    private static long rows(RoundRecord round) {
        return round.sites().stream().mapToLong(SiteRecord::samples).sum();
    }

    @Test
    void twoRoundsOfTheDevicesForEachAboveGoFurther() throws Exception {
        Terms twice = new Terms(Consortium.DEVICES, Consortium.DEVICES, 1, 2, false);
        try (Level flat = flat(Consortium.SPEC);
                Consortium levels = new Consortium(home, TaskSpec.parse(Consortium.SPEC), twice)) {
            levels.joinAll();
            TaskHistory history = levels.ended();
            assertThat(history.closed()).hasSize(4);
            assertThat(levels.edges.getFirst().history().closed()).hasSize(8);
            assertThat(history.closed().getLast().loss())
                    .isLessThan(flat.history().closed().getLast().loss());
        }
    }

    /** A hospital's update is clipped after its devices' are put together: a longer one would be refused above. */
    @Test
    void noiseForHospitalsHidesAHospitalWithAllItsDevices() throws Exception {
        String hidden = Consortium.SPEC
                .replace("\"learningRate\":0.5", "\"learningRate\":5")
                .replace(
                        "\"seed\":7",
                        "\"seed\":7,\"privacy\":{\"differentialPrivacy\":{\"scope\":\"client\",\"noiseMultiplier\":0.1,"
                                + "\"clip\":0.01,\"delta\":1e-5}}");
        try (Consortium levels = new Consortium(home, TaskSpec.parse(hidden), Consortium.ALL)) {
            levels.joinAll();
            TaskHistory history = levels.ended();
            assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
            assertThat(history.closed()).hasSize(4).allMatch(round -> round.epsilon() > 0);
            for (float value : levels.upper.model().flat()) {
                assertThat(Math.abs(value)).isLessThan(0.06f); // four steps of a hundredth, and little noise
            }
        }
    }
}
