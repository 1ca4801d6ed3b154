package org.xinglin.core.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A block's own data sheet, as the node tells it.
 *
 * @param proposer who is named as the block's author: on a chain of proof of authority the validator that sealed it
 * @param gas what its transactions used, and what they could have used
 * @param baseFee in wei a unit of gas; absent before EIP-1559
 * @param transactions how many there are of each type, least code first; types that do not occur are left out
 * @param bytes its length as RLP, where the node tells
 * @param extraData where proof of authority puts its seal: {@code 0x} and hexadecimal digits
 */
public record BlockSheet(
        BlockHeight height,
        Digest hash,
        Digest parent,
        Instant time,
        WalletAddress proposer,
        Gas gas,
        Optional<BigInteger> baseFee,
        SortedMap<TransactionType, Integer> transactions,
        Optional<Long> bytes,
        String extraData) {

    /** Units of gas of one block. */
    public record Gas(long used, long limit) {}

    public BlockSheet {
        transactions = Collections.unmodifiableSortedMap(new TreeMap<>((Map<TransactionType, Integer>) transactions));
    }

    /** All of them, whatever their type. */
    public int transactionCount() {
        return transactions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
