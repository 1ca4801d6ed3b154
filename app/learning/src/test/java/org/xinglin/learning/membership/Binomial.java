package org.xinglin.learning.membership;

import java.util.function.DoublePredicate;

/**
 * Bounds of a probability from so many successes of so many tries, by Chernoff's inequality (n KL(p' || p) is at most log(1 / doubt)): a
 * little wider than the exact ones of Clopper and Pearson, never narrower.
 */
final class Binomial {
    private static final int HALVINGS = 50;

    private Binomial() {}

    static double least(int successes, int tries, double doubt) {
        double found = (double) successes / tries;
        return edge(found, 0, p -> tries * divergence(found, p) <= -Math.log(doubt));
    }

    static double most(int successes, int tries, double doubt) {
        double found = (double) successes / tries;
        return edge(found, 1, p -> tries * divergence(found, p) <= -Math.log(doubt));
    }

    /** Where what holds at {@code inside} stops to hold on the way to {@code outside}. */
    private static double edge(double inside, double outside, DoublePredicate holds) {
        double good = inside;
        double bad = outside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (good + bad) / 2;
            if (holds.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return bad;
    }

    private static double divergence(double found, double p) {
        return term(found, p) + term(1 - found, 1 - p);
    }

    private static double term(double found, double p) {
        return found == 0 ? 0 : found * Math.log(found / p);
    }
}
