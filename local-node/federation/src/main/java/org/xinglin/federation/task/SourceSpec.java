package org.xinglin.federation.task;

import java.util.List;

/** Where rows come from and what of them is used: each kind of source gives features in a fixed order, and a label. */
public sealed interface SourceSpec permits TableSpec, FhirSpec, ImageSpec {
    /** In the order of a row's numbers. */
    List<FeatureSpec> features();

    /** What a label stands for: label 0 is the first. Of a yes or no, "no" and "yes". */
    List<String> classes();
}
