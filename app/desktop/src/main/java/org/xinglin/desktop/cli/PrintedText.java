package org.xinglin.desktop.cli;

/**
 * Text of others (members' names, reasons, file names) made fit for a terminal: it moves no cursor, ends no line, hides
 * nothing and turns nothing round. What was taken out is seen to be missing, so that no two names look the same.
 */
final class PrintedText {
    private static final char TAKEN_OUT = '\ufffd';

    private PrintedText() {}

    /** One line. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                line.append(' ');
            } else if (isUnseen(c)) {
                line.append(TAKEN_OUT);
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** The same JSON: Jackson escapes C0 only, and a terminal takes C1 and the marks of direction for orders as well. */
    static String json(String written) {
        StringBuilder json = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            if (isUnseen(c)) {
                for (char unit : Character.toChars(c)) {
                    json.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
