package org.xinglin.federation.selection;

/** The settings that all strategies share which do not take everybody. */
record Turn(double fraction, int patience) {
    /** How many of {@code candidates}: the fraction, rounded up, and never fewer than the round needs. */
    int count(int candidates, Occasion occasion) {
        return Math.min(candidates, Math.max(occasion.least(), (int) Math.ceil(fraction * candidates)));
    }
}
