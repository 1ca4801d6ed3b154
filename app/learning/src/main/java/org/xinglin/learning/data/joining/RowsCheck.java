package org.xinglin.learning.data.joining;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.ImageSpec;
import org.xinglin.federation.task.SourceSpec;
import org.xinglin.federation.task.TableSpec;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.Rows;

/** What rows that were each read well may still lack together. */
record RowsCheck(DatasetSpec spec, List<String> features) {
    List<Mismatch> check(Rows rows) {
        List<Mismatch> found = new ArrayList<>();
        if (rows.size() < Preparation.LEAST_ROWS) {
            String dropped = rows.dropped() == 0 ? "" : ", " + rows.dropped() + " miss a value";
            found.add(new Mismatch(
                    "the rows", rows.size() + " can be used" + dropped + "; the least is " + Preparation.LEAST_ROWS));
            return found;
        }
        if (rows.patients() < Preparation.LEAST_ROWS) {
            found.add(new Mismatch(
                    "the rows", "are of " + rows.patients() + " patients; the least is " + Preparation.LEAST_ROWS));
            return found;
        }
        if (rows.width() != features.size()) {
            found.add(new Mismatch("the rows", "have " + rows.width() + " features, the task has " + features.size()));
            return found;
        }
        int first = rows.labels().getFirst();
        if (rows.count(first) == rows.size()) {
            String all = "all " + rows.size() + " rows that can be used are of the class ";
            found.add(new Mismatch(
                    label(spec.source()), all + spec.source().classes().get(first)));
        }
        for (int j = 0; j < features.size(); j++) {
            int feature = j;
            if (rows.features().stream().allMatch(row -> Double.isNaN(row[feature]))) {
                found.add(new Mismatch("feature " + features.get(j), "is missing in every row"));
            }
        }
        return found;
    }

    private static String label(SourceSpec source) {
        return switch (source) {
            case TableSpec table ->
                table.columns().stream()
                        .filter(column -> column.type() == ColumnSpec.Type.LABEL)
                        .map(column -> "column " + column.name())
                        .findFirst()
                        .orElse("the label");
            case FhirSpec fhir ->
                fhir.label() instanceof FhirSpec.Label.Above above
                        ? "observation " + above.code()
                        : "the label's condition";
            case ImageSpec images -> "the classes";
        };
    }
}
