package org.xinglin.core.chain.watch;

import java.util.List;
import java.util.OptionalLong;

/** What the watch-dog was told and how far it got. Thread-safe; durable when a method returns. */
public interface WatchBook {
    /** Those that were set; others are as they begin. */
    List<WatchRule> set();

    void set(WatchRule rule);

    /** The program and its arguments; empty for none. */
    List<String> hook();

    void setHook(List<String> command);

    /** The block that was the head at the first look: what stands in it and before is no news. Empty before that look. */
    OptionalLong begun();

    void begin(long head);

    /** The last block that was looked through; that of the beginning at first. */
    OptionalLong seen();

    void seen(long height);
}
