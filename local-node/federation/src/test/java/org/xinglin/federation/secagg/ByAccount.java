package org.xinglin.federation.secagg;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of something for each account, in order; what is asked for must be there. */
final class ByAccount<T> {
    private final Map<String, T> entries = new TreeMap<>();

    static <T> ByAccount<T> of(Map<String, T> entries) {
        ByAccount<T> copy = new ByAccount<>();
        copy.entries.putAll(entries);
        return copy;
    }

    void put(String account, T entry) {
        entries.put(account, entry);
    }

    T get(String account) {
        T entry = entries.get(account);
        if (entry == null) {
            throw new AssertionError("nothing of " + account);
        }
        return entry;
    }

    boolean contains(String account) {
        return entries.containsKey(account);
    }

    List<String> accounts() {
        return List.copyOf(entries.keySet());
    }

    Collection<T> values() {
        return entries.values();
    }
}
