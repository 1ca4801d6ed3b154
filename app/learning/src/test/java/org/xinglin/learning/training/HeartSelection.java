package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.training.HeartHospital.Scale;

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
    List<Found> ranking() {
        List<Found> ranking = new ArrayList<>();
        for (HeartSetting setting : HeartSetting.candidates()) {
            ranking.add(validate(setting));
        }
        ranking.sort(Comparator.comparingDouble(Found::loss));
        return ranking;
    }

    private Found validate(HeartSetting setting) {
        double loss = 0;
        double right = 0;
        int rows = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<HeartHospital> folded = hospitals;
            for (int fold = 0; fold < FOLDS; fold++) {
                List<HeartHospital> parts = new ArrayList<>();
                for (HeartHospital hospital : folded) {
                    parts.add(part(hospital, repeat, fold));
                }
                Predictions predictions = held(setting, parts, repeat * FOLDS + fold);
                loss += predictions.loss() * predictions.size();
                right += predictions.accuracy() * predictions.size();
                rows += predictions.size();
            }
        }
        return new Found(setting, loss / rows, right / rows);
    }

    private static Predictions held(HeartSetting setting, List<HeartHospital> parts, int seed) {
        HeartHospital pooled = HeartHospital.pooled(parts);
        Scale scale = Scale.of(pooled.train());
        HeartFederation federation = setting.federation(start(seed));
        for (HeartHospital part : parts) {
            Examples train = part.trainExamples(scale);
            federation.join(train, setting.plan(), new ShuffledBatches(train.size(), 4, seed, 1));
        }
        for (int round = 0; round < 15; round++) {
            federation.round();
        }
        return federation.predict(pooled.testExamples(scale));
    }

    /** As PyTorch begins a linear layer: uniform within 1 / sqrt(13). */
    static double[] start(int seed) {
        double bound = 1 / Math.sqrt(HeartHospital.FEATURES);
        return new Random(seed).doubles(HeartModel.LAYOUT.size(), -bound, bound).toArray();
    }

    /** The hospital's training rows only: those of the fold as its test part. */
    static HeartHospital part(HeartHospital hospital, int repeat, int fold) {
        HeartHospital part = new HeartHospital(
                hospital.name(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
