package org.xinglin.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What FederationLedger must do, said once more without looking at it; acts answer as those of {@link AccessModel}. */
final class TrainingModel {
    private static final long LEAST_PATIENCE = 30;
    private static final long ONE = 1_000_000;

    private final Set<String> hospitals;
    private final Set<String> researchers;
    private final Set<String> removed = new HashSet<>();
    private final Map<Integer, Task> tasks = new HashMap<>();
    private final Map<String, Reputation> reputations = new HashMap<>();

    /** Rounds that counted a hospital's own update, and rounds that named it although it sent nothing. */
    record Reputation(long takenPart, long missed) {}

    /** @param samples zero says that the hospital sent nothing */
    record Measure(String hospital, long samples) {}

    /** The last round that changed it, the last score, and the sum of all rewards. */
    record Stand(long round, long score, long reward) {
        static final Stand NONE = new Stand(0, 0, 0);
    }

    /** @param score in millionths */
    record Opinion(String hospital, long score, long reward) {}

    private static final class Task {
        private final String publisher;
        private String coordinator;
        private final int rounds;
        private int round;
        private boolean open;
        private boolean finished;
        private long silentSince;
        private @Nullable String standby;
        private long patience;
        private int standingRound;
        private final Map<String, Stand> standings = new HashMap<>();
        private final Set<String> joined = new HashSet<>();
        private final Set<String> updates = new HashSet<>();

        Task(String publisher, String coordinator, int rounds, long time) {
            this.publisher = publisher;
            this.coordinator = coordinator;
            this.rounds = rounds;
            silentSince = time;
        }
    }

    TrainingModel(Set<String> hospitals, Set<String> researchers) {
        this.hospitals = hospitals;
        this.researchers = researchers;
    }

    boolean remove(String hospital) {
        return removed.add(hospital);
    }

    boolean admit(String hospital) {
        return removed.remove(hospital);
    }

    boolean publish(String by, int task, String coordinator, int rounds, long time) {
        boolean entitled = activeHospital(by) || researchers.contains(by);
        if (!entitled || rounds == 0 || tasks.containsKey(task)) {
            return false;
        }
        tasks.put(task, new Task(by, coordinator, rounds, time));
        return true;
    }

    boolean join(String by, int task) {
        Task entry = running(task);
        return entry != null && activeHospital(by) && entry.joined.add(by);
    }

    /** @param standby null for nobody */
    boolean nameStandby(String by, int task, @Nullable String standby, long patience, long time) {
        Task entry = running(task);
        if (entry == null || !entry.publisher.equals(by) || entry.coordinator.equals(standby)) {
            return false;
        }
        if (standby == null ? patience != 0 : patience < LEAST_PATIENCE) {
            return false;
        }
        entry.standby = standby;
        entry.patience = patience;
        entry.silentSince = time;
        return true;
    }

    boolean takeOver(String by, int task, long time) {
        Task entry = running(task);
        if (entry == null || !by.equals(entry.standby) || time < entry.silentSince + entry.patience) {
            return false;
        }
        return change(entry, by, time);
    }

    boolean handOver(String by, int task, String to, long time) {
        Task entry = running(task);
        return entry != null && entry.coordinator.equals(by) && !to.equals(by) && change(entry, to, time);
    }

    boolean heartbeat(String by, int task, long time) {
        Task entry = running(task);
        if (entry == null || !entry.coordinator.equals(by)) {
            return false;
        }
        entry.silentSince = time;
        return true;
    }

    private static boolean change(Task entry, String to, long time) {
        entry.coordinator = to;
        entry.silentSince = time;
        if (to.equals(entry.standby)) {
            entry.standby = null;
            entry.patience = 0;
        }
        return true;
    }

    boolean open(String by, int task, int round, long time) {
        Task entry = running(task);
        if (entry == null || entry.open || !entry.coordinator.equals(by)) {
            return false;
        }
        if (round != entry.round + 1 || round > entry.rounds) {
            return false;
        }
        entry.round = round;
        entry.silentSince = time;
        entry.open = true;
        entry.updates.clear();
        return true;
    }

