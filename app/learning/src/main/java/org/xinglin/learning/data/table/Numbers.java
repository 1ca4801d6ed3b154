package org.xinglin.learning.data.table;

import java.math.BigDecimal;

/** Numbers as a person writes them. */
final class Numbers {
    private Numbers() {}

    /** Without exponent and without zeros that say nothing. */
    static String text(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
