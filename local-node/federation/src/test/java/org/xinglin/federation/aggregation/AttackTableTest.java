package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seven hospitals learn a logistic regression together while none, one or two of them attack: what each rule's model is worth on
 * patients of no hospital. The table is written to target/attack-table.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTableTest {
    private static final long SEED = 20261121;
    private static final int SITES = 7;
    private static final int FEATURES = 8;
    private static final int ROUNDS = 25;
    private static final int MOST_ATTACKERS = 2;

    /** What an attacker does: trains on turned labels, or sends its honest update times a number. */
    private enum Attack {
        LABEL_FLIP(1),
        SIGN_FLIP(-1),
        TEN_TIMES(10),
        MINUS_TEN_TIMES(-10);

        private final double times;

        Attack(double times) {
            this.times = times;
        }
    }

    private record Entrant(String title, String rule, Map<String, Double> settings) {}

    private static final List<Entrant> ENTRANTS = List.of(
            new Entrant("mean (FedAvg)", "fedavg", Map.of()),
            new Entrant("norm-clipped mean, 0.5", "norm-clipped-mean", Map.of("bound", 0.5)),
            new Entrant("trimmed mean, 2 each end", "trimmed-mean", Map.of("count", 2.0)),
            new Entrant("median", "median", Map.of()),
            new Entrant("Krum, f = 2", "krum", Map.of("f", 2.0)),
            new Entrant("multi-Krum, f = 2", "multi-krum", Map.of("f", 2.0)),
            new Entrant("Bulyan, f = 1", "bulyan", Map.of("f", 1.0)));

    private final Map<String, Map<Attack, double[]>> table = new LinkedHashMap<>();

    @BeforeAll
    void everybodyIsAttacked() throws IOException {
        Random random = new Random(SEED);
        double[] truth =
                random.doubles(FEATURES + 1).map(value -> 3 * value - 1.5).toArray();
        List<LogisticSite> sites = new ArrayList<>();
        for (int k = 0; k < SITES; k++) {
            sites.add(site(random, truth, "0x" + k, 50 + 10 * k, 0.3));
        }
        LogisticSite strangers = site(random, truth, "nobody", 4_000, 0);
        for (Entrant entrant : ENTRANTS) {
            Map<Attack, double[]> row = new EnumMap<>(Attack.class);
            for (Attack attack : Attack.values()) {
                double[] accuracies = new double[MOST_ATTACKERS + 1];
                for (int attackers = 0; attackers <= MOST_ATTACKERS; attackers++) {
                    AggregationRule rule = Rules.of(entrant.rule(), entrant.settings());
                    accuracies[attackers] = strangers.accuracy(trained(sites, rule, attack, attackers));
                }
                row.put(attack, accuracies);
            }
            table.put(entrant.rule(), row);
        }
        write();
    }

    /** @param unlike how far the mean of its features is from that of others */
    private static LogisticSite site(Random random, double[] truth, String account, int rows, double unlike) {
        double[][] x = new double[rows][FEATURES];
        double[] y = new double[rows];
        double shift = unlike * random.nextGaussian();
        for (int i = 0; i < rows; i++) {
            double z = truth[FEATURES];
            for (int j = 0; j < FEATURES; j++) {
                x[i][j] = random.nextGaussian() + shift;
                z += truth[j] * x[i][j];
            }
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-2 * z)) ? 1 : 0;
        }
        return new LogisticSite(account, x, y);
    }

    private static double[] trained(List<LogisticSite> sites, AggregationRule rule, Attack attack, int attackers) {
        LogisticSite.Local local = new LogisticSite.Local(0.3, 10, rule.proximal());
        ServerState state = rule.begin(new double[FEATURES + 1]);
        for (int round = 0; round < ROUNDS; round++) {
            List<Contribution> contributions = new ArrayList<>();
            for (int k = 0; k < sites.size(); k++) {
                boolean attacks = k >= sites.size() - attackers; // the largest
                contributions.add(update(sites.get(k), state.model(), local, attacks ? attack : null));
            }
            state = rule.aggregate(state, contributions).state();
        }
        return state.model();
    }

    private static Contribution update(
            LogisticSite site, double[] global, LogisticSite.Local local, @Nullable Attack attack) {
        LogisticSite trainer = attack == Attack.LABEL_FLIP ? site.lying() : site;
        double[] update = trainer.train(global, local, new double[global.length]);
        for (int j = 0; j < update.length; j++) {
            update[j] = (attack == null ? 1 : attack.times) * (update[j] - global[j]);
        }
        return new Contribution(site.account(), Parameters.of(update), site.y().length, 0, 0);
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| rule | no attacker | label flip, 1 | 2 | sign flip, 1 | 2 | ten times, 1 | 2 | minus ten times, 1 | 2 |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        for (Entrant entrant : ENTRANTS) {
            StringBuilder line = new StringBuilder("| ").append(entrant.title());
            line.append(" | ").append(cell(of(entrant.rule(), Attack.LABEL_FLIP)[0]));
            for (Attack attack : Attack.values()) {
                double[] accuracies = of(entrant.rule(), attack);
                line.append(" | ").append(cell(accuracies[1])).append(" | ").append(cell(accuracies[2]));
            }
            lines.add(line.append(" |").toString());
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "attack-table.md"), lines);
    }

    private static String cell(double accuracy) {
        return String.format(Locale.ROOT, "%.3f", accuracy);
    }

    private double[] of(String rule, Attack attack) {
        return Objects.requireNonNull(Objects.requireNonNull(table.get(rule)).get(attack));
    }

    private double clean() {
        return of("fedavg", Attack.LABEL_FLIP)[0];
    }

    /** Three points at most, against the mean of honest hospitals only. */
    @ParameterizedTest
    @CsvSource({"trimmed-mean, 2", "median, 2", "krum, 2", "multi-krum, 2", "bulyan, 1"})
    void aRobustRuleLosesLittleUnderAnyAttackThatItIsMadeFor(String rule, int most) {
        for (Attack attack : Attack.values()) {
            for (int attackers = 0; attackers <= most; attackers++) {
                assertThat(of(rule, attack)[attackers])
                        .as(attack + " by " + attackers)
                        .isCloseTo(clean(), within(0.03));
            }
        }
    }

    @Test
    void theMeanLosesAlmostEverything() {
        assertThat(clean()).isGreaterThan(0.85);
        assertThat(of("fedavg", Attack.MINUS_TEN_TIMES)[1]).isLessThan(0.5);
        assertThat(of("fedavg", Attack.MINUS_TEN_TIMES)[2]).isLessThan(0.5);
        assertThat(of("fedavg", Attack.SIGN_FLIP)[2]).isLessThan(clean() - 0.2);
        assertThat(of("fedavg", Attack.LABEL_FLIP)[2]).isLessThan(clean() - 0.05);
    }

    @Test
    void clippingBoundsTheHarmButDoesNotEndIt() {
        for (Attack attack : Attack.values()) {
            assertThat(of("norm-clipped-mean", attack)[1]).isCloseTo(clean(), within(0.03));
            assertThat(of("norm-clipped-mean", attack)[2]).isGreaterThan(clean() - 0.12);
        }
        assertThat(of("norm-clipped-mean", Attack.MINUS_TEN_TIMES)[2]).isLessThan(clean() - 0.05);
    }
}
