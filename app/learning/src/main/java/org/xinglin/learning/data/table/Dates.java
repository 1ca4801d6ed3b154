package org.xinglin.learning.data.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a cell is a date, with or without a time behind it. */
final class Dates {
    private static final int FIRST = 1850;
    private static final int LAST = 2150;
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "uuuu.M.d",
                    "d.M.uuuu",
                    "d/M/uuuu",
                    "M/d/uuuu",
                    "d-M-uuuu",
                    "uuuuMMdd",
                    "uuuu'年'M'月'd'日'")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private Dates() {}

    static boolean isDate(String cell) {
        if (cell.length() < 8 || !Character.isDigit(cell.charAt(0))) {
            return false;
        }
        String day = TIME.matcher(cell).replaceFirst("");
        return FORMS.stream().anyMatch(form -> isDate(day, form));
    }

    private static boolean isDate(String day, DateTimeFormatter form) {
        try {
            int year = LocalDate.parse(day, form).getYear();
            return year >= FIRST && year <= LAST;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
