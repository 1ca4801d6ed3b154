package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.xinglin.learning.data.Standardiser;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;

/**
 * Chooses a setting by cross-validation over training rows: in turn a fifth of each hospital's rows, stratified by label, is put
 * aside, the others are standardised alike and trained on, and what counts is the mean loss over all rows put aside. Test rows are
 * not read.
 */
final class HeartSelection {
    private static final int FOLDS = 5;
    private static final int REPEATS = 4;
    private final List<HeartHospital> hospitals;

    HeartSelection(List<HeartHospital> hospitals) {
        this.hospitals = hospitals;
    }

    /** What a setting came to on rows put aside. */
    record Found(HeartSetting setting, double loss, double accuracy) {}

    /** Best first. */
    List<Found> ranking(HeartInputs inputs) {
        List<Found> ranking = new ArrayList<>();
        for (HeartSetting setting : HeartSetting.candidates(inputs)) {
            ranking.add(validate(setting));
        }
        ranking.sort(Comparator.comparingDouble(Found::loss));
        return ranking;
    }

    private Found validate(HeartSetting setting) {
        double loss = 0;
        double right = 0;
        int rows = 0;
        for (int run = 0; run < REPEATS * FOLDS; run++) {
            List<HeartHospital> parts = new ArrayList<>();
            for (HeartHospital hospital : hospitals) {
                parts.add(part(hospital, run / FOLDS, run % FOLDS));
            }
            for (Predictions predictions : tested(setting, parts, start(setting.inputs(), run), run)) {
                loss += predictions.loss() * predictions.size();
                right += predictions.accuracy() * predictions.size();
                rows += predictions.size();
            }
        }
        return new Found(setting, loss / rows, right / rows);
    }

    /** Trains on the training parts of these hospitals and predicts the test part of each. */
    static List<Predictions> tested(HeartSetting setting, List<HeartHospital> parts, double[] start, int seed) {
        HeartInputs inputs = setting.inputs();
        Standardiser standard = inputs.standard(parts);
        HeartFederation federation = setting.federation(start);
        for (int k = 0; k < parts.size(); k++) {
            Examples train =
                    HeartInputs.examples(standard, inputs.raw(k, parts.get(k)).train());
            federation.join(train, setting.plan(), new ShuffledBatches(train.size(), 4, seed, k));
        }
        federation.rounds();
        List<Predictions> predictions = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            predictions.add(federation.predict(
                    HeartInputs.examples(standard, inputs.raw(k, parts.get(k)).test())));
        }
        return predictions;
    }

    /** As PyTorch begins a linear layer: uniform within 1 / sqrt(features). */
    static double[] start(HeartInputs inputs, int seed) {
        double bound = 1 / Math.sqrt(inputs.features());
        return new Random(seed).doubles(inputs.features() + 1L, -bound, bound).toArray();
    }

    /** The hospital's training rows only: those of the fold as its test part. */
    private static HeartHospital part(HeartHospital hospital, int repeat, int fold) {
        HeartHospital part = HeartHospital.empty(hospital.name());
        for (int label = 0; label < 2; label++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < hospital.train().size(); i++) {
                if (hospital.trainLabels().get(i) == label) {
                    rows.add(i);
                }
            }
            Collections.shuffle(rows, new Random(31L * repeat + label));
            for (int i = 0; i < rows.size(); i++) {
                boolean held = i % FOLDS == fold;
                (held ? part.test() : part.train()).add(hospital.train().get(rows.get(i)));
                (held ? part.testLabels() : part.trainLabels()).add(label);
            }
        }
        return part;
    }
}
