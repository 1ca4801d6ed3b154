package org.xinglin.learning.data.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How a table writes 1.5. Thousands may be grouped by the other mark. */
enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private static final String SIGN = "[+-]?";
    private final Pattern plain;
    private final Pattern grouped;
    private final Pattern certain;
    private final char mark;
    private final char group;

    DecimalMark(char mark, char group) {
        this.mark = mark;
        this.group = group;
        String m = Pattern.quote(String.valueOf(mark));
        String g = Pattern.quote(String.valueOf(group));
        this.plain = Pattern.compile(SIGN + "(\\d+(" + m + "\\d*)?|" + m + "\\d+)([eE][+-]?\\d{1,3})?");
        this.grouped = Pattern.compile(SIGN + "[1-9]\\d{0,2}(" + g + "\\d{3})+(" + m + "\\d*)?");
        // one to three digits, the mark and three digits could be a thousand
        this.certain = Pattern.compile(SIGN
                + "(\\d*" + m + "(\\d{1,2}|\\d{4,})|0" + m + "\\d+|\\d{4,}" + m + "\\d+|[1-9]\\d{0,2}(" + g + "\\d{3})+"
                + m
                + "\\d*)([eE][+-]?\\d{1,3})?");
    }

    /** Empty for what is no number, or none that float32 can hold. */
    OptionalDouble parse(String cell) {
        String text = cell;
        if (!plain.matcher(cell).matches()) {
            if (!grouped.matcher(cell).matches()) {
                return OptionalDouble.empty();
            }
            text = cell.replace(String.valueOf(group), "");
        }
        double value = Double.parseDouble(text.replace(mark, '.'));
        return Float.isFinite((float) value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether the cell can only be a number with this mark. */
    boolean isCertainIn(String cell) {
        return certain.matcher(cell).matches();
    }

    /** Whether the cell is a number under either mark, and not the same one. */
    static boolean isOpen(String cell) {
        OptionalDouble point = POINT.parse(cell);
        OptionalDouble comma = COMMA.parse(cell);
        return point.isPresent() && comma.isPresent() && point.getAsDouble() != comma.getAsDouble();
    }
}
