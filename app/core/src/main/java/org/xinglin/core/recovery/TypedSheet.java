package org.xinglin.core.recovery;

/**
 * A sheet as it came back.
 *
 * @param source names it to the person who typed it: a file, or its place in the row
 * @param text the words, separated by anything that is no letter; numbers between them do no harm
 */
public record TypedSheet(String source, String text) {
    @Override
    public String toString() {
        return source + " ***";
    }
}
