package org.xinglin.federation.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A sum that keeps what each addition rounds away (Neumaier 1974): as good as with twice the digits. */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    /** Adds the square without rounding it. */
    void addSquare(double value) {
        double square = value * value;
        add(square);
        add(Math.fma(value, value, -square));
    }

    double value() {
        return sum + lost;
    }

    /** Times 2^{@code bits}, as a whole number. */
    BigInteger fixed(int bits) {
        return new BigDecimal(sum)
                .add(new BigDecimal(lost))
                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }
}
