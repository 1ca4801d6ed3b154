package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.federation.task.DatasetSpec;

/**
 * The rows to learn from and those held out, the same for the same seed.
 *
 * @param train also tells how many rows of the whole source were left out
 */
public record TrainTestSplit(Rows train, Rows test) {

    /** @throws Failed Invalid BAD_TABLE when either part would be empty */
    public static TrainTestSplit of(Rows rows, DatasetSpec schema, String table) throws Failed {
        Random random = new Random(schema.splitSeed());
        List<Integer> train = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (List<Integer> group : groups(rows, schema.stratify())) {
            Collections.shuffle(group, random);
            int heldOut = (int) Math.round(schema.testFraction() * group.size());
            test.addAll(group.subList(0, heldOut));
            train.addAll(group.subList(heldOut, group.size()));
        }
        if (train.isEmpty() || test.isEmpty()) {
            String few = rows.size() + " usable rows are too few to learn from and to hold some out";
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, table, few));
        }
        Collections.sort(train);
        Collections.sort(test);
        Rows training = rows.only(train);
        return new TrainTestSplit(new Rows(training.features(), training.labels(), rows.dropped()), rows.only(test));
    }

    /** Stratified: each class for itself and in the order of the classes, so that both parts have it in the same share. */
    private static Iterable<List<Integer>> groups(Rows rows, boolean stratify) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int group = stratify ? rows.labels().get(i) : 0;
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(i);
        }
        return groups.values();
    }
}
