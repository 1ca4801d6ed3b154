package org.xinglin.federation.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.coordinator.RoundHistory;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/**
 * Computes every global model of a task again, from the chain and the blobs alone, and compares bit for bit. What can not be computed
 * since a blob is missing or altered is named, and the replay goes on behind it with the state that the coordinator kept.
 */
public final class Replay {
    private final RoundHistory history;
    private final Blobs blobs;

    public Replay(RoundHistory history, BlobStore blobs) {
        this.history = history;
        this.blobs = new Blobs(blobs);
    }

    /**
     * Blocking, and as long as the task's aggregation took.
     *
     * @param progress is told each round as it is done
     * @throws IOException when the chain does not answer; blobs that nobody gives are findings
     */
    public ReplayReport of(TaskId task, Consumer<? super ReplayedRound> progress) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<ReplayedRound> rounds = new ArrayList<>();
        Optional<RecordedTask> found = history.task(task);
        if (found.isEmpty()) {
            findings.add(Finding.of(0, Flaw.NOT_PUBLISHED, "nobody published the task on this chain"));
            return new ReplayReport(task, rounds, findings);
        }
        TaskSpec spec;
        try {
            spec = specification(task, found.get().specDigest());
        } catch (UnfitException e) {
            findings.add(e.finding());
            return new ReplayReport(task, rounds, findings);
        }
        TaskReplay walk = new TaskReplay(task, new ServerMath(spec), history, blobs, findings);
        for (int number = 1; number <= found.get().round(); number++) {
            Optional<ClosedRound> closed = history.closedRound(task, number);
            if (closed.isPresent()) { // the last may still be open
                rounds.add(walk.round(closed.get()));
                progress.accept(rounds.getLast());
            }
        }
        return new ReplayReport(task, rounds, findings);
    }

    private TaskSpec specification(TaskId task, byte[] digest) throws UnfitException {
        byte[] json = blobs.block(0, digest, "the task's specification");
        TaskSpec spec;
        try {
            spec = TaskSpec.parse(new String(json, StandardCharsets.UTF_8));
        } catch (TaskSpecException e) {
            String words = "the task's specification can not be read: " + e.field() + " " + e.getMessage();
            throw new UnfitException(Finding.of(0, Flaw.UNREADABLE, words), e);
        }
        if (!spec.id().equals(task)) {
            throw new UnfitException(
                    Finding.of(0, Flaw.OTHER_THAN_CHAIN, "the specification on the chain is of another task"));
        }
        return spec;
    }
}
