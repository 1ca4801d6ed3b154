package org.xinglin.federation.aggregation;

import org.xinglin.federation.model.NamedVectors;

/** One participant's model after local training, and the rows that it was trained on. */
public record Contribution(String account, NamedVectors model, long samples) {
    public Contribution {
        if (samples <= 0) {
            throw new IllegalArgumentException("a contribution is trained on at least one row");
        }
    }
}
