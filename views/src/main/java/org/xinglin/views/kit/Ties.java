package org.xinglin.views.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** What a view listens to; cut when it leaves the screen, so that an old view never acts again. */
public final class Ties implements AutoCloseable {
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Tells {@code listener} the value now and whenever it changes. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> listener) {
        subscriptions.add(value.subscribe(listener));
    }

    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
