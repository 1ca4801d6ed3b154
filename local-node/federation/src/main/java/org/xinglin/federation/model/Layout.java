package org.xinglin.federation.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where each named vector lies in one flat array: vectors follow each other in the order of their names. */
public final class Layout {
    /** Sorts after every name that a model gives its vectors. */
    public static final String COMPANION = "~";

    private final SortedMap<String, Integer> lengths;
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final int size;

    private Layout(SortedMap<String, Integer> lengths) {
        this.lengths = lengths;
        int start = 0;
        for (Map.Entry<String, Integer> entry : lengths.entrySet()) {
            starts.put(entry.getKey(), start);
            start = Math.addExact(start, entry.getValue());
        }
        this.size = start;
    }

    /** @throws IllegalArgumentException for a negative length. @throws ArithmeticException above 2^31 - 1 values */
    public static Layout of(Map<String, Integer> lengths) {
        lengths.forEach((name, length) -> {
            if (length < 0) {
                throw new IllegalArgumentException("the vector " + name + " has a negative length");
            }
        });
        return new Layout(new TreeMap<>(lengths));
    }

    /** In their order. */
    public List<String> names() {
        return List.copyOf(lengths.keySet());
    }

    /** All values together. */
    public int size() {
        return size;
    }

    /** @throws IllegalArgumentException when there is no such vector */
    public int length(String name) {
        Integer length = lengths.get(name);
        if (length == null) {
            throw new IllegalArgumentException("there is no vector " + name);
        }
        return length;
    }

    /** Its first place in the flat array. @throws IllegalArgumentException when there is no such vector */
    public int start(String name) {
        Integer start = starts.get(name);
        if (start == null) {
            throw new IllegalArgumentException("there is no vector " + name);
        }
        return start;
    }

    /** Each vector once more under {@code ~name}, all of them behind the first ones: for values that travel beside a model. */
    public Layout withCompanions() {
        SortedMap<String, Integer> both = new TreeMap<>(lengths);
        lengths.forEach((name, length) -> both.put(COMPANION + name, length));
        return new Layout(both);
    }

    /** The first half of {@link #withCompanions}; of a layout without companions, itself. */
    public Layout withoutCompanions() {
        SortedMap<String, Integer> own = new TreeMap<>();
        lengths.forEach((name, length) -> {
            if (!name.startsWith(COMPANION)) {
                own.put(name, length);
            }
        });
        return new Layout(own);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout layout && lengths.equals(layout.lengths);
    }

    @Override
    public int hashCode() {
        return lengths.hashCode();
    }

    @Override
    public String toString() {
        return lengths.toString();
    }
}
