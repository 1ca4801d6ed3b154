package org.xinglin.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows made ready: one feature vector and one label (0 or 1) each.
 *
 * @param dropped how many rows of the table were left out because they miss a value
 */
record Rows(List<double[]> features, List<Integer> labels, int dropped) {
    int size() {
        return features.size();
    }

    Rows only(List<Integer> indices) {
        List<double[]> some = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        for (int index : indices) {
            some.add(features.get(index));
            theirs.add(labels.get(index));
        }
        return new Rows(some, theirs, 0);
    }
}
