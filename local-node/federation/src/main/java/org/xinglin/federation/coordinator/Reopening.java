package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * For whom rounds were opened already. A hospital that revealed its shares for one set of survivors reveals none for another, so a sum
 * that broke off in the opening is asked for again from the same ones. What hospitals say of it is believed only where without those
 * who say so too few would be left: fewer could not have opened it. Thread-safe.
 */
final class Reopening {
    private static final int KEPT = 2;

    private final Participants participants;
    private final Duration patience;
    private final Map<String, Map<Integer, Set<String>>> opened = new HashMap<>();

    /** @param patience for those without whom a round can not be opened again */
    Reopening(Participants participants, Duration patience) {
        this.participants = participants;
        this.patience = patience;
    }

    /**
     * An account revealed its shares, or says that it did.
     *
     * @param round zero for statistics
     */
    synchronized void said(String account, int round, Set<String> survivors) {
        Map<Integer, Set<String>> rounds = opened.computeIfAbsent(account, any -> new HashMap<>());
        if (rounds.size() >= KEPT && !rounds.containsKey(round)) {
            rounds.clear();
        }
        rounds.put(round, Set.copyOf(survivors));
    }

    /**
     * Who can be asked for a round out of those who would be: all, if the sum is reached without the ones that opened it before; else
     * those for whom most of these opened it, once they are all there.
     *
     * @param least so many must be left in each phase
     * @return nobody when one is missing without whom it can not be opened again
     */
    Set<String> asked(int round, Set<String> wanted, int least) throws InterruptedException {
        Set<String> asked = possible(round, wanted, least);
        if (wanted.containsAll(asked)) {
            return asked;
        }
        participants.awaitAll(asked, patience);
        return participants.accounts().containsAll(asked) ? asked : Set.of();
    }

    private synchronized Set<String> possible(int round, Set<String> wanted, int least) {
        Map<Set<String>, Integer> votes = new HashMap<>();
        Set<String> bound = new HashSet<>();
        for (Map.Entry<String, Map<Integer, Set<String>>> one : opened.entrySet()) {
            Set<String> survivors = one.getValue().get(round);
            if (survivors != null && wanted.contains(one.getKey())) {
                bound.add(one.getKey());
                votes.merge(survivors, 1, Integer::sum);
            }
        }
        if (bound.isEmpty()
                || wanted.size() - bound.size() >= least
                || votes.keySet().equals(Set.of(wanted))) {
            return new TreeSet<>(wanted);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Set<String>, Integer>comparingByValue()
                        .thenComparing(vote -> vote.getKey().toString()))
                .map(vote -> new TreeSet<>(vote.getKey()))
                .orElseThrow();
    }
}
