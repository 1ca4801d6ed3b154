package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.FeedHub;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.training.DeviceEdge;
import org.xinglin.core.training.DeviceTerms;
import org.xinglin.core.training.Participant;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingCoordinator;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;

/** A coordinator whose rounds a test closes by hand. */
public final class ScriptedTraining implements TrainingCoordinator {
    private final Map<TaskId, TrainingHistory> tasks = new LinkedHashMap<>();
    private final Map<TaskId, TaskSpecification> specifications = new LinkedHashMap<>();
    private final Set<TaskId> own = new HashSet<>();
    private final FeedHub<TrainingHistory> changes = new FeedHub<>();
    private Optional<Failed> nextTrouble = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<Failed> joinTrouble = Optional.empty();
    private TaskOffer offer = new TaskOffer(
            "fedavg", "logistic-regression", List.of("age", "sex"), true, TaskOffer.Privacy.NONE, 15, 5, 4);

    /** The next call fails. */
    public void failNext(Failed failed) {
        nextTrouble = Optional.of(failed);
    }

    /** Closes one more round of {@code task}. */
    public void close(TaskId task, RoundResult round) {
        TrainingHistory old = known(task).orElseThrow();
        List<RoundResult> rounds = new ArrayList<>(old.rounds());
        rounds.add(round);
        TaskState state = rounds.size() == old.task().rounds() ? TaskState.FINISHED : TaskState.RUNNING;
        TrainingHistory now = new TrainingHistory(at(old.task(), state, rounds.size()), rounds, old.participants());
        tasks.put(task, now);
        changes.publish(now);
    }

    /** These are connected now. */
    public void connect(TaskId task, List<Participant> participants) {
        TrainingHistory old = known(task).orElseThrow();
        TrainingTask before = old.task();
        TrainingTask joined = new TrainingTask(
                before.id(),
                before.name(),
                before.state(),
                before.reason(),
                before.roundsDone(),
                before.rounds(),
                participants.size(),
                before.minParticipants(),
                before.targetAccuracy());
        TrainingHistory now = new TrainingHistory(joined, old.rounds(), participants);
        tasks.put(task, now);
        changes.publish(now);
    }

    /** Whoever stops tasks from now on does it with this account. */
    public void publishAs(String account) {
        publisher = Optional.of(account);
    }

    private static TrainingTask at(TrainingTask old, TaskState state, int done) {
        return at(old, state, done, "");
    }

    private static TrainingTask at(TrainingTask old, TaskState state, int done, String reason) {
        return new TrainingTask(
                old.id(),
                old.name(),
                state,
                reason,
                done,
                old.rounds(),
                old.joined(),
                old.minParticipants(),
                old.targetAccuracy());
    }

    @Override
    public TaskId publish(TaskSpecification specification) throws Failed {
        check();
        TaskId id = new TaskId(Digest.ofHex(String.format("%064x", tasks.size() + 1)));
        String name = "Task " + (tasks.size() + 1);
        TrainingTask task = new TrainingTask(id, name, TaskState.WAITING, "", 0, 15, 0, 4, OptionalDouble.empty());
        tasks.put(id, new TrainingHistory(task, List.of()));
        specifications.put(id, specification);
        own.add(id);
        return id;
    }

    @Override
    public List<TrainingTask> tasks() throws Failed {
        check();
        return tasks.values().stream().map(TrainingHistory::task).toList().reversed();
    }

    @Override
    public TrainingHistory history(TaskId task) throws Failed {
        check();
        return known(task).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_TASK, task.toString()));
    }

    @Override
    public TaskSpecification specification(TaskId task) throws Failed {
        history(task);
        return Objects.requireNonNull(specifications.get(task));
    }

    @Override
    public TaskOffer offer(TaskId task) throws Failed {
        history(task);
        return offer;
    }

    /** What every task asks from now on. */
    public void ask(TaskOffer asked) {
        offer = asked;
    }

    /** Who takes part from now on is told this. */
    public void refuseJoining(Failed refusal) {
        joinTrouble = Optional.of(refusal);
    }

    @Override
    public Subscription watch(TaskId task, Consumer<? super TrainingHistory> listener) throws Failed {
        listener.accept(history(task));
        return changes.subscribe(history -> {
            if (history.task().id().equals(task)) {
                listener.accept(history);
            }
        });
    }

    @Override
    public void stop(TaskId task) throws Failed {
        TrainingHistory old = history(task);
        if (!own.contains(task)) {
            throw new Failed(new Failure.NotAllowed(Barrier.NOT_YOUR_TASK));
        }
        if (old.task().state().isEnded()) {
            throw new Failed(new Failure.Conflicting(Conflict.TASK_ENDED, task.toString()));
        }
        TrainingTask now = at(
                old.task(),
                TaskState.STOPPED,
                old.task().roundsDone(),
                "stopped by " + publisher.orElse("0x" + "0".repeat(40)));
        TrainingHistory ended = new TrainingHistory(now, old.rounds());
        tasks.put(task, ended);
        changes.publish(ended);
    }

    /** Another hospital published the task. */
    public void disown(TaskId task) {
        own.remove(task);
    }

    @Override
    public TrainingHistory join(TaskId task, Path table, Progress progress) throws Failed {
        if (joinTrouble.isPresent()) {
            throw joinTrouble.get();
        }
        return history(task);
    }

    @Override
    public TaskSpecification devicesTask(TaskId task, DeviceTerms terms) throws Failed {
        return specification(task);
    }

    @Override
    public TrainingHistory joinByDevices(TaskId task, DeviceEdge devices, Progress progress, Consumer<String> declined)
            throws Failed {
        return join(task, Path.of(""), progress);
    }

    private Optional<TrainingHistory> known(TaskId task) {
        return Optional.ofNullable(tasks.get(task));
    }

    private void check() throws Failed {
        if (nextTrouble.isPresent()) {
            Failed failed = nextTrouble.get();
            nextTrouble = Optional.empty();
            throw failed;
        }
    }
}
