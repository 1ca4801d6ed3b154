package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Collects rows, as many as fit into memory with room for the work on them. */
public final class RowsBuilder {
    /** Half a gigabyte. */
    private static final long MOST_NUMBERS = 1L << 26;

    private final List<double[]> features = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final String source;
    private long numbers;
    private int dropped;

    public RowsBuilder(String source) {
        this.source = source;
    }

    /** @throws Failed Invalid BAD_TABLE when there are too many */
    public void add(double[] row, int label) throws Failed {
        numbers += row.length;
        if (numbers > MOST_NUMBERS) {
            String most = MOST_NUMBERS / row.length + " rows of " + row.length + " features are the most";
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, source, most));
        }
        features.add(row);
        labels.add(label);
    }

    public void drop() {
        dropped++;
    }

    public int size() {
        return features.size();
    }

    public int dropped() {
        return dropped;
    }

    public Rows build() {
        return new Rows(features, labels, dropped);
    }
}
