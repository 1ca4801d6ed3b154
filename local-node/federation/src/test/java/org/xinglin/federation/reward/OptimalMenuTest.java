package org.xinglin.federation.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimalMenuTest {
    private static final Satisfaction VOLUME = new Satisfaction.Volume(100, 1);
    private static final Satisfaction TIME = new Satisfaction.TimeSaved(50, 10, 5);

    /** Random types: some nearly alike, some rare. */
    private static List<ParticipantType> types(Random random, int count) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = Math.pow(random.nextDouble(), 3) + 0.001;
            sum += shares[i];
        }
        List<ParticipantType> types = new ArrayList<>();
        double preference = 0.05 + random.nextDouble();
        for (double share : shares) {
            types.add(new ParticipantType(preference, share / sum));
            preference += Math.pow(random.nextDouble(), 4) * 2 + 1e-6;
        }
        return types;
    }

    private static ContractProblem problem(Random random, int count, OptionalDouble budget) {
        boolean time = random.nextBoolean();
        return new ContractProblem(
                types(random, count),
                10,
                time ? TIME : VOLUME,
                0.01 + random.nextDouble() * 5,
                time ? 0.6 : 0,
                20,
                budget);
    }

    @Test
    void everybodyStaysAndEverybodyTakesItsOwnLine() {
        long seed = 2019;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            RewardMenu menu = OptimalMenu.of(problem(random, 1 + random.nextInt(10), OptionalDouble.empty()));
            assertThat(menu.broken(1e-9 * (1 + menu.payment())))
                    .as("seed " + seed + ", case " + i)
                    .isEmpty();
        }
    }

    @Test
    void contributionsAndRewardsRiseAndTheLowestTypeIsLeftWithNothing() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            RewardMenu menu = OptimalMenu.of(problem(random, 6, OptionalDouble.empty()));
            for (int k = 1; k < 6; k++) {
                assertThat(menu.offers().get(k).contribution())
                        .isGreaterThanOrEqualTo(menu.offers().get(k - 1).contribution());
                assertThat(menu.offers().get(k).reward())
                        .isGreaterThanOrEqualTo(menu.offers().get(k - 1).reward());
            }
            double lowest = menu.problem().types().getFirst().preference();
            assertThat(menu.worth(lowest, menu.offers().getFirst())).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aRareTypeBelowACommonOneSharesItsNeighboursLine() {
        List<ParticipantType> types =
                List.of(new ParticipantType(1, 0.3), new ParticipantType(1.01, 0.01), new ParticipantType(3, 0.69));
        RewardMenu menu = OptimalMenu.of(new ContractProblem(types, 10, VOLUME, 1, 0, 20, OptionalDouble.empty()));
        assertThat(menu.offers().get(1)).isEqualTo(menu.offers().get(0));
        assertThat(menu.offers().get(2).contribution())
                .isGreaterThan(menu.offers().get(1).contribution());
        assertThat(menu.broken(1e-9)).isEmpty();
    }

    @Test
    void noMenuOfTheGridIsBetterAndTheBestOfThemIsClose() {
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            assertBest(problem(random, 2 + i % 2, OptionalDouble.empty()), "seed " + seed + ", case " + i);
        }
        assertBest(problem(random, 4, OptionalDouble.empty()), "seed " + seed + ", four types");
    }

    private static void assertBest(ContractProblem problem, String name) {
        RewardMenu ours = OptimalMenu.of(problem);
        int steps = List.of(0, 0, 300, 50, 22).get(problem.types().size());
        double grid = new Grid(problem, ours.offers().getLast().contribution() * 1.2, steps).best();
        assertThat(ours.utility()).as(name).isGreaterThanOrEqualTo(grid - 1e-6 * (1 + ours.payment()));
        assertThat(grid).as(name).isCloseTo(ours.utility(), within(0.02 * (Math.abs(grid) + ours.payment())));
    }

    @Test
    void aBudgetIsKeptAndUsedUp() {
        Random random = new Random(9);
        int bound = 0;
        for (int i = 0; i < 200; i++) {
            ContractProblem free = problem(random, 5, OptionalDouble.empty());
            double wanted = OptimalMenu.of(free).payment();
            double budget = wanted * (0.2 + random.nextDouble());
            ContractProblem problem = limited(free, budget);
            if (least(free) > budget) {
                assertThatThrownBy(() -> OptimalMenu.of(problem)).isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            RewardMenu menu = OptimalMenu.of(problem);
            assertThat(menu.payment()).isLessThanOrEqualTo(budget);
            assertThat(menu.broken(1e-9 * (1 + budget))).isEmpty();
            if (wanted > budget) {
                bound++;
                assertThat(menu.payment()).isCloseTo(budget, within(1e-6 * budget));
            }
        }
        assertThat(bound).isGreaterThan(50);
    }

    @Test
    void withABudgetNoMenuOfTheGridIsBetterEither() {
        Random random = new Random(15);
        for (int i = 0; i < 8; i++) {
            ContractProblem free = problem(random, 2 + i % 2, OptionalDouble.empty());
            double budget = OptimalMenu.of(free).payment() * 0.7;
            if (least(free) <= budget) {
                assertBest(limited(free, budget), "case " + i);
            }
        }
    }

    /** What the least contribution of everybody costs: the lowest type sets the reward. */
    private static double least(ContractProblem problem) {
        return problem.participants()
                * problem.cost(problem.least())
                / problem.types().getFirst().preference();
    }

    private static ContractProblem limited(ContractProblem free, double budget) {
        return new ContractProblem(
                free.types(),
                free.participants(),
                free.satisfaction(),
                free.unitCost(),
                free.least(),
                free.most(),
                OptionalDouble.of(budget));
    }

    @Test
    void whoeverIsOfNoTypeTakesTheLineThatIsBestForIt() {
        List<ParticipantType> types = List.of(new ParticipantType(1, 0.5), new ParticipantType(2, 0.5));
        RewardMenu menu = OptimalMenu.of(new ContractProblem(types, 10, VOLUME, 1, 0, 20, OptionalDouble.empty()));
        assertThat(menu.choice(0.5)).isEmpty();
        assertThat(menu.choice(1.2)).hasValue(0);
        assertThat(menu.choice(5)).hasValue(1);
    }

    @Test
    void whatIsNoProblemIsRefused() {
        ParticipantType low = new ParticipantType(1, 0.5);
        for (List<ParticipantType> bad : List.of(List.<ParticipantType>of(), List.of(low, low), List.of(low))) {
            assertThatThrownBy(() -> new ContractProblem(bad, 10, VOLUME, 1, 0, 20, OptionalDouble.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ParticipantType(Double.NaN, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ParticipantType(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
