package org.xinglin.learning.data.joining;

import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.ImageSpec;
import org.xinglin.federation.task.TableSpec;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.fhir.BundleReader;
import org.xinglin.learning.data.images.ImageFolderReader;
import org.xinglin.learning.data.table.TableReader;

/** Which reader belongs to which kind of source. */
public final class Sources {
    private Sources() {}

    public static RowSource of(DatasetSpec spec) {
        return switch (spec.source()) {
            case TableSpec table -> new TableReader(table, spec.incomplete());
            case FhirSpec fhir -> new BundleReader(fhir, spec.incomplete());
            case ImageSpec images -> new ImageFolderReader(images);
        };
    }
}
