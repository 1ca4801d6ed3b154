package org.xinglin.core.kernel;

import java.util.function.Consumer;

/** A stream of facts. Delivery is on the feed's own thread; a slow subscriber slows the feed, so hand over quickly. */
@FunctionalInterface
public interface Feed<T> {
    Subscription subscribe(Consumer<? super T> subscriber);
}
