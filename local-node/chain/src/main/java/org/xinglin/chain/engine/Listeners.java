package org.xinglin.chain.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to be told of something, on the thread that found it out: a listener must return at once.
 *
 * @param <T> what is told
 */
public final class Listeners<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    Listeners() {}

    public void add(Consumer<T> listener) {
        all.add(listener);
    }

    public void remove(Consumer<T> listener) {
        all.remove(listener);
    }

    /** Who can not listen must not stop the others. */
    void tell(T news) {
        List<Consumer<T>> deaf =
                all.stream().filter(listener -> !heard(listener, news)).toList();
        all.removeAll(deaf);
    }

    private boolean heard(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("a listener failed and is told no more", failed);
            return false;
        }
    }
}
