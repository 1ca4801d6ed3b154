package org.xinglin.learning.data.table;

/** A cell as a message may show it: its shape when it could be about a patient. */
final class Shown {
    private static final int MOST = 12;

    private Shown() {}

    /** Letters become a, digits 9; at most twelve characters. A date, a decimal comma, a unit behind a number are told by that. */
    static String shape(String cell) {
        StringBuilder shape = new StringBuilder();
        cell.chars()
                .limit(MOST)
                .forEach(c -> shape.append(Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '9' : (char) c));
        return '"' + shape.toString() + (cell.length() > MOST ? "..." : "") + '"';
    }
}
