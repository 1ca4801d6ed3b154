package org.xinglin.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;
import org.xinglin.learning.data.TrainTestSplit;

class TaskTrainerTest {
    /** The reference is float64, the trainer float32: 50 rounds of 10 steps differ by less than this. */
    private static final double FLOAT32 = 1e-5;

    @Test
    void fedAvgOverFourHospitalsAgreesWithTheFloat64Reference() throws Exception {
        agrees("FedAvg", "\"fedavg\"");
    }

    @Test
    void scaffoldOverFourHospitalsAgreesWithTheFloat64Reference() throws Exception {
        agrees("Scaffold", "\"scaffold\"");
    }

    @Test
    void fedProxOverFourHospitalsAgreesWithTheFloat64Reference() throws Exception {
        agrees("FedProx_mu1", "{\"rule\":\"fedprox\",\"mu\":1}");
    }

    private static void agrees(String reference, String algorithm) throws Exception {
        HeartDisease.assumeThere();
        TaskSpec spec = TaskSpec.parse(HeartDisease.spec()
                .canonical()
                .replace("\"fedavg\"", algorithm)
                .replace("\"standardise\":\"local\"", "\"standardise\":\"none\""));
        List<TaskTrainer> hospitals = new ArrayList<>();
        for (String centre : HeartDisease.CENTRES) {
            TrainTestSplit split = HeartDisease.referenceSplit(centre);
            hospitals.add(new TaskTrainer(spec, split, 0, () -> 0, Optional.empty()));
        }
        JsonNode expected = HeartDisease.vectors("heart_reference.json").at("/four_clients/" + reference);
        Federation federation = new Federation(spec, hospitals);
        for (int round = 1; round <= 50; round++) {
            federation.round(round);
            JsonNode theta = expected.path("after_round").path(Integer.toString(round));
            for (int j = 0; j < 13 && theta.isArray(); j++) {
                assertThat((double) federation.model().get(TaskSpec.WEIGHTS)[j])
                        .as("round %d, weight %d", round, j)
                        .isCloseTo(theta.get(j).asDouble(), within(FLOAT32));
            }
        }
        for (int k = 0; k < 4; k++) {
            assertThat(hospitals.get(k).evaluate(federation.model()).accuracy())
                    .isEqualTo(expected.path("test_accuracy_per_centre").get(k).asDouble());
        }
    }

    /** Rounds without a network. */
    private static final class Federation {
        private final TaskSpec spec;
        private final AggregationRule rule;
        private final List<TaskTrainer> hospitals;
        private final List<Optional<NamedVectors>> companions = new ArrayList<>();
        private ServerState state;

        Federation(TaskSpec spec, List<TaskTrainer> hospitals) {
            this.spec = spec;
            this.rule = Rules.of(spec.algorithm().name(), spec.algorithm().settings());
            this.hospitals = hospitals;
            this.state = rule.begin(new double[spec.layout().size()]);
            hospitals.forEach(hospital -> companions.add(Optional.empty()));
        }

        NamedVectors model() {
            return NamedVectors.rounding(spec.layout(), state.model());
        }

        void round(int number) {
            NamedVectors global = NamedVectors.rounding(Payload.of(spec).layout(), rule.broadcast(state));
            List<Contribution> given = new ArrayList<>();
            for (int k = 0; k < hospitals.size(); k++) {
                TrainingResult result = hospitals.get(k).train(new TrainingOrder(number, global, companions.get(k)));
                companions.set(k, result.companions());
                given.add(new Contribution(
                        "hospital " + k,
                        Parameters.of(result.update().flat()),
                        result.samples(),
                        result.loss(),
                        result.accuracy()));
            }
            state = rule.aggregate(state, given).state();
        }
    }
}
