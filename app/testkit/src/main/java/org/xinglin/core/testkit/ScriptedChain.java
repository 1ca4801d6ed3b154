package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.chain.ForkWatch;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.FeedHub;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;

/** A chain whose facts a test tells by hand. */
public final class ScriptedChain implements ChainFeed, ChainInspector {
    private final ForkWatch forks = new ForkWatch();
    private final FeedHub<ChainFact> hub = new FeedHub<>();
    private final List<ChainFact> seen = new ArrayList<>();
    private final Map<BlockHeight, BlockSheet> sheets = new HashMap<>();
    private Optional<NetworkSheet> network = Optional.empty();
    private Optional<Failure> trouble = Optional.empty();

    /** Tells {@code fact} to every subscriber and remembers it; a block that is not the highest replaces what was there. */
    public void tell(ChainFact fact) {
        if (fact instanceof ChainFact.BlockSeen block && forks.replacedBy(block) > 0) {
            seen.removeIf(earlier -> heightOf(earlier)
                    .filter(height -> height.compareTo(block.height()) >= 0)
                    .isPresent());
        }
        seen.add(fact);
        hub.publish(fact);
    }

    private static Optional<BlockHeight> heightOf(ChainFact fact) {
        return switch (fact) {
            case ChainFact.BlockSeen block -> Optional.of(block.height());
            case ChainFact.EventSeen event -> Optional.of(event.height());
            case ChainFact.ConnectionChanged change -> Optional.empty();
        };
    }

    /** Lets the block of this height have a data sheet. */
    public void fill(BlockSheet sheet) {
        sheets.put(sheet.height(), sheet);
    }

    /** Lets the node tell of its network; an empty one makes it a node of another make. */
    public void tellNetwork(Optional<NetworkSheet> sheet) {
        network = sheet;
    }

    /** Lets the data sheets fail like this, or no longer. */
    public void failWith(Optional<Failure> failure) {
        trouble = failure;
    }

    @Override
    public Subscription subscribe(Consumer<? super ChainFact> subscriber) {
        return hub.subscribe(subscriber);
    }

    @Override
    public BlockHeight height() {
        return latestBlocks(1).stream()
                .findFirst()
                .map(ChainFact.BlockSeen::height)
                .orElse(new BlockHeight(0));
    }

    @Override
    public List<ChainFact.BlockSeen> latestBlocks(int count) {
        return latest(ChainFact.BlockSeen.class, count);
    }

    @Override
    public List<ChainFact.EventSeen> latestEvents(int count) {
        return latest(ChainFact.EventSeen.class, count);
    }

    private <T> List<T> latest(Class<T> type, int count) {
        return seen.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .limit(count)
                .toList();
    }

    @Override
    public ChainVerdict inspect(Progress progress) {
        return new ChainVerdict(latestBlocks(Integer.MAX_VALUE).size(), Optional.empty());
    }

    @Override
    public Optional<BlockSheet> block(BlockHeight height) throws Failed {
        failWhereTold();
        return Optional.ofNullable(sheets.get(height));
    }

    @Override
    public Optional<NetworkSheet> network() throws Failed {
        failWhereTold();
        return network;
    }

    private void failWhereTold() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }
}
