package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.protocol.Finished;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.TelemetryReport;
import org.xinglin.federation.selection.Telemetry;
import org.xinglin.federation.task.Member;
import org.xinglin.federation.task.TaskState;

/** Who is connected to a task now, and how each is told what to do. One connection an account: the newest. */
final class Participants {
    private static final Instruction DISPLACED = Instruction.newBuilder()
            .setFinished(Finished.newBuilder()
                    .setState(TaskState.RUNNING.name())
                    .setReason("the account joined again from elsewhere"))
            .build();

    private final Map<String, Consumer<Instruction>> connected = new HashMap<>();
    private final Map<String, Telemetry> telemetry = new HashMap<>();
    private final Map<String, Double> quality = new HashMap<>();
    private volatile Consumer<String> entered = account -> {};
    private final Map<String, Instant> heard = new HashMap<>();
    private final InstantSource clock;
    private boolean awake;

    /** @param clock says when somebody was heard */
    Participants(InstantSource clock) {
        this.clock = clock;
    }

    /** Whoever sat here before is told that it is over for that connection. */
    synchronized void enter(String account, Consumer<Instruction> told) {
        heard(account);
        Consumer<Instruction> before = connected.put(account, told);
        if (before != null) {
            before.accept(DISPLACED);
        }
        notifyAll();
    }

    /** Replaces who is told of each account that comes. */
    void onEntry(Consumer<String> told) {
        entered = told;
    }

    /** Outside of all locks. */
    void tellEntry(String account) {
        entered.accept(account);
    }

    /** @return whether this connection was the account's newest, so that the account is gone */
    synchronized boolean leave(String account, Consumer<Instruction> told) {
        return connected.remove(account, told);
    }

    /** What it tells of its machine, or that it tells no more. @throws RefusedException when a number is none */
    synchronized void report(String account, TelemetryReport told) throws RefusedException {
        heard(account);
        if (told.getWithdrawn()) {
            telemetry.remove(account);
            quality.remove(account);
            return;
        }
        if (!(told.getDataQuality() >= 0 && told.getDataQuality() <= 1)) {
            throw new RefusedException("a data quality is from 0 to 1");
        }
        telemetry.put(account, read(told));
        quality.put(account, told.getDataQuality());
    }

    private static Telemetry read(TelemetryReport told) throws RefusedException {
        try {
            return Histories.telemetry(told);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }

    /** It said something, whatever it was. */
    synchronized void heard(String account) {
        heard.put(account, clock.instant());
    }

    /** Half for one that did not tell. */
    synchronized double dataQuality(String account) {
        return quality.getOrDefault(account, 0.5);
    }

    synchronized Optional<Telemetry> telemetry(String account) {
        return Optional.ofNullable(telemetry.get(account));
    }

    synchronized Set<String> accounts() {
        return new TreeSet<>(connected.keySet());
    }

    /** In the order of their accounts. */
    synchronized List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (String account : new TreeSet<>(connected.keySet())) {
            members.add(new Member(account, telemetry(account), heard.getOrDefault(account, Instant.EPOCH)));
        }
        return members;
    }

    /** @return whether so many are there before the deadline */
    synchronized boolean await(int least, Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (connected.size() < least) {
            long left = end - System.nanoTime();
            if (left <= 0 || awake) {
                return false;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return true;
    }

    /** Waits until all of these are there, or for so long. */
    synchronized void awaitAll(Set<String> accounts, Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!connected.keySet().containsAll(accounts) && !awake) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }

    /** Ends all waiting for more of them. */
    synchronized void wake() {
        awake = true;
        notifyAll();
    }

    synchronized boolean isAwake() {
        return awake;
    }

    /** @return whether it is connected */
    boolean tell(String account, Instruction instruction) {
        Consumer<Instruction> told = connection(account);
        if (told != null) {
            told.accept(instruction);
        }
        return told != null;
    }

    void tellAll(Instruction instruction) {
        snapshot().values().forEach(told -> told.accept(instruction));
    }

    private synchronized @Nullable Consumer<Instruction> connection(String account) {
        return connected.get(account);
    }

    private synchronized Map<String, Consumer<Instruction>> snapshot() {
        return new TreeMap<>(connected);
    }
}
