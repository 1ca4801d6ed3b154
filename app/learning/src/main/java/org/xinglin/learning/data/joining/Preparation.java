package org.xinglin.learning.data.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.federation.task.Standardising;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.Standardiser;
import org.xinglin.learning.data.TrainTestSplit;

/** From a hospital's data to what a trainer takes, as a task's {@code dataset} section says. */
public final class Preparation {
    /** Of rows and of patients: fewer teach nothing, and what is told of them would be told of persons. */
    public static final int LEAST_ROWS = 10;

    private final DatasetSpec spec;

    public Preparation(DatasetSpec spec) {
        this.spec = spec;
    }

    /** Reads and splits, and throws nothing for data that does not fit. @throws Failed as {@link RowSource#examine} */
    public JoinReport report(Path source) throws Failed {
        Examination found = Sources.of(spec).examine(source);
        Rows rows = found.rows();
        List<String> features = spec.featureNames();
        List<Mismatch> mismatches = mismatches(found, features);
        TrainTestSplit split = mismatches.isEmpty()
                ? TrainTestSplit.of(rows, spec, RowSource.name(source))
                : new TrainTestSplit(rows.only(List.of()), rows.only(List.of()));
        List<String> classes = spec.source().classes();
        return new JoinReport(
                found.seen(),
                rows.size(),
                rows.dropped(),
                classes,
                IntStream.range(0, classes.size()).mapToObj(rows::count).toList(),
                features,
                mismatches,
                found.notes(),
                split);
    }

    private List<Mismatch> mismatches(Examination found, List<String> features) {
        return found.mismatches().isEmpty() ? new RowsCheck(spec, features).check(found.rows()) : found.mismatches();
    }

    /** All that can be used, not split. @throws Failed Invalid BAD_TABLE that names each place that does not fit */
    public Rows rows(Path source) throws Failed {
        Examination found = Sources.of(spec).examine(source);
        List<Mismatch> mismatches = mismatches(found, spec.featureNames());
        if (!mismatches.isEmpty()) {
            throw Examination.refused(RowSource.name(source), mismatches);
        }
        return found.rows();
    }

    /** Whether {@link #ready(TrainTestSplit, GlobalStatistics)} is the one to take. */
    public boolean needsStatistics() {
        return spec.standardising() == Standardising.FEDERATED;
    }

    /** Filled and standardised by this hospital's own training rows, or not at all, as the task says. */
    public TrainTestSplit ready(TrainTestSplit split) {
        if (needsStatistics()) {
            throw new IllegalStateException("the task standardises with the statistics of all hospitals");
        }
        return ready(split, Standardiser.of(split.train()));
    }

    /**
     * Filled and standardised by all hospitals' training rows.
     *
     * @param statistics checked against the task's plan
     */
    public TrainTestSplit ready(TrainTestSplit split, GlobalStatistics statistics) {
        return ready(split, Standardiser.of(statistics.means(), statistics.variances()));
    }

    private TrainTestSplit ready(TrainTestSplit split, Standardiser standard) {
        if (spec.standardising() != Standardising.NONE) {
            return new TrainTestSplit(standard.apply(split.train()), standard.apply(split.test()));
        }
        boolean whole = spec.incomplete() == Incomplete.DROP;
        return whole ? split : new TrainTestSplit(standard.fill(split.train()), standard.fill(split.test()));
    }
}
