package org.xinglin.views.training;

import java.util.List;
import java.util.function.Consumer;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Pace;

/** Of what a feed tells only the newest reaches the screen, at most ten times a second. */
final class Latest<T> implements Consumer<T> {
    private final Coalescer<T> coalescer;

    Latest(Pace pace, Consumer<? super T> screen) {
        this.coalescer = new Coalescer<>(pace, 1, (List<T> batch) -> screen.accept(batch.getLast()));
    }

    @Override
    public void accept(T value) {
        coalescer.accept(value);
    }

    void close() {
        coalescer.close();
    }
}
