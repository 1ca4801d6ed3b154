package org.xinglin.core.chain.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alerts of this home. Thread-safe; durable when a method returns. */
public interface AlertLog {
    /** @return the alert with its number; empty when one with its key was raised before */
    Optional<Alert> raise(Alert alert);

    /** Newest first. */
    List<Alert> latest(int count, boolean onlyOpen);

    Optional<Alert> find(long number);

    void acknowledge(long number, Alert.Acknowledged acknowledged);

    void delivered(long number, String delivery);

    /**
     * Notes that somebody opened a record.
     *
     * @param key the same for the same occurrence, which is counted once
     * @return how often the reader opened records within the window that ends then
     */
    int opened(String key, String reader, Instant at, Duration window);
}
