package org.xinglin.core.access;

import java.math.BigInteger;

/**
 * What something will cost, about.
 *
 * @param gas units
 * @param wei for a unit of gas at most
 */
public record GasCost(long gas, BigInteger wei) {
    /** In wei, at most. */
    public BigInteger cap() {
        return wei.multiply(BigInteger.valueOf(gas));
    }
}
