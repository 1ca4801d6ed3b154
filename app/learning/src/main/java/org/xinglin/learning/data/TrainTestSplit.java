package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.federation.task.DatasetSpec;

/**
 * The rows to learn from and those held out, the same for the same seed. All rows of a patient are in one of them: a model that has seen
 * a patient before is measured too kindly.
 *
 * @param train also tells how many rows of the whole source were left out
 */
public record TrainTestSplit(Rows train, Rows test) {

    /** @throws Failed Invalid BAD_TABLE when either part would be empty */
    public static TrainTestSplit of(Rows rows, DatasetSpec schema, String table) throws Failed {
        Random random = new Random(schema.splitSeed());
        List<Integer> train = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (List<List<Integer>> stratum : strata(rows, schema.stratify())) {
            Collections.shuffle(stratum, random);
            int all = stratum.stream().mapToInt(List::size).sum();
            long wanted = Math.round(schema.testFraction() * all);
            int heldOut = 0;
            for (List<Integer> patient : stratum) {
                boolean nearer = patient.size() < 2 * (wanted - heldOut); // than without her
                heldOut += nearer ? patient.size() : 0;
                (nearer ? test : train).addAll(patient);
            }
        }
        if (train.isEmpty() || test.isEmpty()) {
            String few = rows.size() + " usable rows of " + rows.patients()
                    + " patients are too few to learn from and to hold some out";
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, table, few));
        }
        Collections.sort(train);
        Collections.sort(test);
        Rows training = rows.only(train);
        Rows counted = new Rows(training.features(), training.labels(), training.groups(), rows.dropped());
        return new TrainTestSplit(counted, rows.only(test));
    }

    /**
     * Patients, each with the places of her rows. Stratified: those of each class for themselves and in the order of the classes, so that
     * both parts have it in the same share.
     */
    private static Iterable<List<List<Integer>>> strata(Rows rows, boolean stratify) {
        Map<Integer, List<List<Integer>>> strata = new TreeMap<>();
        for (List<Integer> patient : patients(rows)) {
            int stratum = stratify ? label(rows, patient) : 0;
            strata.computeIfAbsent(stratum, none -> new ArrayList<>()).add(patient);
        }
        return strata.values();
    }

    private static Collection<List<Integer>> patients(Rows rows) {
        Map<Integer, List<Integer>> patients = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            patients.computeIfAbsent(rows.groups().get(i), none -> new ArrayList<>())
                    .add(i);
        }
        return patients.values();
    }

    /** What most of a patient's rows have, the lowest of equals. */
    private static int label(Rows rows, List<Integer> patient) {
        Map<Integer, Integer> counts = new TreeMap<>();
        patient.forEach(row -> counts.merge(rows.labels().get(row), 1, Integer::sum));
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
