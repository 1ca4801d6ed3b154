package org.xinglin.core.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.AlertLog;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchBook;
import org.xinglin.core.chain.watch.WatchRule;

/** The watch-dog's memory. */
public final class InMemoryAlerts implements AlertLog, WatchBook {
    private final List<Alert> alerts = new ArrayList<>();
    private final Map<String, Map.Entry<String, Instant>> opens = new HashMap<>();
    private final Map<RuleKind, WatchRule> rules = new EnumMap<>(RuleKind.class);
    private List<String> hook = List.of();
    private OptionalLong begun = OptionalLong.empty();
    private OptionalLong seen = OptionalLong.empty();

    @Override
    public Optional<Alert> raise(Alert alert) {
        if (alerts.stream().anyMatch(known -> known.key().equals(alert.key()))) {
            return Optional.empty();
        }
        Alert kept = new Alert(
                alerts.size() + 1L,
                alert.kind(),
                alert.key(),
                alert.at(),
                alert.facts(),
                alert.delivery(),
                alert.acknowledged());
        alerts.add(kept);
        return Optional.of(kept);
    }

    @Override
    public List<Alert> latest(int count, boolean onlyOpen) {
        return alerts.reversed().stream()
                .filter(alert -> !onlyOpen || alert.acknowledged().isEmpty())
                .limit(count)
                .toList();
    }

    @Override
    public Optional<Alert> find(long number) {
        return alerts.stream().filter(alert -> alert.number() == number).findFirst();
    }

    @Override
    public void acknowledge(long number, Alert.Acknowledged acknowledged) {
        change(number, find(number).orElseThrow().delivery(), Optional.of(acknowledged));
    }

    @Override
    public void delivered(long number, String delivery) {
        change(number, delivery, find(number).orElseThrow().acknowledged());
    }

    private void change(long number, String delivery, Optional<Alert.Acknowledged> acknowledged) {
        alerts.replaceAll(one -> one.number() == number
                ? new Alert(number, one.kind(), one.key(), one.at(), one.facts(), delivery, acknowledged)
                : one);
    }

    @Override
    public int opened(String key, String reader, Instant at, Duration window) {
        opens.put(key, Map.entry(reader, at));
        return (int) opens.values().stream()
                .filter(one -> one.getKey().equals(reader))
                .filter(one -> one.getValue().isAfter(at.minus(window))
                        && !one.getValue().isAfter(at))
                .count();
    }

    @Override
    public List<WatchRule> set() {
        return List.copyOf(rules.values());
    }

    @Override
    public void set(WatchRule rule) {
        rules.put(rule.kind(), rule);
    }

    @Override
    public List<String> hook() {
        return hook;
    }

    @Override
    public void setHook(List<String> command) {
        hook = List.copyOf(command);
    }

    @Override
    public OptionalLong begun() {
        return begun;
    }

    @Override
    public void begin(long head) {
        begun = OptionalLong.of(head);
        seen = begun;
    }

    @Override
    public OptionalLong seen() {
        return seen;
    }

    @Override
    public void seen(long height) {
        seen = OptionalLong.of(height);
    }
}
