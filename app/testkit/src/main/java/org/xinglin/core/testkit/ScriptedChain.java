package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.FeedHub;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;

/** A chain whose facts a test tells by hand. */
public final class ScriptedChain implements ChainFeed, ChainInspector {
    private final FeedHub<ChainFact> hub = new FeedHub<>();
    private final List<ChainFact> seen = new ArrayList<>();

    /** Tells {@code fact} to every subscriber and remembers it. */
    public void tell(ChainFact fact) {
        seen.add(fact);
        hub.publish(fact);
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
}
