package org.xinglin.learning.data.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.task.FhirSpec.Coded;

/** What of one patient's resources a task looks at. */
final class PatientRecord {
    /** An observation's value. */
    record Value(FhirTime time, double value) {}

    /**
     * A condition that was not refuted.
     *
     * @param begin its onset, or when it was written down
     * @param end its abatement
     * @param active by its clinical status; one without a status is
     */
    record Condition(String system, String code, Optional<FhirTime> begin, Optional<FhirTime> end, boolean active) {
        boolean is(Coded wanted) {
            return system.equals(wanted.system()) && code.equals(wanted.code());
        }

        /** @param limit the end of the reference day; empty for now */
        boolean counts(Coded wanted, Optional<Instant> limit) {
            if (!is(wanted)) {
                return false;
            }
            if (limit.isEmpty()) {
                return active || wanted.ever();
            }
            boolean known = begin.isPresent() && begin.get().isBefore(limit.get());
            boolean over = end.isPresent() ? end.get().isBefore(limit.get()) : !active;
            return known && (wanted.ever() || !over);
        }
    }

    private final Map<String, List<Value>> values = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private Optional<FhirTime> birth = Optional.empty();
    private double sex = Double.NaN;
    private Instant lastObserved = Instant.MIN;

    void born(Optional<FhirTime> date) {
        birth = date;
    }

    /** 0 female, 1 male, NaN otherwise. */
    void sex(double number) {
        sex = number;
    }

    void observed(FhirTime time) {
        lastObserved = time.start().isAfter(lastObserved) ? time.start() : lastObserved;
    }

    void add(String code, Value value) {
        values.computeIfAbsent(code, none -> new ArrayList<>()).add(value);
    }

    void add(Condition condition) {
        conditions.add(condition);
    }

    /** The same patient's resources, found under another name of hers. */
    void addAll(PatientRecord other) {
        other.values.forEach((code, list) -> list.forEach(value -> add(code, value)));
        conditions.addAll(other.conditions);
        lastObserved = other.lastObserved.isAfter(lastObserved) ? other.lastObserved : lastObserved;
    }

    List<Value> values(String code) {
        return values.getOrDefault(code, List.of());
    }

    boolean has(Coded wanted, Optional<Instant> limit) {
        return conditions.stream().anyMatch(condition -> condition.counts(wanted, limit));
    }

    double sex() {
        return sex;
    }

    /** In years at that time, or at the last observation; NaN when it is not known. */
    double age(Optional<Instant> time) {
        Instant at = time.orElse(lastObserved);
        return birth.isEmpty() || at.equals(Instant.MIN)
                ? Double.NaN
                : Trend.years(birth.get().middle(), at);
    }
}
