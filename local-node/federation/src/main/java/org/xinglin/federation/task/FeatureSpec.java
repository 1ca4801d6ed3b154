package org.xinglin.federation.task;

import java.util.Optional;

/**
 * One number of each row.
 *
 * @param range its declared range, which federated statistics need
 */
public record FeatureSpec(String name, Optional<ValueRange> range) {
    static FeatureSpec in(String name, ValueRange range) {
        return new FeatureSpec(name, Optional.of(range));
    }
}
