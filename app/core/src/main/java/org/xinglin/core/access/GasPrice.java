package org.xinglin.core.access;

import java.math.BigInteger;
import org.xinglin.core.kernel.Failed;

/** What a unit of gas costs on the chain now. */
@FunctionalInterface
public interface GasPrice {
    /** In wei, at most. @throws Failed Unreachable */
    BigInteger weiPerGas() throws Failed;
}
