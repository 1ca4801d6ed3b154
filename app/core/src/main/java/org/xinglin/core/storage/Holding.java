package org.xinglin.core.storage;

/**
 * What a place says of a content.
 *
 * @param reference under which the place knows the order; empty where the CID is enough
 * @param detail the place's own words, such as how many peers have it
 */
public record Holding(State state, String reference, String detail) {
    /** How far it is. */
    public enum State {
        /** It has all of it. */
        HELD,
        /** It works on it. */
        COPYING,
        /** It knows nothing of it. */
        ABSENT,
        /** It gave up. */
        FAILED
    }
}
