package org.xinglin.federation.reward;

import java.util.ArrayList;
import java.util.List;

/**
 * The menu that leaves the publisher with most (Kang et al. 2019, after Bolton and Dewatripont): of all constraints only these bind:
 * the lowest type is left with nothing, each type is indifferent to the line below its own, and contributions rise. The rewards follow
 * from the contributions,
 *
 * <p>R_k = sum over i up to k of (c(f_i) - c(f_(i-1))) / theta_i,
 *
 * <p>so that the publisher's aim falls apart into one concave function a type, p_i g(f_i) - h_i c(f_i) with
 * h_i = P_i / theta_i - P_(i+1) / theta_(i+1), P_i being the share of the types from i on. Where their maxima do not rise, neighbours
 * share a line (ironing; pooling adjacent violators is exact for sums of concave functions). A budget is met by the multiplier on the
 * payment.
 */
public final class OptimalMenu {
    private static final int HALVINGS = 200;
    private static final double HEAVIEST = 1e30;

    private final ContractProblem problem;
    private final double[] shares;
    private final double[] burdens;

    private OptimalMenu(ContractProblem problem) {
        this.problem = problem;
        int n = problem.types().size();
        this.shares = new double[n];
        this.burdens = new double[n];
        double above = 0;
        double next = 0;
        for (int i = n - 1; i >= 0; i--) {
            ParticipantType type = problem.types().get(i);
            shares[i] = type.share();
            above += type.share();
            burdens[i] = above / type.preference() - next;
            next = above / type.preference();
        }
    }

    /** @throws IllegalArgumentException when even the least contribution of everybody is beyond the budget */
    public static RewardMenu of(ContractProblem problem) {
        return new OptimalMenu(problem).within();
    }

    private RewardMenu within() {
        RewardMenu free = menu(0);
        double budget = problem.budget().orElse(Double.POSITIVE_INFINITY);
        if (free.payment() <= budget) {
            return free;
        }
        double low = 0;
        double high = 1;
        while (menu(high).payment() > budget) {
            low = high;
            high *= 2;
            if (high > HEAVIEST) {
                throw new IllegalArgumentException("the budget does not pay for the least contribution");
            }
        }
        for (int i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
            double middle = (low + high) / 2;
            if (menu(middle).payment() > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return menu(high);
    }

    private RewardMenu menu(double multiplier) {
        List<Offer> offers = new ArrayList<>();
        double reward = 0;
        double cost = 0;
        double[] contributions = contributions(multiplier);
        for (int i = 0; i < contributions.length; i++) {
            double next = problem.cost(contributions[i]);
            reward += (next - cost) / problem.types().get(i).preference();
            cost = next;
            offers.add(new Offer(contributions[i], reward));
        }
        return new RewardMenu(problem, offers);
    }

    /** A run of types that share a line. */
    private record Pool(int size, double share, double burden, double contribution) {}

    private double[] contributions(double multiplier) {
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Pool pool = pool(1, shares[i], burdens[i], multiplier);
            while (!pools.isEmpty() && pools.getLast().contribution() > pool.contribution()) {
                Pool before = pools.removeLast();
                pool = pool(
                        before.size() + pool.size(),
                        before.share() + pool.share(),
                        before.burden() + pool.burden(),
                        multiplier);
            }
            pools.add(pool);
        }
        double[] all = new double[shares.length];
        int next = 0;
        for (Pool pool : pools) {
            for (int i = 0; i < pool.size(); i++) {
                all[next++] = pool.contribution();
            }
        }
        return all;
    }

    private Pool pool(int size, double share, double burden, double multiplier) {
        return new Pool(size, share, burden, maximum(share, (1 + multiplier) * burden));
    }

    /** Where share g'(f) falls below burden c'(f): the slope falls, so halving finds it. */
    private double maximum(double share, double burden) {
        double low = problem.least();
        double high = problem.most();
        for (int i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
            double middle = (low + high) / 2;
            double slope = share * problem.satisfaction().slope(middle) - 2 * burden * problem.unitCost() * middle;
            if (slope > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return problem.satisfaction().slope(high) * share >= 2 * burden * problem.unitCost() * high ? high : low;
    }
}
