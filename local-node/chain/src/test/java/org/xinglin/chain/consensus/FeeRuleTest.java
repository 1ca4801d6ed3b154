package org.xinglin.chain.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.codec.Bytes;

/** EIP-1559's rule, worked out by hand from its text. */
class FeeRuleTest {
    private static final long LIMIT = 30_000_000;

    private static BlockHeader parent(long baseFee, long gasUsed) {
        Hash none = new Hash(new byte[Hash.LENGTH]);
        BlockContext context =
                new BlockContext(1, 1, new Address(new byte[Address.LENGTH]), LIMIT, BigInteger.valueOf(baseFee), none);
        return new BlockHeader(none, context, new BlockRoots(none, none, none), Bloom.EMPTY, gasUsed, Bytes.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 15000000, 1000000000",
        "1000000000, 30000000, 1125000000",
        "1000000000, 0, 875000000",
        "1000000000, 20000000, 1041666666",
        "1000000000, 10000000, 958333334",
        "7, 15000001, 8",
        "7, 0, 7",
        "8, 0, 7"
    })
    void aMovingFeeFollowsTheDemand(long baseFee, long gasUsed, long next) {
        assertThat(FeeRule.MOVING.after(parent(baseFee, gasUsed))).isEqualTo(BigInteger.valueOf(next));
    }

    @Test
    void aFreeChainStaysFree() {
        assertThat(FeeRule.FREE.after(parent(0, LIMIT))).isEqualTo(BigInteger.ZERO);
    }
}
