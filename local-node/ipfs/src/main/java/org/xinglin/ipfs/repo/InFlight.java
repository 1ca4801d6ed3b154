package org.xinglin.ipfs.repo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The blocks that some add or pin under way relies on. What ends while a collection runs stays spared until the
 * collection is over, because its new pin may have come too late for the collection's marking.
 */
final class InFlight {
    private final Set<PrefixSet> active = ConcurrentHashMap.newKeySet();
    private final List<PrefixSet> ended = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean collecting;

    PrefixSet open() {
        PrefixSet session = new PrefixSet();
        active.add(session);
        return session;
    }

    void close(PrefixSet session) {
        lock.lock();
        try {
            if (collecting) {
                ended.add(session);
            } else {
                active.remove(session);
            }
        } finally {
            lock.unlock();
        }
    }

    void collectionStarts() {
        lock.lock();
        try {
            collecting = true;
        } finally {
            lock.unlock();
        }
    }

    void collectionEnds() {
        lock.lock();
        try {
            collecting = false;
            ended.forEach(active::remove);
            ended.clear();
        } finally {
            lock.unlock();
        }
    }

    boolean spares(long prefix) {
        for (PrefixSet session : active) {
            if (session.contains(prefix)) {
                return true;
            }
        }
        return false;
    }
}
