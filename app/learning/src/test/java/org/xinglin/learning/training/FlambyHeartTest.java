package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FLamby's Fed-Heart-Disease: its start weights and mini-batches give its results, in every run and to the last patient. */
class FlambyHeartTest {
    /** Theirs is another float32 program: 1,500 steps differ by less than this. */
    private static final double FLOAT32 = 1e-5;

    @ParameterizedTest
    @EnumSource
    void theSameStartAndBatchesGiveThePublishedWeightsAndAccuracies(FlambyMethod method) throws IOException {
        HeartHospital.assumeThere();
        List<FlambyRun> runs = FlambyRun.all(method);
        assertThat(runs).hasSize(5);
        for (FlambyRun run : runs) {
            String name = method + ", seed " + run.theirs().path("seed");
            assertThat(run.federation().model()).as(name).containsExactly(run.theirModel(), within(FLOAT32));
            for (int k = 0; k < 4; k++) {
                assertThat(run.predictions(k).accuracy())
                        .as("%s, %s", name, HeartHospital.CENTRES.get(k))
                        .isEqualTo(run.theirAccuracy(k));
            }
            assertThat(run.pooledPredictions().accuracy()).as(name).isEqualTo(run.theirPooledAccuracy());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FlambyAlone.POOLED, "Local 0", "Local 1", "Local 2", "Local 3"})
    void theSameShufflesGiveThePublishedModelsOfAllRowsTogetherAndOfOneHospitalAlone(String method) throws IOException {
        HeartHospital.assumeThere();
        List<FlambyAlone> runs = FlambyAlone.all(method);
        assertThat(runs).hasSize(5);
        for (FlambyAlone run : runs) {
            String name = method + ", seed " + run.theirs().path("seed");
            double[] theta = HeartModel.byName(FlambyRun.doubles(run.theirs().path("theta")));
            assertThat(run.model()).as(name).containsExactly(theta, within(FLOAT32));
            for (int k = 0; k < 4; k++) {
                assertThat(run.predictions(k).accuracy())
                        .as("%s, %s", name, HeartHospital.CENTRES.get(k))
                        .isEqualTo(run.theirs().path("per_centre").get(k).asDouble());
            }
            assertThat(run.pooledPredictions().accuracy())
                    .as(name)
                    .isEqualTo(run.theirs().path("pooled_test_flamby").asDouble());
        }
    }
}
