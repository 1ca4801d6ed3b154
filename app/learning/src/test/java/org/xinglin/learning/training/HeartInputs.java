package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.Standardiser;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.models.Examples;

/** What a model sees of a patient. All hospitals are standardised alike, by the mean and deviation of all training rows. */
enum HeartInputs {
    /** The 13 features of FLamby. */
    PUBLISHED,
    /** A cholesterol of 0 is none that was measured: it becomes the mean of those that were, and one feature more says so. */
    MEASURED,
    /** That, and a feature for each hospital that is set in its own rows: its level of illness, which differs from 38 % to 93 %. */
    MEASURED_BY_HOSPITAL;

    private static final int CHOLESTEROL = 3;

    /** What the 13 features may be, for sums under secure aggregation. */
    private static final double[][] RANGES = {
        {0, 120}, {0, 1}, {0, 300}, {0, 1000}, {0, 1}, {30, 250}, {0, 1}, {-5, 10}, {0, 1}, {0, 1}, {0, 1}, {0, 1},
        {0, 1}
    };

    int features() {
        return switch (this) {
            case PUBLISHED -> HeartHospital.FEATURES;
            case MEASURED -> HeartHospital.FEATURES + 1;
            case MEASURED_BY_HOSPITAL -> HeartHospital.FEATURES + 1 + HeartHospital.CENTRES.size();
        };
    }

    /** Of a feature, its least and greatest value. */
    static double[] range(int feature) {
        return feature < RANGES.length ? RANGES[feature].clone() : new double[] {0, 1};
    }

    /**
     * Not standardised, and NaN where cholesterol was not measured.
     *
     * @param hospital which, counted from 0
     */
    TrainTestSplit raw(int hospital, HeartHospital of) {
        return new TrainTestSplit(
                rows(hospital, of.train(), of.trainLabels()), rows(hospital, of.test(), of.testLabels()));
    }

    private Rows rows(int hospital, List<double[]> features, List<Integer> labels) {
        List<double[]> seen = new ArrayList<>();
        for (double[] one : features) {
            double[] row = Arrays.copyOf(one, features());
            if (this != PUBLISHED && one[CHOLESTEROL] == 0) {
                row[CHOLESTEROL] = Double.NaN;
                row[HeartHospital.FEATURES] = 1;
            }
            if (this == MEASURED_BY_HOSPITAL) {
                row[HeartHospital.FEATURES + 1 + hospital] = 1;
            }
            seen.add(row);
        }
        return new Rows(seen, labels, 0);
    }

    /** By all hospitals' training rows. */
    Standardiser standard(List<HeartHospital> hospitals) {
        List<double[]> all = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            Rows train = raw(k, hospitals.get(k)).train();
            all.addAll(train.features());
            labels.addAll(train.labels());
        }
        return Standardiser.of(new Rows(all, labels, 0));
    }

    static Examples examples(Standardiser standard, Rows rows) {
        Rows ready = standard.apply(rows);
        return Examples.of(ready.features(), ready.labels());
    }
}
