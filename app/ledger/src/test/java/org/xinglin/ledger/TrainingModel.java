package org.xinglin.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What FederationLedger must do, said once more without looking at it; acts answer as those of {@link AccessModel}. */
final class TrainingModel {
    private final Set<String> hospitals;
    private final Set<String> researchers;
    private final Set<String> removed = new HashSet<>();
    private final Map<Integer, Task> tasks = new HashMap<>();
    private final Map<String, Reputation> reputations = new HashMap<>();

    /** Rounds that counted a hospital's own update, and rounds that named it although it sent nothing. */
    record Reputation(long takenPart, long missed) {}

    /** @param samples zero says that the hospital sent nothing */
    record Measure(String hospital, long samples) {}

    private static final class Task {
        private final String publisher;
        private final String coordinator;
        private final int rounds;
        private int round;
        private boolean open;
        private boolean finished;
        private final Set<String> joined = new HashSet<>();
        private final Set<String> updates = new HashSet<>();

        Task(String publisher, String coordinator, int rounds) {
            this.publisher = publisher;
            this.coordinator = coordinator;
            this.rounds = rounds;
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

    boolean publish(String by, int task, String coordinator, int rounds) {
        boolean entitled = activeHospital(by) || researchers.contains(by);
        if (!entitled || rounds == 0 || tasks.containsKey(task)) {
            return false;
        }
        tasks.put(task, new Task(by, coordinator, rounds));
        return true;
    }

    boolean join(String by, int task) {
        Task entry = running(task);
        return entry != null && activeHospital(by) && entry.joined.add(by);
    }

    boolean open(String by, int task, int round) {
        Task entry = running(task);
        if (entry == null || entry.open || !entry.coordinator.equals(by)) {
            return false;
        }
        if (round != entry.round + 1 || round > entry.rounds) {
            return false;
        }
        entry.round = round;
        entry.open = true;
        entry.updates.clear();
        return true;
    }

    boolean update(String by, int task, int round) {
        Task entry = running(task);
        if (entry == null || !activeHospital(by) || !entry.joined.contains(by)) {
            return false;
        }
        return entry.open && entry.round == round && entry.updates.add(by);
    }

    /** All measures or none. */
    boolean close(String by, int task, int round, List<Measure> measures) {
        Task entry = running(task);
        if (entry == null || !entry.coordinator.equals(by) || !entry.open || entry.round != round) {
            return false;
        }
        Set<String> named = new HashSet<>();
        for (Measure measure : measures) {
            if (!entry.joined.contains(measure.hospital()) || !named.add(measure.hospital())) {
                return false;
            }
        }
        entry.open = false;
        measures.forEach(measure -> judge(measure, entry.updates.contains(measure.hospital())));
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

    /** Both sides must agree that it took part, or that it did not. */
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
