package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.statistics.HospitalStatistics;
import org.xinglin.federation.statistics.StatisticsException;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.update.CommonStatistics;

/** Before the first round, through the real coordinator: what hospitals add up and are told. */
class StandardisedTogetherTest extends CoordinatorFixture {
    private boolean secure;

    @Override
    String spec() {
        String together = SPEC.replace("\"standardise\":\"none\"", "\"standardise\":\"federated\"")
                .replace("\"type\":\"numeric\"", "\"type\":\"numeric\",\"range\":[0,200]")
                .replace("\"minParticipants\":2", "\"minParticipants\":3,\"startParticipants\":3");
        return secure
                ? together.replace("\"seed\":7", "\"seed\":7,\"privacy\":{\"secureAggregation\":true}")
                : together;
    }

    /** A site with rows of its own. */
    private final class StandardisedSite extends TestSite {
        private final List<double[]> rows = new ArrayList<>();
        private volatile String told = "";

        StandardisedSite(int number, int count) {
            super(number, number, count);
            Random random = new Random(number);
            for (int i = 0; i < count; i++) {
                rows.add(new double[] {Math.clamp(100 + 10 * number + 20 * random.nextGaussian(), 0, 200)});
            }
        }

        @Override
        public double[] statistics() {
            try {
                List<Integer> labels =
                        rows.stream().map(row -> row[0] > 120 ? 1 : 0).toList();
                float[] words = new HospitalStatistics(CommonStatistics.plan(TaskSpec.parse(spec())))
                        .contribution(rows, labels, 0)
                        .flat();
                double[] doubles = new double[words.length];
                for (int i = 0; i < words.length; i++) {
                    doubles[i] = words[i];
                }
                return doubles;
            } catch (StatisticsException | TaskSpecException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void standardise(byte[] statistics) {
            told = new String(statistics, StandardCharsets.UTF_8);
        }
    }

    private String toldTo(List<StandardisedSite> sites) throws Exception {
        task = TaskSpec.parse(spec()).id();
        publish();
        List<Future<TaskHistory>> all = sites.stream().map(this::join).toList();
        TaskHistory history = all.getFirst().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        for (Future<TaskHistory> one : all) {
            one.get();
        }
        assertThat(sites).extracting(site -> site.told).containsOnly(sites.getFirst().told);
        return sites.getFirst().told;
    }

    private List<StandardisedSite> three() {
        return List.of(new StandardisedSite(1, 40), new StandardisedSite(2, 300), new StandardisedSite(3, 25));
    }

    @Test
    void allAreToldTheMeanAndVarianceOfAllRowsTogetherOpenOrUnderMasks() throws Exception {
        List<StandardisedSite> sites = three();
        String open = toldTo(sites);
        secure = true;
        String hidden = toldTo(three());
        assertThat(hidden).isEqualTo(open);
        GlobalStatistics statistics = GlobalStatistics.parse(open, CommonStatistics.plan(TaskSpec.parse(spec())));
        double[] pooled = sites.stream()
                .flatMap(site -> site.rows.stream())
                .mapToDouble(row -> row[0])
                .toArray();
        double mean = DoubleStream.of(pooled).average().orElseThrow();
        double squares =
                DoubleStream.of(pooled).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(statistics.rows()).isEqualTo(365);
        assertThat(statistics.means()[0] / mean).isCloseTo(1, within(1e-9));
        assertThat(statistics.variances()[0] / (squares / 364)).isCloseTo(1, within(1e-9));
    }
}
