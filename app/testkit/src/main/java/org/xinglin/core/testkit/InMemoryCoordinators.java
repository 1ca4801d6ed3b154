package org.xinglin.core.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xinglin.core.training.KnownCoordinators;

/** Addresses of standbys in memory. */
public final class InMemoryCoordinators implements KnownCoordinators {
    private final CopyOnWriteArrayList<String> all = new CopyOnWriteArrayList<>();

    @Override
    public List<String> addresses() {
        return List.copyOf(all);
    }

    @Override
    public void remember(String address) {
        all.addIfAbsent(address);
    }

    @Override
    public void forget(String address) {
        all.remove(address);
    }
}
