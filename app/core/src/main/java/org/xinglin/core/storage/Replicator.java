package org.xinglin.core.storage;

import org.xinglin.core.kernel.Feed;

/** Replicates and samples in the background for as long as the home is unlocked. */
public interface Replicator {
    /** From now on; once is enough. A command of the command line does not begin it. */
    void begin();

    /** Makes a pass now instead of after the pause. */
    void callNow();

    /** Told after each pass. */
    Feed<Replicate.Pass> passes();
}
