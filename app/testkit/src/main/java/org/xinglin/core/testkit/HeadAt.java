package org.xinglin.core.testkit;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Subscription;

/** A feed whose newest block bears the time of a clock, and which never says anything else. */
public record HeadAt(InstantSource clock) implements ChainFeed {
    private static final Digest NONE = Digest.of(new byte[32]);

    @Override
    public BlockHeight height() {
        return new BlockHeight(1);
    }

    @Override
    public List<ChainFact.BlockSeen> latestBlocks(int count) {
        return List.of(new ChainFact.BlockSeen(height(), NONE, NONE, clock.instant(), 0, 0));
    }

    @Override
    public List<ChainFact.EventSeen> latestEvents(int count) {
        return List.of();
    }

    @Override
    public Subscription subscribe(Consumer<? super ChainFact> subscriber) {
        return () -> {};
    }
}
