package org.xinglin.learning.membership;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.learning.membership.Roc.Guess;
import org.xinglin.learning.membership.Shadows.Seen;

/** Ways to guess who was in the training. */
enum Attack {
    /** Members have the lower loss (Yeom et al. 2018, section 3.2). */
    LOSS {
        @Override
        double score(List<Seen> models, int target, int row) {
            return models.get(target).confidence()[row];
        }
    },
    /**
     * How much likelier the row's confidence is among models that saw it than among models that did not (Carlini et al. 2022, algorithm
     * 1, with one variance for all rows, as for few shadow models). Each model is attacked with the help of all others.
     */
    LIKELIHOOD_RATIO {
        @Override
        double score(List<Seen> models, int target, int row) {
            return ratio(models, target, row, Seen::confidence);
        }
    },
    /** Members moved the model their way (after Nasr, Shokri, Houmansadr 2019: the coordinator who looks at one update). */
    UPDATE {
        @Override
        double score(List<Seen> models, int target, int row) {
            return models.get(target).alignment()[row];
        }
    },
    /** The same, measured against other updates. */
    UPDATE_RATIO {
        @Override
        double score(List<Seen> models, int target, int row) {
            return ratio(models, target, row, Seen::alignment);
        }
    };

    abstract double score(List<Seen> models, int target, int row);

    Roc against(List<Seen> models) {
        List<Guess> guesses = new ArrayList<>();
        for (int target = 0; target < models.size(); target++) {
            boolean[] member = models.get(target).member();
            for (int row = 0; row < member.length; row++) {
                guesses.add(new Guess(score(models, target, row), member[row]));
            }
        }
        return new Roc(guesses);
    }

    private interface Statistic {
        double[] of(Seen model);
    }

    /** With Gaussians of one variance the logarithm of the ratio is linear in the statistic. */
    private static double ratio(List<Seen> models, int target, int row, Statistic statistic) {
        double[] sum = new double[2];
        double[] squares = new double[2];
        int[] count = new int[2];
        for (int k = 0; k < models.size(); k++) {
            if (k != target) {
                int in = models.get(k).member()[row] ? 1 : 0;
                double value = statistic.of(models.get(k))[row];
                sum[in] += value;
                squares[in] += value * value;
                count[in]++;
            }
        }
        double inside = sum[1] / count[1];
        double outside = sum[0] / count[0];
        double within = squares[0] + squares[1] - sum[1] * inside - sum[0] * outside;
        double variance = within / (count[0] + count[1] - 2) + 1e-12;
        double value = statistic.of(models.get(target))[row];
        return (inside - outside) * (value - (inside + outside) / 2) / variance;
    }
}
