package org.xinglin.federation.secagg;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A hospital's memory of a task across its rounds, against differences of sums: once a sum was opened, nobody comes to
 * the roster any more, though some may be away (unless the updates carry differential privacy), no round is opened for two sets of survivors, and none
 * after a later one. Thread-safe.
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

    /** Refuses to open a round for other survivors than before, or a round before the last one opened. */
    public synchronized void checkSurvivors(SecureRound round, Collection<String> survivors) throws CheatedException {
        Opened last = state.opened().get(round.purpose());
        if (last == null || round.round() > last.round()) {
            return;
        }
        List<String> sorted = List.copyOf(new TreeSet<>(survivors));
        if (round.round() < last.round() || !last.survivors().equals(sorted)) {
            throw new CheatedException(
                    Cheat.SECOND_SUM,
                    "round " + last.round() + " was opened for " + last.survivors() + "; round " + round.round()
                            + " of " + sorted + " is not opened any more");
        }
    }

    /** Checks both and remembers, before the reveal leaves. */
    synchronized void open(SecureRound round, Collection<String> roster, Collection<String> survivors)
            throws CheatedException {
        checkRoster(roster);
        checkSurvivors(round, survivors);
        Map<String, Opened> opened = new TreeMap<>(state.opened());
        opened.put(round.purpose(), new Opened(round.round(), List.copyOf(new TreeSet<>(survivors))));
        List<String> cohort = state.cohort().isEmpty() ? List.copyOf(new TreeSet<>(roster)) : state.cohort();
        State next = new State(state.mayChange(), cohort, Map.copyOf(opened));
        keeper.accept(next);
        state = next;
    }

    /**
     * What is remembered of a task.
     *
     * @param mayChange whether the roster may change between rounds, as it may under differential privacy
     * @param cohort accounts in order; empty before the first sum was opened
     * @param opened the last opened round of each purpose
     */
    public record State(boolean mayChange, List<String> cohort, Map<String, Opened> opened) {
        /** A new task without differential privacy. */
        public static State fixed() {
            return new State(false, List.of(), Map.of());
        }

        /** A new task whose updates carry differential privacy. */
        public static State open() {
            return new State(true, List.of(), Map.of());
        }
    }

    /** A round whose sum was opened, and for whom. */
    public record Opened(int round, List<String> survivors) {}
}
