package org.xinglin.chain.block;

import java.math.BigInteger;

/** What a sender pays for a unit of gas at most, and how much of it to the proposer (EIP-1559). */
public record FeeOffer(BigInteger maxFee, BigInteger maxPriorityFee) {
    public static final FeeOffer FREE = new FeeOffer(BigInteger.ZERO, BigInteger.ZERO);

    /** Before EIP-1559 there is one price: whatever is above the base fee goes to the proposer. */
    public static FeeOffer gasPrice(BigInteger price) {
        return new FeeOffer(price, price);
    }

    public BigInteger effectivePrice(BigInteger baseFee) {
        return maxFee.min(baseFee.add(maxPriorityFee));
    }
}
