package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.replay.Finding;
import org.xinglin.federation.replay.Flaw;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.replay.ReplayReport;
import org.xinglin.federation.replay.ReplayedRound;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Kind;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

/** What the coordinator left behind is computed again from chain and blobs, bit for bit, however the updates were kept secret. */
class ReplayedTaskTest extends CoordinatorFixture {
    private static final String SECURE = "\"secureAggregation\":{\"clip\":8}";
    private static final String NOISE =
            "\"differentialPrivacy\":{\"scope\":\"client\",\"noiseMultiplier\":0.5,\"clip\":1,\"delta\":1e-5";

    private String algorithm = "fedavg";
    private String privacy = "";
    private String compression = "";
    private String pace = "";

    @ParameterizedTest
    @CsvSource({
        "fedavg, open, PLAIN",
        "fedadam, open, PLAIN",
        "scaffold, open, PLAIN",
        "median, open, PLAIN",
        "fedavg, compressed, PLAIN",
        "fedavg, secure, SECURE",
        "fedyogi, secure, SECURE",
        "fedavg, noised, NOISED",
        "fedavg, adaptively noised, NOISED",
        "fedavgm, secure and noised, SECURE",
        "fedavg, out of step, PLAIN",
        "fedadam, out of step, PLAIN",
        "fedavg, with a copier, PLAIN"
    })
    void everyGlobalModelComesOutAgain(String rule, String secrecy, Kind kind) throws Exception {
        run(rule, secrecy);
        ReplayReport report = new Replay(ledger, blobs).of(task, round -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.rounds()).hasSize(3).allMatch(ReplayedRound::isSame);
        assertThat(manifest(2).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"fedavg, open", "fedavg, secure"})
    void anAlteredUpdateIsNamedWithRoundAccountAndCid(String rule, String secrecy) throws Exception {
        run(rule, secrecy);
        RoundManifest.Entry altered = manifest(2).updates().getFirst();
        blobs.alter(altered.cid());
        ReplayReport report = new Replay(ledger, blobs).of(task, round -> {});
        assertThat(report.findings())
                .containsExactly(
                        new Finding(2, altered.account(), altered.cid(), Flaw.ALTERED, "the update was altered"));
        assertThat(report.rounds()).extracting(ReplayedRound::isSame).containsExactly(true, false, true);
    }

    private void run(String rule, String secrecy) throws Exception {
        algorithm = rule;
        privacy = switch (secrecy) {
            case "secure" -> SECURE;
            case "noised" -> NOISE + "}";
            case "adaptively noised" -> NOISE + ",\"adaptive\":true}";
            case "secure and noised" -> SECURE + "," + NOISE + "}";
            default -> "";
        };
        pace = secrecy.equals("out of step") ? ",\"asynchronous\":{\"buffer\":2}" : "";
        compression = secrecy.equals("compressed") ? ",\"compression\":\"quantised\"" : "";
        task = TaskSpec.parse(spec()).id();
        publish();
        List<Future<TaskHistory>> all = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            boolean copies = number == 4 && secrecy.equals("with a copier");
            all.add(join(
                    new TestSite(number, number, 10L * number, copies ? ReplayedTaskTest::nothing : update -> update)));
        }
        if (!pace.isEmpty()) {
            assertThat(all).anyMatch(ReplayedTaskTest::isFinished); // it may end while another still trains
            return;
        }
        for (Future<TaskHistory> one : all) {
            assertThat(one.get().state()).isEqualTo(TaskState.FINISHED);
        }
    }

    private static boolean isFinished(Future<TaskHistory> site) {
        try {
            return site.get().state() == TaskState.FINISHED;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NamedVectors nothing(NamedVectors update) {
        return NamedVectors.owning(update.layout(), new float[update.size()]);
    }

    private RoundManifest manifest(int round) throws IOException {
        byte[] digest = ledger.closedRound(task, round).orElseThrow().manifest();
        return RoundManifest.ofBytes(blobs.get(blobs.nameOfBlock(digest)));
    }

    @Override
    String spec() {
        return """
                {"name":"toy","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
                {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
                "splitSeed":1,"standardise":"none"},"algorithm":"%s","rounds":3,"minParticipants":4,
                "privacy":{%s}%s%s,"local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""".formatted(algorithm, privacy, compression, pace);
    }
}
