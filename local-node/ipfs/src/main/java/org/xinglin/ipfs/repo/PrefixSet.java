package org.xinglin.ipfs.repo;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A compact set of digest prefixes (16 bytes an entry at most, so a terabyte in 1 MiB blocks costs 32 MiB). Two digests
 * with one prefix only make it hold more than it should, which for sparing blocks is the safe side.
 */
final class PrefixSet {
    private final ReentrantLock lock = new ReentrantLock();
    private long[] slots = new long[64];
    private int size;
    private boolean hasZero;

    void add(long prefix) {
        lock.lock();
        try {
            if (prefix == 0) {
                hasZero = true;
            } else if (insert(slots, prefix)) {
                size++;
                if (size * 2 > slots.length) {
                    grow();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    boolean contains(long prefix) {
        lock.lock();
        try {
            return prefix == 0 ? hasZero : slots[find(slots, prefix)] == prefix;
        } finally {
            lock.unlock();
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long prefix : slots) {
            if (prefix != 0) {
                insert(larger, prefix);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long prefix) {
        int slot = find(slots, prefix);
        boolean fresh = slots[slot] == 0;
        slots[slot] = prefix;
        return fresh;
    }

    private static int find(long[] slots, long prefix) {
        int slot = Math.floorMod(Long.hashCode(prefix), slots.length);
        while (slots[slot] != 0 && slots[slot] != prefix) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }
}
