package org.xinglin.federation.secagg;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A hospital's memory of a task across its rounds, against differences of sums: once a sum was opened, nobody comes to
 * the roster any more, though some may be away (unless the updates carry differential privacy), no round is opened for two sets of survivors, and none
 * after a later one; and of what was made from the same model no sum is opened for other survivors, in whatever round: trained alike, the
 * difference would be one hospital's update. A model that differs a little is another one: against that only noise helps. Thread-safe.
 */
public final class CohortRule {
    private final Consumer<State> keeper;
    private State state;

    /**
     * @param state {@link State#fixed()} or {@link State#open()} for a new task, or what was kept
     * @param keeper stores the state durably before it returns; called before a reveal leaves
     */
    public CohortRule(State state, Consumer<State> keeper) {
        this.state = state;
        this.keeper = keeper;
    }

    /** The last sum of each purpose that was opened here. */
    public synchronized Collection<Opened> opened() {
        return List.copyOf(state.opened().values());
    }

    /** Refuses a roster that is not the task's. */
    public synchronized void checkRoster(Collection<String> accounts) throws CheatedException {
        List<String> sorted = List.copyOf(new TreeSet<>(accounts));
        if (!state.mayChange() && !state.cohort().isEmpty() && !state.cohort().containsAll(sorted)) {
            throw new CheatedException(
                    Cheat.COHORT_CHANGED,
                    "the task began with " + state.cohort() + ", and this round is of " + sorted
                            + ": without differential privacy the difference could show one hospital's update");
        }
    }

    /** Refuses to open a round, or sums of the same subject, for other survivors than before, or a round before the last one opened. */
    public synchronized void checkSurvivors(SecureSettings settings, Collection<String> survivors)
            throws CheatedException {
        SecureRound round = settings.round();
        List<String> sorted = List.copyOf(new TreeSet<>(survivors));
        String before = state.sums().get(key(settings));
        if (!state.mayChange() && before != null && !before.equals(digest(sorted))) {
            throw new CheatedException(
                    Cheat.SECOND_SUM,
                    "a sum from the same model was opened for other hospitals; round " + round.round() + " of " + sorted
                            + " is not opened");
        }
        Opened last = state.opened().get(round.purpose());
        if (last == null || round.round() > last.round()) {
            return;
        }
        if (round.round() < last.round() || !last.survivors().equals(sorted)) {
            throw new CheatedException(
                    Cheat.SECOND_SUM,
                    "round " + last.round() + " was opened for " + last.survivors() + "; round " + round.round()
                            + " of " + sorted + " is not opened any more");
        }
    }

    /** Checks both and remembers, before the reveal leaves. */
    synchronized void open(SecureSettings settings, Collection<String> roster, Collection<String> survivors)
            throws CheatedException {
        SecureRound round = settings.round();
        checkRoster(roster);
        checkSurvivors(settings, survivors);
        List<String> sorted = List.copyOf(new TreeSet<>(survivors));
        Map<String, Opened> opened = new TreeMap<>(state.opened());
        opened.put(round.purpose(), new Opened(round.round(), sorted));
        Map<String, String> sums = new TreeMap<>(state.sums());
        if (!settings.subject().isEmpty()) {
            sums.put(key(settings), digest(sorted));
        }
        List<String> cohort = state.cohort().isEmpty() ? List.copyOf(new TreeSet<>(roster)) : state.cohort();
        State next = new State(state.mayChange(), cohort, Map.copyOf(opened), Map.copyOf(sums));
        keeper.accept(next);
        state = next;
    }

    private static String key(SecureSettings settings) {
        byte[] key = Binding.of("subject")
                .with(settings.round().purpose())
                .with(settings.subject())
                .sha256();
        return HexFormat.of().formatHex(key);
    }

    private static String digest(List<String> survivors) {
        return HexFormat.of()
                .formatHex(Binding.sha256(String.join("\n", survivors).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What is remembered of a task.
     *
     * @param mayChange whether the roster may change between rounds, as it may under differential privacy
     * @param cohort accounts in order; empty before the first sum was opened
     * @param opened the last opened round of each purpose
     * @param sums for whom each subject was opened, both as digests
     */
    public record State(boolean mayChange, List<String> cohort, Map<String, Opened> opened, Map<String, String> sums) {
        /** A new task without differential privacy. */
        public static State fixed() {
            return new State(false, List.of(), Map.of(), Map.of());
        }

        /** A new task whose updates carry differential privacy. */
        public static State open() {
            return new State(true, List.of(), Map.of(), Map.of());
        }
    }

    /** A round whose sum was opened, and for whom. */
    public record Opened(int round, List<String> survivors) {}
}
