package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects one answer from each of those who were asked, until all came, left, or the time is up. */
final class Answers<T> {
    private final Set<String> awaited;
    private final Map<String, T> given = new HashMap<>();
    private boolean closed;

    Answers(Set<String> asked) {
        awaited = new HashSet<>(asked);
    }

    /** @return false when nobody waits for this answer: not asked, answered already, or too late */
    synchronized boolean give(String account, T answer) {
        if (closed || !awaited.remove(account)) {
            return false;
        }
        given.put(account, answer);
        notifyAll();
        return true;
    }

    synchronized boolean isAwaiting(String account) {
        return !closed && awaited.contains(account);
    }

    /** Whoever left is not waited for. */
    synchronized void leave(String account) {
        awaited.remove(account);
        notifyAll();
    }

    /** In the order of the accounts. Closes: later answers are refused. */
    synchronized Map<String, T> await(Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!awaited.isEmpty()) {
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
