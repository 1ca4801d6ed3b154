package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What each hospital's data looks like and how it is made ready, so that all make it ready alike.
 *
 * @param testFraction of the rows, held out for evaluation
 */
public record DatasetSpec(
        SourceSpec source,
        Incomplete incomplete,
        double testFraction,
        long splitSeed,
        boolean stratify,
        Standardising standardising) {

    /** A table; incomplete rows are left out. */
    public DatasetSpec(
            boolean header,
            List<String> missing,
            List<ColumnSpec> columns,
            double testFraction,
            long splitSeed,
            boolean stratify,
            boolean standardise) {
        this(
                new TableSpec(header, missing, columns),
                Incomplete.DROP,
                testFraction,
                splitSeed,
                stratify,
                standardise ? Standardising.LOCAL : Standardising.NONE);
    }

    /** The {@code dataset} section by itself, as an assistant suggests it. @throws TaskSpecException as for a task */
    public static DatasetSpec parse(JsonNode section) throws TaskSpecException {
        return DatasetReader.read(section, "dataset");
    }

    /** In the order of a row's numbers. */
    public List<String> featureNames() {
        return source.features().stream().map(FeatureSpec::name).toList();
    }

    /** How many labels there are; label 0 is the first of {@link SourceSpec#classes}. */
    public int classes() {
        return source.classes().size();
    }
}
