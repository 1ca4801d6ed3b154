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

/** Finds logs in chain order. A node that refuses so wide a range is asked for its halves. */
final class LogSearch {
    /** Below this many blocks a refusal is not about the range. */
    private static final long SMALLEST_RANGE = 100;

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
        if (to < from) {
            return List.of();
        }
        try {
            return find(contracts, from, to, topics);
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused) || to - from < SMALLEST_RANGE) {
                throw failed;
            }
            long middle = from + (to - from) / 2;
            List<Log> found = new ArrayList<>(between(contracts, from, middle, topics));
            found.addAll(between(contracts, middle + 1, to, topics));
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