    boolean update(String by, int task, int round) {
        Task entry = running(task);
        if (entry == null || !activeHospital(by) || !entry.joined.contains(by)) {
            return false;
        }
        boolean accepts = entry.open && entry.round == round;
        if (accepts) {
            entry.updates.add(by); // again, if need be: the last one counts
        }
        return accepts;
    }

    /** All measures or none. */
    boolean close(String by, int task, int round, List<Measure> measures, long time) {
        Task entry = running(task);
        if (entry == null || !entry.coordinator.equals(by) || !entry.open || entry.round != round) {
            return false;
        }
        Set<String> named = new HashSet<>();
        for (Measure measure : measures) {
            if (!entry.joined.contains(measure.hospital()) || !named.add(measure.hospital())) {
                return false;
            }
            if (measure.samples() > 0 && !entry.updates.contains(measure.hospital())) {
                return false;
            }
        }
        entry.silentSince = time;
        entry.open = false;
        measures.forEach(measure -> judge(measure, entry.updates.contains(measure.hospital())));
        return true;
    }

    /** All opinions or none. */
    boolean stand(String by, int task, int round, List<Opinion> opinions, long time) {
        Task entry = running(task);
        if (entry == null || !entry.coordinator.equals(by)) {
            return false;
        }
        boolean closed = round >= 1 && round <= (entry.open ? entry.round - 1 : entry.round);
        if (!closed || round <= entry.standingRound) {
            return false;
        }
        Set<String> named = new HashSet<>();
        for (Opinion opinion : opinions) {
            if (!entry.joined.contains(opinion.hospital()) || !named.add(opinion.hospital()) || opinion.score() > ONE) {
                return false;
            }
        }
        entry.silentSince = time;
        entry.standingRound = round;
        for (Opinion opinion : opinions) {
            long before =
                    entry.standings.getOrDefault(opinion.hospital(), Stand.NONE).reward();
            entry.standings.put(opinion.hospital(), new Stand(round, opinion.score(), before + opinion.reward()));
        }
        return true;
    }

    boolean finish(String by, int task) {
        Task entry = running(task);
        if (entry == null || !(entry.coordinator.equals(by) || entry.publisher.equals(by))) {
            return false;
        }
        entry.finished = true;
        return true;
    }

    Reputation reputationOf(String hospital) {
        return reputations.getOrDefault(hospital, new Reputation(0, 0));
    }

    Map<String, Reputation> reputations() {
        return Map.copyOf(reputations);
    }

    boolean hasSent(String hospital, int task) {
        Task entry = tasks.get(task);
        return entry != null && entry.updates.contains(hospital);
    }

    Stand standOf(String hospital, int task) {
        Task entry = tasks.get(task);
        return entry == null ? Stand.NONE : entry.standings.getOrDefault(hospital, Stand.NONE);
    }

    /** Empty for a task that is not published. */
    String coordinatorOf(int task) {
        Task entry = tasks.get(task);
        return entry == null ? "" : entry.coordinator;
    }

    String publisherOf(int task) {
        Task entry = tasks.get(task);
        return entry == null ? "" : entry.publisher;
    }

    boolean hasJoined(String hospital, int task) {
        Task entry = tasks.get(task);
        return entry != null && entry.joined.contains(hospital);
    }

    /** Published and not finished. */
    List<Integer> running() {
        return tasks.keySet().stream()
                .filter(task -> running(task) != null)
                .sorted()
                .toList();
    }

    boolean isOpen(int task) {
        Task entry = tasks.get(task);
        return entry != null && entry.open;
    }

    int roundOf(int task) {
        Task entry = tasks.get(task);
        return entry == null ? 0 : entry.round;
    }

    /** One that was submitted and not counted changes nothing. */
    private void judge(Measure measure, boolean submitted) {
        Reputation before = reputationOf(measure.hospital());
        if (submitted && measure.samples() > 0) {
            reputations.put(measure.hospital(), new Reputation(before.takenPart() + 1, before.missed()));
        }
        if (!submitted && measure.samples() == 0) {
            reputations.put(measure.hospital(), new Reputation(before.takenPart(), before.missed() + 1));
        }
    }

    private boolean activeHospital(String account) {
        return hospitals.contains(account) && !removed.contains(account);
    }

    private @Nullable Task running(int task) {
        Task entry = tasks.get(task);
        return entry == null || entry.finished ? null : entry;
    }
}
