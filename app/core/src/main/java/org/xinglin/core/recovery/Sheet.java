package org.xinglin.core.recovery;

import java.util.List;

/**
 * One of the papers that together hold the master key.
 *
 * @param set the two words that every sheet of its set begins with
 * @param number counts from 1
 * @param words all of them, in order; a secret
 */
public record Sheet(String set, int number, List<String> words) {
    public Sheet {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return set + " " + number + " ***";
    }
}
