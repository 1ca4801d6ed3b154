package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xinglin.federation.protocol.Finished;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.task.TaskState;

/** Who is connected to a task now, and how each is told what to do. One connection an account: the newest. */
final class Participants {
    private static final Instruction DISPLACED = Instruction.newBuilder()
            .setFinished(Finished.newBuilder()
                    .setState(TaskState.RUNNING.name())
                    .setReason("the account joined again from elsewhere"))
            .build();

    private final Map<String, Consumer<Instruction>> connected = new HashMap<>();

    /** Whoever sat here before is told that it is over for that connection. */
    synchronized void enter(String account, Consumer<Instruction> told) {
        Consumer<Instruction> before = connected.put(account, told);
        if (before != null) {
            before.accept(DISPLACED);
        }
        notifyAll();
    }

    /** @return whether this connection was the account's newest, so that the account is gone */
    synchronized boolean leave(String account, Consumer<Instruction> told) {
        return connected.remove(account, told);
    }

    synchronized int count() {
        return connected.size();
    }

    synchronized Set<String> accounts() {
        return new TreeMap<>(connected).keySet();
    }

    /** @return whether so many are there before the deadline */
    synchronized boolean await(int least, Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (connected.size() < least) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return true;
    }

    synchronized void awaitForever(int least) throws InterruptedException {
        while (connected.size() < least) {
            wait();
        }
    }

    void tell(Set<String> accounts, Instruction instruction) {
        for (Map.Entry<String, Consumer<Instruction>> one : snapshot().entrySet()) {
            if (accounts.contains(one.getKey())) {
                one.getValue().accept(instruction);
            }
        }
    }

    private synchronized Map<String, Consumer<Instruction>> snapshot() {
        return new TreeMap<>(connected);
    }
}
