package org.xinglin.ledger;

import java.time.Instant;
import java.util.List;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.watch.ChainPast;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;

/** The events of our contracts from block to block. */
final class Web3jChainPast implements ChainPast {
    private final LogSearch logs;
    private final Blocks blocks;
    private final EventDecoder decoder;
    private final List<String> contracts;

    Web3jChainPast(LogSearch logs, Blocks blocks, EventDecoder decoder, List<String> contracts) {
        this.logs = logs;
        this.blocks = blocks;
        this.decoder = decoder;
        this.contracts = contracts;
    }

    @Override
    public long head() throws Failed {
        return logs.head();
    }

    @Override
    public List<EventSeen> events(long from, long to) throws Failed {
        return logs.between(contracts, Math.max(from, logs.firstBlock()), to).stream()
                .map(decoder::decode)
                .toList();
    }

    @Override
    public Instant timeOf(BlockHeight height) throws Failed {
        return blocks.at(height.value())
                .map(BlockSeen::time)
                .orElseThrow(() -> Rpc.refused("no block " + height.value()));
    }
}
