package org.xinglin.desktop.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180) that no spreadsheet takes for a formula: a cell that begins like one gets an apostrophe before it
 * (OWASP, "CSV Injection").
 */
final class SafeCsv {
    /** Also in the full-width form of Chinese and Japanese keyboards, which some spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    /** With its line end. */
    static String line(List<String> cells) {
        return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean dangerous = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (dangerous ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}
