package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** All tasks of this coordinator; those that had not ended go on after a restart from their last closed round. */
final class TaskBook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Surroundings around;
    private final TaskFiles files;
    private final Map<TaskId, TaskRun> runs = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    TaskBook(Surroundings around, TaskFiles files) throws IOException {
        this.around = around;
        this.files = files;
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
        TaskRecord record = TaskRecord.fresh(spec, around.clock().instant());
        files.write(record);
        begin(record);
        return id;
    }

    private void begin(TaskRecord record) throws IOException {
        TaskRun run = new TaskRun(record, around, files);
        runs.put(record.spec().id(), run);
        if (!record.state().isEnded()) {
            String name = "task-" + record.spec().id().hex().substring(0, 8);
            threads.add(Thread.ofPlatform().daemon().name(name).start(run));
        }
    }

    synchronized TaskRun run(TaskId id) throws UnknownTaskException {
        TaskRun run = runs.get(id);
        if (run == null) {
            throw new UnknownTaskException(id);
        }
        return run;
    }

    /** Newest first. */
    synchronized List<TaskRun> all() {
        return List.copyOf(runs.values()).reversed();
    }

    /** Waits a little for the tasks' last writes, so that the home is free afterwards. */
    @Override
    public synchronized void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
