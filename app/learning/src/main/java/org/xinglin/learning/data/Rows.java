package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows made ready, wherever they came from: one feature vector and one label each. What a trainer learns from.
 *
 * @param features one array a row, all equally long
 * @param labels one a row: 0 or 1, or the place of the class in the specification's list
 * @param groups one a row: rows of one patient have the same number, which says nothing else
 * @param dropped how many rows of the source were left out because they miss a value
 */
public record Rows(List<double[]> features, List<Integer> labels, List<Integer> groups, int dropped) {
    /** Each row of a patient of its own. */
    public Rows(List<double[]> features, List<Integer> labels, int dropped) {
        this(features, labels, IntStream.range(0, labels.size()).boxed().toList(), dropped);
    }

    public int size() {
        return features.size();
    }

    /** Features a row; 0 when there is no row. */
    public int width() {
        return features.isEmpty() ? 0 : features.getFirst().length;
    }

    /** How many rows have this label. */
    public int count(int label) {
        return (int) labels.stream().filter(one -> one == label).count();
    }

    /** How many patients they are of. */
    public int patients() {
        return (int) groups.stream().distinct().count();
    }

    /** These rows in this order; the arrays are shared. */
    public Rows only(List<Integer> indices) {
        List<double[]> some = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        for (int index : indices) {
            some.add(features.get(index));
            theirs.add(labels.get(index));
            whose.add(groups.get(index));
        }
        return new Rows(some, theirs, whose, 0);
    }

    /** The same rows with other features. */
    Rows with(List<double[]> changed) {
        return new Rows(changed, labels, groups, dropped);
    }
}
