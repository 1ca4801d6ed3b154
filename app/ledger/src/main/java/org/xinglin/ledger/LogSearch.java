package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * Finds logs in chain order, step by step from the oldest. A node that refuses a step, for its width or for too many
 * results, is asked for its halves.
 */
final class LogSearch {
    /** Blocks in one question: what our node answers at most, and most others, too. */
    private static final long STEP = 10_000;

    private static final int WORD = 32;

    private final Rpc rpc;
    private final long firstBlock;

    /** @param firstBlock where the contracts begin */
    LogSearch(Rpc rpc, long firstBlock) {
        this.rpc = rpc;
        this.firstBlock = firstBlock;
    }

    /** @param topics as in {@code eth_getLogs}; an empty one matches anything */
    List<Log> everywhere(String contract, String... topics) throws Failed {
        return between(List.of(contract), firstBlock, head(), topics);
    }

    List<Log> between(List<String> contracts, long from, long to, String... topics) throws Failed {
        List<Log> found = new ArrayList<>();
        for (long first = from; first <= to; first += STEP) {
            found.addAll(step(contracts, first, Math.min(to, first + STEP - 1), topics));
        }
        return found;
    }

    /** A refusal that is not about the range is seen after as many questions as the width has binary digits. */
    private List<Log> step(List<String> contracts, long from, long to, String... topics) throws Failed {
        try {
            return find(contracts, from, to, topics);
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused) || from == to) {
                throw failed;
            }
            long middle = from + (to - from) / 2;
            List<Log> found = new ArrayList<>(step(contracts, from, middle, topics));
            found.addAll(step(contracts, middle + 1, to, topics));
            return found;
        }
    }

    long head() throws Failed {
        return rpc.ask(rpc.web3j().ethBlockNumber()).getBlockNumber().longValueExact();
    }

    long firstBlock() {
        return firstBlock;
    }

    static String topic(Digest digest) {
        return digest.hex();
    }

    static String topic(WalletAddress account) {
        return Numeric.toHexStringWithPrefixZeroPadded(Numeric.toBigInt(account.text()), WORD * 2);
    }

    private List<Log> find(List<String> contracts, long from, long to, String... topics) throws Failed {
        EthFilter filter = new EthFilter(block(from), block(to), contracts);
        for (String topic : topics) {
            if (topic.isEmpty()) {
                filter.addNullTopic();
            } else {
                filter.addSingleTopic(topic);
            }
        }
        List<Log> found = new ArrayList<>();
        for (EthLog.LogResult<?> result :
                rpc.ask(rpc.web3j().ethGetLogs(filter)).getLogs()) {
            if (result.get() instanceof Log log && !log.isRemoved()) {
                found.add(log);
            }
        }
        return found;
    }

    private static DefaultBlockParameter block(long height) {
        return DefaultBlockParameter.valueOf(BigInteger.valueOf(height));
    }
}
