package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** All tasks of this coordinator; those that had not ended go on after a restart from their last closed round. */
final class TaskBook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Surroundings around;
    private final TaskFiles files;
    private final Heritage heritage;
    private final Map<TaskId, TaskRun> runs = new LinkedHashMap<>();
    private final Map<TaskId, Rest> resting = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    /** A task that this coordinator could not go on with. */
    private record Rest(TaskRecord record, Instant since) {}

    TaskBook(Surroundings around, TaskFiles files, Heritage heritage) throws IOException {
        this.around = around;
        this.files = files;
        this.heritage = heritage;
        for (TaskRecord record : files.readAll()) {
            begin(record);
        }
    }

    /** Publishing the same again changes nothing. */
    synchronized TaskId publish(String json) throws TaskSpecException, RefusedException, IOException {
        TaskSpec spec = TaskSpec.parse(json);
        TaskId id = spec.id();
        if (runs.containsKey(id)) {
            return id;
        }
        Capacity.ofThisProcess().require(spec);
        Optional<byte[]> onChain = around.ledger().publishedSpec(id);
        if (onChain.isEmpty() || !MessageDigest.isEqual(onChain.get(), id.bytes())) {
            throw new RefusedException("the task is not on the chain for this coordinator; publish it there first");
        }
        around.blobs()
                .put(spec.canonical().getBytes(StandardCharsets.UTF_8)); // whoever replays the task begins with it
        adopt(heritage.of(id)); // rounds that somebody else closed before are not held again
        return id;
    }

    /** From now on the task is run here. */
    synchronized void adopt(TaskRecord record) throws IOException {
        TaskId id = record.spec().id();
        if (!runs.containsKey(id)) {
            resting.remove(id);
            files.write(record);
            begin(record);
        }
    }

    private void begin(TaskRecord record) throws IOException {
        TaskRun run = new TaskRun(record, around, files);
        runs.put(record.spec().id(), run);
        if (!record.state().isEnded()) {
            String name = "task-" + record.spec().id().hex().substring(0, 8);
            threads.add(Thread.ofPlatform().daemon().name(name).start(() -> carry(run)));
        }
    }

    private void carry(TaskRun run) {
        run.run();
        if (run.tenure().departure().isAway()) {
            gone(run);
        }
    }

    private synchronized void gone(TaskRun run) {
        runs.remove(run.id(), run);
        if (run.tenure().departure() == Departure.RESTING) {
            resting.put(run.id(), new Rest(run.record(), around.clock().instant()));
        }
        threads.remove(Thread.currentThread());
    }

    /** Goes on with tasks that rested while their standby could have come, and did not: twice its patience. */
    void resume() throws IOException {
        for (Map.Entry<TaskId, Rest> entry : rests().entrySet()) {
            Optional<RecordedTask> now = around.ledger().task(entry.getKey());
            boolean isTaken = now.isPresent()
                    && !now.get().coordinator().equals(around.ledger().account());
            Duration patience = now.flatMap(RecordedTask::standby)
                    .map(RoundHistory.Standby::patience)
                    .orElse(Duration.ZERO);
            Instant end = entry.getValue().since().plus(patience.multipliedBy(2));
            if (isTaken) {
                files.leave(entry.getKey());
                forget(entry.getKey());
            } else if (!around.clock().instant().isBefore(end)) {
                adopt(entry.getValue().record());
            }
        }
    }

    private synchronized Map<TaskId, Rest> rests() {
        return Map.copyOf(resting);
    }

    private synchronized void forget(TaskId task) {
        resting.remove(task);
    }

    synchronized TaskRun run(TaskId id) throws UnknownTaskException {
        TaskRun run = runs.get(id);
        if (run == null) {
            throw new UnknownTaskException(id);
        }
        return run;
    }

    /** Whether it is run, rests or has ended here. */
    synchronized boolean holds(TaskId id) {
        return runs.containsKey(id) || resting.containsKey(id);
    }

    /** Newest first. */
    synchronized List<TaskRun> all() {
        return List.copyOf(runs.values()).reversed();
    }

    /** Those that have not ended. */
    List<TaskRun> live() {
        return all().stream().filter(run -> !run.record().state().isEnded()).toList();
    }

    /** Waits a little for the tasks' last writes, so that the home is free afterwards. */
    @Override
    public void close() {
        try {
            for (Thread thread : interrupted()) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> interrupted() {
        threads.forEach(Thread::interrupt);
        return List.copyOf(threads);
    }
}
