package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Updates of an asynchronous task as they come, one an account, until so many are there. Thread-safe. */
final class Buffer implements Receiver<Given> {
    private final Map<String, Given> given = new TreeMap<>();
    private final int round;
    private boolean closed;
    private boolean ended;

    /** @param round that is filled */
    Buffer(int round) {
        this.round = round;
    }

    int round() {
        return round;
    }

    @Override
    public synchronized boolean give(String account, Given update) {
        if (closed || given.containsKey(account)) {
            return false;
        }
        given.put(account, update);
        notifyAll();
        return true;
    }

    synchronized boolean has(String account) {
        return given.containsKey(account);
    }

    /** Nobody is waited for any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for so many, or for the deadline; closes, so that later ones are recorded under the next round. */
    synchronized Map<String, Given> await(int size, Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (given.size() < size && !ended) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        closed = true;
        return new TreeMap<>(given);
    }
}
