package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Collects rows, as many as fit into memory with room for the work on them. */
public final class RowsBuilder {
    /** Half a gigabyte. */
    private static final long MOST_NUMBERS = 1L << 26;

    private final List<double[]> features = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final String source;
    private long values;
    private int patients;
    private int dropped;

    public RowsBuilder(String source) {
        this.source = source;
    }

    /** A row of another patient than all others. @throws Failed Invalid BAD_TABLE when there are too many */
    public void add(double[] row, int label) throws Failed {
        addOf(patients++, row, label);
    }

    /** @param patient as the source names her; forgotten with this builder. @throws Failed as {@link #add(double[], int)} */
    public void add(double[] row, int label, String patient) throws Failed {
        addOf(numbers.computeIfAbsent(patient, none -> patients++), row, label);
    }

    private void addOf(int group, double[] row, int label) throws Failed {
        values += row.length;
        if (values > MOST_NUMBERS) {
            String most = MOST_NUMBERS / row.length + " rows of " + row.length + " features are the most";
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, source, most));
        }
        features.add(row);
        labels.add(label);
        groups.add(group);
    }

    public void drop() {
        dropped++;
    }

    public int size() {
        return features.size();
    }

    /** How many patients the rows are of. */
    public int patients() {
        return patients;
    }

    public int dropped() {
        return dropped;
    }

    public Rows build() {
        return new Rows(features, labels, groups, dropped);
    }
}
