package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each rule of the registry, on updates of several blocks. */
class EveryRuleTest {
    private static final int SIZE = 19_500;
    private static final int SITES = 11;
    private static final long SEED = 20261121;

    /** Their first step is not the mean itself. */
    private static final Set<String> OPTIMIZERS = Set.of("fedadam", "fedyogi", "fedadagrad");

    static Iterable<String> names() {
        return Rules.names();
    }

    static Iterable<String> plain() {
        return Rules.names().stream().filter(name -> !OPTIMIZERS.contains(name)).toList();
    }

    private static Map<String, Double> settings(String name) {
        return name.equals("norm-clipped-mean") ? Map.of("bound", 1e6) : Map.of();
    }

    private static Contribution site(int k, double[] update) {
        return new Contribution(
                "0x%02d".formatted(k), Parameters.of(update), 10 + k * 7 % 5, 0.1 * (k % 4), k * 3 % 10 / 10.0);
    }

    private static List<Contribution> sites(AggregationRule rule, int count, IntToDoubleFunction value) {
        int size = rule.broadcast(rule.begin(new double[SIZE])).length;
        List<Contribution> sites = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] update = new double[size];
            int first = k * size;
            Arrays.setAll(update, i -> value.applyAsDouble(first + i));
            sites.add(site(k, update));
        }
        return sites;
    }

    private static List<Contribution> random(AggregationRule rule, double scale) {
        Random random = new Random(SEED);
        return sites(rule, SITES, i -> scale * random.nextGaussian());
    }

    private static ServerState twoRounds(AggregationRule rule, List<Contribution> sites) {
        ServerState begun = rule.begin(new double[SIZE]);
        return rule.aggregate(rule.aggregate(begun, sites, 0.5).state(), sites).state();
    }

    private static void assertSameBits(ServerState one, ServerState other) {
        assertThat(other.round()).isEqualTo(one.round()).isEqualTo(2);
        assertThat(other.model()).isEqualTo(one.model());
        assertThat(other.slots()).containsOnlyKeys(one.slots().keySet());
        one.slots().forEach((name, slot) -> assertThat(other.slots().get(name)).isEqualTo(slot));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theOrderOfArrivalDoesNotChangeABit(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        List<Contribution> sites = random(rule, 1e3);
        ServerState first = twoRounds(rule, sites);
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            Collections.shuffle(sites, new Random(SEED + shuffle));
            assertSameBits(first, twoRounds(rule, sites));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNumberOfThreadsDoesNotChangeABit(String name) throws InterruptedException, ExecutionException {
        AggregationRule rule = Rules.of(name, settings(name));
        List<Contribution> sites = random(rule, 1);
        ServerState first = twoRounds(rule, sites);
        for (int threads : new int[] {1, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertSameBits(first, pool.submit(() -> twoRounds(rule, sites)).get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whereNobodyMovedTheModelStays(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        double[] initial = new double[SIZE];
        Arrays.setAll(initial, i -> i - 7.25);
        Aggregate aggregate = rule.aggregate(rule.begin(initial), sites(rule, SITES, i -> 0));
        assertThat(aggregate.state().model()).isEqualTo(initial);
        assertThat(aggregate.weights()).hasSize(SITES);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whereAllSayTheSameThatIsWhatHappens(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        int size = rule.broadcast(rule.begin(new double[SIZE])).length;
        for (int count = rule.least(); count < 9; count++) {
            double[] moved = rule.aggregate(rule.begin(new double[SIZE]), sites(rule, count, i -> Math.sin(i % size)))
                    .state()
                    .model();
            double farthest = IntStream.range(0, SIZE)
                    .mapToDouble(i -> Math.abs(moved[i] - Math.sin(i)))
                    .max()
                    .orElseThrow();
            assertThat(farthest).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void veryLargeUpdatesStayFinite(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        for (double scale : new double[] {1e30, Float.MAX_VALUE / 6}) {
            ServerState state = twoRounds(rule, random(rule, scale));
            assertThat(Arrays.stream(state.model()).allMatch(Double::isFinite)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void sharesAddUpToOne(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        Aggregate aggregate = rule.aggregate(rule.begin(new double[SIZE]), random(rule, 1));
        assertThat(aggregate.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatCannotBeOneRoundIsRefused(String name) {
        AggregationRule rule = Rules.of(name, settings(name));
        ServerState state = rule.begin(new double[SIZE]);
        List<Contribution> sites = random(rule, 1);
        List<Contribution> twice = new ArrayList<>(sites);
        twice.set(3, sites.get(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.aggregate(state, twice))
                .withMessage("two contributions of 0x04");
        List<Contribution> unlike = new ArrayList<>(sites);
        unlike.set(3, site(3, new double[SIZE - 1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.aggregate(state, unlike))
                .withMessageContaining("an update of 19499 values for a model of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.aggregate(state, sites.subList(0, rule.least() - 1)))
                .withMessageContaining("needs at least " + rule.least());
    }
}
