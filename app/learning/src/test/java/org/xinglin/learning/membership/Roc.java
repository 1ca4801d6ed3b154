package org.xinglin.learning.membership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How well scores tell members from strangers, over all thresholds. */
final class Roc {
    /** One guess: the higher the score, the more a member it seems. */
    record Guess(double score, boolean isMember) {
        Guess {
            if (Double.isNaN(score)) {
                throw new IllegalArgumentException("a score is a number");
            }
        }
    }

    private final Guess[] guesses;
    private final double members;
    private final double strangers;

    Roc(List<Guess> all) {
        this.guesses = all.toArray(Guess[]::new);
        Arrays.sort(guesses, Comparator.comparingDouble(Guess::score).reversed());
        this.members = all.stream().filter(Guess::isMember).count();
        this.strangers = guesses.length - members;
    }

    /** The chance that a member scores above a stranger, ties half. */
    double auc() {
        double area = 0;
        double caught = 0;
        for (int from = 0; from < guesses.length; ) {
            int to = from;
            double tied = 0;
            while (to < guesses.length && guesses[to].score() == guesses[from].score()) {
                tied += guesses[to++].isMember() ? 1 : 0;
            }
            area += (to - from - tied) * (caught + tied / 2);
            caught += tied;
            from = to;
        }
        return area / members / strangers;
    }

    /** The share of members caught while no more than this share of strangers is accused (Carlini et al. 2022, section 4). */
    double caughtAt(double accused) {
        double caught = 0;
        double best = 0;
        double wrong = 0;
        for (int i = 0; i < guesses.length; i++) {
            caught += guesses[i].isMember() ? 1 : 0;
            wrong += guesses[i].isMember() ? 0 : 1;
            boolean tied = i + 1 < guesses.length && guesses[i + 1].score() == guesses[i].score();
            if (!tied && wrong / strangers <= accused) {
                best = caught;
            }
        }
        return best / members;
    }
}
