package org.xinglin.core.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed that its owner publishes to. */
public final class FeedHub<T> implements Feed<T> {
    private final List<Consumer<? super T>> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<? super T> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    public void publish(T fact) {
        subscribers.forEach(subscriber -> subscriber.accept(fact));
    }
}
