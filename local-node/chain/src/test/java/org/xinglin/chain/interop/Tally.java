package org.xinglin.chain.interop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of the transactions of each kind. */
final class Tally {
    private static final int SHOWN = 400;

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    private final List<String> differences = new ArrayList<>();

    void equal(Kind kind, boolean succeeded) {
        count(kind)[succeeded ? 0 : 1]++;
    }

    void refused(Kind kind) {
        count(kind)[2]++;
    }

    void different(Attempt attempt, String what, String ours, String theirs) {
        differences.add(attempt.kind() + ": " + what + "\n  "
                + shortened(attempt.draft().toString()) + "\n  ours   " + shortened(ours) + "\n  theirs "
                + shortened(theirs));
    }

    void different(String what) {
        differences.add(what);
    }

    List<String> differences() {
        return differences;
    }

    int compared() {
        return counts.values().stream()
                .mapToInt(each -> each[0] + each[1] + each[2])
                .sum();
    }

    /** Succeeded, failed and refused on both nodes alike, of each kind. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + entry.getValue()[0] + "/" + entry.getValue()[1] + "/" + entry.getValue()[2])
                .collect(Collectors.joining(", "));
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, each -> new int[3]);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
