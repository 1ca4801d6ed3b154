package org.xinglin.views.kit;

import java.util.function.Consumer;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Failure;

/** An outcome from two lambdas. */
public record After<T>(Consumer<? super T> success, Consumer<? super Failure> trouble) implements Outcome<T> {
    @Override
    public void succeeded(T value) {
        success.accept(value);
    }

    @Override
    public void failed(Failure failure) {
        trouble.accept(failure);
    }
}
