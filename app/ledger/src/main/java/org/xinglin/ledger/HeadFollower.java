package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * Tells every block once and in order, each followed by its events. It always asks for what lies between the last block
 * told and the head, so an interruption is caught up by the same way; a block whose parent is another than the one told
 * makes it walk back to the common ancestor. An event is told with its block, hence once for a block hash and log index, unless
 * its block was replaced in between and came back.
 */
final class HeadFollower {
    /** Blocks asked for in one step while catching up. */
    private static final int STEP = 200;

    private final Blocks blocks;
    private final LogSearch logs;
    private final EventDecoder decoder;
    private final List<String> contracts;
    private final SeenBlocks seen = new SeenBlocks();

    HeadFollower(Blocks blocks, LogSearch logs, EventDecoder decoder, List<String> contracts) {
        this.blocks = blocks;
        this.logs = logs;
        this.decoder = decoder;
        this.contracts = contracts;
    }

    /** Tells what is new up to {@code head}; the first time only the head itself. */
    void advance(long head, Consumer<ChainFact> teller) throws Failed {
        walkBack(head);
        long next = seen.next(head);
        while (next <= head && !Thread.currentThread().isInterrupted()) {
            long last = Math.min(head, next + STEP - 1);
            List<BlockSeen> step = read(next, last);
            Optional<Map<Digest, List<Log>>> events = eventsOf(step);
            if (step.size() <= last - next || events.isEmpty()) {
                return; // the chain changed while it was read: the next look sees it whole
            }
            for (BlockSeen block : step) {
                tell(block, events.get().getOrDefault(block.hash(), List.of()), teller);
            }
            next = last + 1;
        }
    }

    private void walkBack(long head) throws Failed {
        while (seen.last().isPresent()) {
            long height = seen.last().getAsLong();
            Optional<BlockSeen> now = height <= head ? blocks.at(height) : Optional.empty();
            if (now.isPresent() && seen.isOnChain(now.get())) {
                return;
            }
            seen.forgetLast();
        }
    }

    /** As many of the blocks as hang together with what was told. */
    private List<BlockSeen> read(long first, long last) throws Failed {
        List<BlockSeen> step = new ArrayList<>();
        for (long height = first; height <= last; height++) {
            Optional<BlockSeen> block = blocks.at(height);
            if (block.isEmpty() || !hangsOn(step, block.get())) {
                return step;
            }
            step.add(block.get());
        }
        return step;
    }

    private boolean hangsOn(List<BlockSeen> step, BlockSeen block) {
        return step.isEmpty()
                ? seen.follows(block)
                : block.parent().equals(step.getLast().hash());
    }

    /** The events by the hash of their block; empty when one belongs to a block that was not read. */
    private Optional<Map<Digest, List<Log>>> eventsOf(List<BlockSeen> step) throws Failed {
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Set<Digest> hashes = new HashSet<>();
        step.forEach(block -> hashes.add(block.hash()));
        Map<Digest, List<Log>> events = new HashMap<>();
        long first = step.getFirst().height().value();
        for (Log log : logs.between(contracts, first, step.getLast().height().value())) {
            events.computeIfAbsent(Digest.ofHex(log.getBlockHash()), none -> new ArrayList<>())
                    .add(log);
        }
        return hashes.containsAll(events.keySet()) ? Optional.of(events) : Optional.empty();
    }

    private void tell(BlockSeen block, List<Log> events, Consumer<ChainFact> teller) {
        if (!seen.add(block)) {
            return;
        }
        teller.accept(block);
        events.forEach(log -> teller.accept(decoder.decode(log)));
    }
}
