package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.training.HeartHospital.Scale;

/** What a model sees of a patient. All hospitals are standardised alike, by the mean and deviation of all training rows. */
enum HeartInputs {
    /** The 13 features of FLamby. */
    PUBLISHED,
    /** A cholesterol of 0 is none that was measured: it becomes the mean of those that were, and one feature more says so. */
    MEASURED,
    /** That, and a feature for each hospital that is set in its own rows: its level of illness, which differs from 38 % to 93 %. */
    MEASURED_BY_HOSPITAL;

    private static final int CHOLESTEROL = 3;
    /** The hospital's features have no deviation of their own to divide by; two of it is common. */
    private static final double LEVEL = 2;

    int features() {
        return switch (this) {
            case PUBLISHED -> HeartHospital.FEATURES;
            case MEASURED -> HeartHospital.FEATURES + 1;
            case MEASURED_BY_HOSPITAL -> HeartHospital.FEATURES + 1 + HeartHospital.CENTRES.size();
        };
    }

    Scale scale(List<HeartHospital> hospitals) {
        List<double[]> rows = HeartHospital.pooled(hospitals).train();
        Scale scale = Scale.of(rows);
        if (this == PUBLISHED) {
            return scale;
        }
        Scale measured =
                Scale.of(rows.stream().filter(row -> row[CHOLESTEROL] > 0).toList());
        double[] mean = scale.mean().clone();
        double[] deviation = scale.deviation().clone();
        mean[CHOLESTEROL] = measured.mean()[CHOLESTEROL];
        deviation[CHOLESTEROL] = measured.deviation()[CHOLESTEROL];
        return new Scale(mean, deviation);
    }

    /**
     * Rows of one hospital.
     *
     * @param hospital which, counted from 0
     */
    Examples examples(Scale scale, int hospital, List<double[]> rows, List<Integer> labels) {
        List<double[]> scaled = scale.apply(rows);
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] row = Arrays.copyOf(scaled.get(i), features());
            if (this != PUBLISHED && rows.get(i)[CHOLESTEROL] == 0) {
                row[CHOLESTEROL] = 0;
                row[HeartHospital.FEATURES] = 1;
            }
            if (this == MEASURED_BY_HOSPITAL) {
                row[HeartHospital.FEATURES + 1 + hospital] = LEVEL;
            }
            seen.add(row);
        }
        return Examples.of(seen, labels);
    }
}
