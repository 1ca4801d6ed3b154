package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects one answer from each of those who were asked. Ends when enough came, when the time is up, or when all who are still awaited
 * have left: at once if the least that are needed came, else a little later, for a broken connection is soon made again.
 */
final class Answers<T> implements Receiver<T> {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Set<String> awaited;
    private final Set<String> gone = new HashSet<>();
    private final Map<String, T> given = new HashMap<>();
    private final Enough enough;
    private long allGoneSince = Long.MAX_VALUE;
    private boolean closed;
    private boolean ended;

    Answers(Set<String> asked, Enough enough) {
        this.awaited = new HashSet<>(asked);
        this.enough = enough;
    }

    /**
     * When a question need not wait any longer.
     *
     * @param least fewer are not enough while anybody may still come back
     * @param quorum so many end it at once
     */
    record Enough(int least, int quorum, Duration deadline) {}

    @Override
    public synchronized boolean give(String account, T answer) {
        if (closed || !awaited.remove(account)) {
            return false;
        }
        given.put(account, answer);
        notifyAll();
        return true;
    }

    @Override
    public synchronized void leave(String account) {
        gone.add(account);
        notifyAll();
    }

    @Override
    public synchronized void declined(String account) {
        awaited.remove(account);
        notifyAll();
    }

    @Override
    public synchronized void back(String account) {
        gone.remove(account);
    }

    /** Nobody is waited for any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** In the order of the accounts. Closes: later answers are refused. */
    synchronized Map<String, T> await() throws InterruptedException {
        long begun = System.nanoTime();
        long end = enough.deadline().toNanos();
        while (!isEnough()) {
            boolean allGone = gone.containsAll(awaited);
            long now = System.nanoTime() - begun;
            allGoneSince = allGone ? Math.min(allGoneSince, now) : Long.MAX_VALUE;
            long left = (allGone ? Math.min(end, allGoneSince + GRACE.toNanos()) : end) - now;
            if (left <= 0) {
                break;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        closed = true;
        return new TreeMap<>(given);
    }

    private boolean isEnough() {
        if (ended || given.size() >= enough.quorum() || awaited.isEmpty()) {
            return true;
        }
        return given.size() >= enough.least() && gone.containsAll(awaited);
    }
}
