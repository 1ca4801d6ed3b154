package org.xinglin.federation.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries all contributions of a grid, rising or not, each with the least rewards that all constraints together allow. It knows nothing
 * of binding constraints: every pair of types asks R_i - R_j >= (c_i - c_j) / theta_i and every type R_i >= c_i / theta_i, and the least
 * solution of such differences is a longest path (Bellman and Ford); where a circle grows for ever there is none.
 */
final class Grid {
    private static final double ROUNDING = 1e-9;

    private final ContractProblem problem;
    private final double[] contributions;
    private double best = Double.NEGATIVE_INFINITY;

    /** @param beyond how far the grid goes, at least to the greatest contribution of the menu to be beaten */
    Grid(ContractProblem problem, double beyond, int steps) {
        this.problem = problem;
        this.contributions = new double[steps];
        double most = Math.min(problem.most(), beyond);
        for (int i = 0; i < steps; i++) {
            contributions[i] = problem.least() + (most - problem.least()) * i / (steps - 1);
        }
    }

    /** The publisher's greatest utility on the grid. */
    double best() {
        fill(new double[problem.types().size()], 0);
        return best;
    }

    private void fill(double[] chosen, int next) {
        if (next == chosen.length) {
            cheapest(chosen).ifPresent(menu -> {
                if (menu.payment() <= problem.budget().orElse(Double.POSITIVE_INFINITY)) {
                    best = Math.max(best, menu.utility());
                }
            });
            return;
        }
        for (double contribution : contributions) {
            chosen[next] = contribution;
            fill(chosen, next + 1);
        }
    }

    private Optional<RewardMenu> cheapest(double[] chosen) {
        double[] rewards = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            rewards[i] = problem.cost(chosen[i]) / problem.types().get(i).preference();
        }
        for (int pass = 0; pass < chosen.length; pass++) {
            relax(chosen, rewards);
        }
        if (relax(chosen, rewards) > ROUNDING) {
            return Optional.empty();
        }
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            offers.add(new Offer(chosen[i], rewards[i]));
        }
        return Optional.of(new RewardMenu(problem, offers));
    }

    /** @return the greatest rise of a reward */
    private double relax(double[] chosen, double[] rewards) {
        double rise = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                double asked = rewards[j]
                        + (problem.cost(chosen[i]) - problem.cost(chosen[j]))
                                / problem.types().get(i).preference();
                rise = Math.max(rise, asked - rewards[i]);
                rewards[i] = Math.max(rewards[i], asked);
            }
        }
        return rise;
    }
}
