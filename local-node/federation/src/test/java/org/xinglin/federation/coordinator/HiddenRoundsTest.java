package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

class HiddenRoundsTest extends CoordinatorFixture {
    private int start = 4;
    private String privacy = "{\"secureAggregation\":true}";

    @Override
    String spec() {
        return SPEC.replace(
                "\"minParticipants\":2",
                "\"minParticipants\":3,\"startParticipants\":" + start + ",\"privacy\":" + privacy);
    }

    private List<Future<TaskHistory>> four() {
        List<Future<TaskHistory>> all = new ArrayList<>();
        all.add(join(new TestSite(1, 1, 100)));
        all.add(join(new TestSite(2, 3, 300)));
        all.add(join(new TestSite(3, 2, 500)));
        all.add(join(new TestSite(4, 4, 100)));
        return all;
    }

    @Test
    void aSumUnderMasksGivesTheModelThatTheOpenSumGives() throws Exception {
        publish();
        TaskHistory history = four().getFirst().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        // the weighted mean of the targets, half the way each round
        double mean = (1 * 100 + 3 * 300 + 2 * 500 + 4 * 100) / 1000.0;
        NamedVectors last = model(5);
        assertThat((double) last.get("weights")[0]).isCloseTo(mean * (1 - Math.pow(2, -5)), within(1e-6));
        assertThat(history.closed().getLast().sites())
                .extracting(SiteRecord::samples)
                .containsExactlyInAnyOrder(100L, 300L, 500L, 100L);
    }

    @Test
    void whatIsOnTheChainAndInTheManifestIsTheMaskedVector() throws Exception {
        publish();
        four().getFirst().get();
        RoundManifest manifest = manifest(1);
        assertThat(manifest.kind()).isEqualTo(RoundManifest.Kind.SECURE);
        assertThat(manifest.updates()).hasSize(4);
        for (RoundManifest.Entry entry : manifest.updates()) {
            assertThat(ledger.updates(task, 1))
                    .anySatisfy(update -> assertThat(HexFormat.of().formatHex(update.digest()))
                            .isEqualTo(entry.digest()));
        }
        assertThat(manifest.aggregate()).isNotEmpty();
    }

    @Test
    void aHospitalThatFallsSilentAfterItsKeysIsSurvived() throws Exception {
        publish();
        TestSite dead = new TestSite(4, 4, 100);
        List<Future<TaskHistory>> all = new ArrayList<>();
        all.add(join(new TestSite(1, 1, 100)));
        all.add(join(new TestSite(2, 3, 300)));
        all.add(join(new TestSite(3, 2, 500)));
        ledger.join(task, dead.account());
        others.add(take(dead, dead, (id, round, digest, samples) -> {
            if (round == 2) {
                throw new IOException("the power went before the masked vector left");
            }
            ledger.record(id, round, dead.account(), digest, samples);
        }));
        TaskHistory history = all.getFirst().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(history.closed()).hasSize(5);
    }

    @Test
    void noiseForHospitalsIsCountedAndStopsTheTaskAtItsBudget() throws Exception {
        privacy = "{\"secureAggregation\":true,\"differentialPrivacy\":{\"scope\":\"client\",\"noiseMultiplier\":1,"
                + "\"clip\":0.5,\"delta\":1e-5,\"epsilon\":9}}";
        start = 3;
        task = TaskSpec.parse(spec()).id();
        publish();
        TaskHistory history = three().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(history.reason()).contains("privacy budget");
        // z = 1: one round 4.73, two rounds 7.1, three 9.1 at delta 1e-5
        assertThat(history.closed()).hasSize(2);
        assertThat(history.closed().getFirst().epsilon()).isCloseTo(4.728507, within(1e-5));
    }

    @Test
    void adaptiveClippingGoesOnWithoutMasksToo() throws Exception {
        start = 3;
        privacy = "{\"differentialPrivacy\":{\"scope\":\"client\",\"noiseMultiplier\":0.5,\"clip\":1,"
                + "\"adaptive\":true,\"delta\":1e-5}}";
        task = TaskSpec.parse(spec()).id();
        publish();
        TaskHistory history = three().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(manifest(1).kind()).isEqualTo(RoundManifest.Kind.NOISED);
        assertThat(manifest(1).updates())
                .allSatisfy(entry -> assertThat(entry.cid()).isEmpty());
    }

    private Future<TaskHistory> three() {
        Future<TaskHistory> first = join(new TestSite(1, 1, 100));
        others.add(join(new TestSite(2, 3, 300)));
        others.add(join(new TestSite(3, 2, 500)));
        return first;
    }

    private RoundManifest manifest(int round) throws IOException {
        ClosedRound closed = ledger.closedRound(task, round).orElseThrow();
        return RoundManifest.ofBytes(blobs.get(blobs.nameOfBlock(closed.manifest())));
    }

    private NamedVectors model(int round) throws IOException {
        return NamedVectors.ofBytes(blobs.get(manifest(round).global()));
    }
}
