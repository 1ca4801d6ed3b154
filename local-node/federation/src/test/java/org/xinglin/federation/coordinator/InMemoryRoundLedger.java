package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;

/** A federation ledger in memory that keeps the contract's rules. */
final class InMemoryRoundLedger implements RoundLedger {
    private final Map<TaskId, byte[]> published = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Map<String, RecordedUpdate> updates = new HashMap<>();
    private final Map<TaskId, Integer> open = new HashMap<>();
    private final Map<TaskId, Map<Integer, RoundRecord>> closed = new HashMap<>();
    private final Map<TaskId, Integer> finished = new HashMap<>();

    synchronized void publish(TaskId task) {
        published.put(task, task.bytes());
    }

    synchronized void join(TaskId task, String account) {
        joined.add(task.hex() + account);
    }

    /** As the contract: only while the round is open. */
    synchronized void record(TaskId task, int round, String account, byte[] digest, long samples) throws IOException {
        boolean isOpen = open.getOrDefault(task, 0) == round
                && !closed.getOrDefault(task, Map.of()).containsKey(round);
        if (!isOpen) {
            throw new IOException("RoundNotOpen");
        }
        updates.putIfAbsent(key(task, round, account), new RecordedUpdate(digest, samples));
    }

    synchronized Map<Integer, RoundRecord> closedRounds(TaskId task) {
        return Map.copyOf(closed.getOrDefault(task, Map.of()));
    }

    synchronized Optional<Integer> end(TaskId task) {
        return Optional.ofNullable(finished.get(task));
    }

    @Override
    public synchronized Optional<byte[]> publishedSpec(TaskId task) {
        return Optional.ofNullable(published.get(task));
    }

    @Override
    public synchronized boolean hasJoined(TaskId task, String account) {
        return joined.contains(task.hex() + account);
    }

    @Override
    public synchronized void openRound(TaskId task, int round, byte[] globalDigest) throws IOException {
        int before = open.getOrDefault(task, 0);
        if (round != before && round != before + 1) {
            throw new IOException("WrongRound");
        }
        open.put(task, round);
    }

    @Override
    public synchronized Optional<RecordedUpdate> update(TaskId task, int round, String account) {
        return Optional.ofNullable(updates.get(key(task, round, account)));
    }

    @Override
    public synchronized void closeRound(TaskId task, RoundRecord round) {
        closed.computeIfAbsent(task, key -> new HashMap<>()).putIfAbsent(round.round(), round);
    }

    @Override
    public synchronized void finish(TaskId task, int reason) {
        finished.put(task, reason);
    }

    private static String key(TaskId task, int round, String account) {
        return task.hex() + "/" + round + "/" + account;
    }
}
