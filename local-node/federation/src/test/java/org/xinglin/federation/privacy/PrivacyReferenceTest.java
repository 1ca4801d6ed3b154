package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against privacy_reference.py, which integrates the definition instead of adding up series. */
class PrivacyReferenceTest {
    /** FLamby: Opacus is asked for the noise of 15 epochs of batches of 4; then 15 rounds of 100 steps are taken. */
    private static final double BATCH = 4;

    private static final double DELTA = 1e-3;
    private static final int EPOCHS = 15;
    private static final long STEPS = 1500;

    static Stream<JsonNode> read(String part) throws IOException {
        Path file = Path.of("src", "test", "reference", "privacy_reference.json");
        JsonNode nodes = new ObjectMapper().readTree(file.toFile()).path(part);
        assertThat(nodes.size()).isPositive();
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    static Stream<JsonNode> epsilons() throws IOException {
        return read("epsilons");
    }

    static Stream<JsonNode> flamby() throws IOException {
        return read("flamby");
    }

    @ParameterizedTest
    @MethodSource("epsilons")
    void epsilonIsNeverBelowTheIntegratedOneAndHardlyAbove(JsonNode run) {
        double rate = run.path("rate").asDouble();
        PrivacyLoss loss = RdpCurve.sampledGaussian(rate, run.path("noise").asDouble())
                .times(run.path("steps").asLong())
                .at(run.path("delta").asDouble());
        double exact = Math.max(0, run.path("epsilon").asDouble());
        // The bound at fractional orders is loose near 1: felt only where epsilon is far above any promise.
        double above = exact < 10 ? 1.003 : 3;
        assertThat(loss.epsilon()).isBetween(exact - 1e-8, exact * above + 1e-8);
    }

    @ParameterizedTest
    @MethodSource("flamby")
    void flambysPrivacyRowPromisesMoreThanItKeeps(JsonNode row) {
        long batches = (long) Math.ceil(row.path("rows").asInt() / BATCH);
        double rate = 1.0 / batches;
        PrivacyBudget claimed = new PrivacyBudget(row.path("claimed").asDouble(), DELTA);
        double noise = Calibration.noiseFor(claimed, rate, EPOCHS * batches);
        assertThat(noise).isCloseTo(row.path("noise").asDouble(), Percentage.withPercentage(0.05));
        double taken = RdpCurve.sampledGaussian(rate, noise).times(STEPS).epsilon(DELTA);
        assertThat(taken)
                .isCloseTo(row.path("epsilonOfStepsTaken").asDouble(), Percentage.withPercentage(0.1))
                .isGreaterThan(claimed.epsilon() * 1.4);
        // Its loops draw from the shuffled loaders and not from Opacus' Poisson ones: each epoch sees every row once.
        double shuffled = RdpCurve.gaussian(noise)
                .times((long) Math.ceil((double) STEPS / batches))
                .epsilon(DELTA);
        assertThat(shuffled).isCloseTo(row.path("epsilonWithoutSampling").asDouble(), Percentage.withPercentage(0.1));
        assertThat(Calibration.noiseFor(claimed, rate, STEPS))
                .isCloseTo(row.path("noiseThatKeepsTheClaim").asDouble(), Percentage.withPercentage(0.05));
    }

    @Test
    void aClaimedEpsilonOfOneIsOneAndAHalfToFourPointFour() throws IOException {
        double[] taken = flamby().filter(row -> row.path("claimed").asDouble() == 1)
                .mapToDouble(row -> row.path("epsilonOfStepsTaken").asDouble())
                .sorted()
                .toArray();
        assertThat(taken).hasSize(4);
        assertThat(Math.round(taken[0] * 10)).isEqualTo(15);
        assertThat(Math.round(taken[3] * 10)).isEqualTo(44);
    }
}
