package org.xinglin.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.kernel.Failed;

/** What the contract {@code MedicalAccess} said, in the order of the chain, and when. */
final class Trail {
    /** Where a log stands: its block, and its place in it. */
    private static final Comparator<Log> ORDER =
            Comparator.comparing(Log::getBlockNumber).thenComparing(Log::getLogIndex);

    private final String contract;
    private final LogSearch logs;
    private final Rpc rpc;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();

    Trail(String contract, LogSearch logs, Rpc rpc) {
        this.contract = contract;
        this.logs = logs;
        this.rpc = rpc;
    }

    /**
     * Oldest first.
     *
     * @param topics what the indexed fields must be; an empty one matches anything
     */
    List<Log> of(Event event, String... topics) throws Failed {
        String[] all = new String[topics.length + 1];
        all[0] = EventEncoder.encode(event);
        System.arraycopy(topics, 0, all, 1, topics.length);
        return logs.everywhere(contract, all);
    }

    /** Both, oldest first, each once. */
    static List<Log> merged(List<Log> first, List<Log> second) {
        List<Log> all = new ArrayList<>(first);
        second.stream().filter(log -> !first.contains(log)).forEach(all::add);
        all.sort(ORDER);
        return all;
    }

    static boolean isLater(Log log, Log than) {
        return ORDER.compare(log, than) > 0;
    }

    /** The time of the block that the log stands in. A block is named by its hash, so that its time never changes. */
    Instant at(Log log) throws Failed {
        Instant known = times.get(log.getBlockHash());
        if (known != null) {
            return known;
        }
        DefaultBlockParameter height = DefaultBlockParameter.valueOf(log.getBlockNumber());
        EthBlock.Block block =
                rpc.ask(rpc.web3j().ethGetBlockByNumber(height, false)).getBlock();
        if (block == null) {
            throw Rpc.refused("NoBlock");
        }
        Instant time = ChainWords.time(block.getTimestamp());
        times.put(block.getHash(), time);
        return time;
    }
}
