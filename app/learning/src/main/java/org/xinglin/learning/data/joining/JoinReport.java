package org.xinglin.learning.data.joining;

import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.TrainTestSplit;

/**
 * What joining a task with some data would do. Counts only.
 *
 * @param seen lines, patients or images looked at
 * @param kept rows that can be used
 * @param dropped rows left out for a missing value
 * @param classes what each label stands for
 * @param counts kept rows a label
 * @param features in the order of a row's numbers
 * @param split missing values not yet filled, nothing standardised; both parts are empty when something mismatches
 */
public record JoinReport(
        int seen,
        int kept,
        int dropped,
        List<String> classes,
        List<Integer> counts,
        List<String> features,
        List<Mismatch> mismatches,
        List<String> notes,
        TrainTestSplit split) {
    public JoinReport {
        classes = List.copyOf(classes);
        counts = List.copyOf(counts);
        features = List.copyOf(features);
        mismatches = List.copyOf(mismatches);
        notes = List.copyOf(notes);
    }

    public boolean fits() {
        return mismatches.isEmpty();
    }

    /** @param source as the person named it. @throws Failed Invalid BAD_TABLE that names each place */
    public TrainTestSplit fitting(String source) throws Failed {
        if (!fits()) {
            throw Examination.refused(source, mismatches);
        }
        return split;
    }
}
