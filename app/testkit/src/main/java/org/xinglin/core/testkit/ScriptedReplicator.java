package org.xinglin.core.testkit;

import org.xinglin.core.kernel.Feed;
import org.xinglin.core.kernel.FeedHub;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.Replicator;

/** A replicator that makes no pass by itself; a test tells of the passes. */
public final class ScriptedReplicator implements Replicator {
    private final FeedHub<Replicate.Pass> passes = new FeedHub<>();
    private boolean begun;
    private int calls;

    @Override
    public void begin() {
        begun = true;
    }

    @Override
    public void callNow() {
        calls++;
    }

    @Override
    public Feed<Replicate.Pass> passes() {
        return passes;
    }

    public boolean hasBegun() {
        return begun;
    }

    /** How often somebody asked for a pass at once. */
    public int calls() {
        return calls;
    }

    /** Tells of a pass. */
    public void passed(Replicate.Pass pass) {
        passes.publish(pass);
    }
}
