package org.xinglin.chain.engine;

import java.math.BigInteger;

/** What gas costs here: nothing, as consortium networks have it, so that members need no coin. */
public final class GasRules {
    public static final long BLOCK_LIMIT = 30_000_000;
    public static final BigInteger BASE_FEE = BigInteger.ZERO;

    private GasRules() {}
}
