package org.xinglin.chain.consensus;

import java.math.BigInteger;
import org.xinglin.chain.block.BlockHeader;

/**
 * What a unit of gas costs at least. Consortium chains keep it at zero so that members need no coin; a moving base fee
 * follows the demand as in EIP-1559 and is burnt.
 *
 * @param first base fee in wei of the genesis block
 * @param moving whether it follows the demand
 */
public record FeeRule(BigInteger first, boolean moving) {
    /** Gas costs nothing. */
    public static final FeeRule FREE = new FeeRule(BigInteger.ZERO, false);

    /** EIP-1559 as on Ethereum's main network, from 1 gwei. */
    public static final FeeRule MOVING = new FeeRule(BigInteger.valueOf(1_000_000_000), true);

    private static final long ELASTICITY = 2;
    private static final BigInteger CHANGE_DENOMINATOR = BigInteger.valueOf(8);

    /** The base fee of the block after this one. */
    public BigInteger after(BlockHeader parent) {
        BigInteger fee = parent.context().baseFee();
        if (!moving) {
            return fee;
        }
        long target = parent.context().gasLimit() / ELASTICITY;
        BigInteger step = fee.multiply(
                        BigInteger.valueOf(parent.gasUsed() - target).abs())
                .divide(BigInteger.valueOf(target))
                .divide(CHANGE_DENOMINATOR);
        if (parent.gasUsed() == target) {
            return fee;
        }
        return parent.gasUsed() > target ? fee.add(step.max(BigInteger.ONE)) : fee.subtract(step);
    }
}
