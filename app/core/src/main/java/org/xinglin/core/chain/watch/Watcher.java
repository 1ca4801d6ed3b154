package org.xinglin.core.chain.watch;

/** Watches in the background for as long as the home is unlocked. */
@FunctionalInterface
public interface Watcher {
    /** From now on; once is enough. A command of the command line does not begin it. */
    void begin();
}
