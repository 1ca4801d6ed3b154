package org.xinglin.core.storage;

/** The records opened most often are kept at one more place, such as a fast node on the wards. */
public record HotRule(int most, PlaceId place) {
    public HotRule {
        if (most < 1) {
            throw new IllegalArgumentException("the rule must name at least one record");
        }
    }
}
