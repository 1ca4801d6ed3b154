package org.xinglin.desktop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;

/** Four hospitals train one model; their tables stay where they are. */
final class TrainingChapter {
    private final Path folder;
    private final List<Session> hospitals = new ArrayList<>();
    private final Consumer<StoryStep> told;

    TrainingChapter(Path folder, DemoCast cast, Session first, Consumer<StoryStep> told) throws Failed {
        this.folder = folder;
        this.told = told;
        hospitals.add(first);
        for (String name : List.of("Second Hospital", "Third Hospital", "Fourth Hospital")) {
            hospitals.add(cast.member(name, Role.HOSPITAL));
        }
    }

    void tell(long seed) throws Failed, IOException {
        TaskId task = hospitals.getFirst().training().publish().publish(new TaskSpecification(specification()));
        step("publish-task", true, "The hospital publishes a training task", Map.of("task", task.toString()));
        List<Path> tables = new ArrayList<>();
        for (int i = 0; i < SyntheticCohort.hospitals(); i++) {
            tables.add(SyntheticCohort.write(folder.resolve("cohort-" + i + ".csv"), i, seed));
        }
        TrainingHistory history = joinAll(task, tables);
        for (RoundResult round : history.rounds()) {
            step("round", true, sentence(round), Map.of("round", round.round(), "accuracy", round.accuracy()));
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("rounds", history.rounds().size());
        double last =
                history.rounds().isEmpty() ? 0 : history.rounds().getLast().accuracy();
        seen.put("accuracy", last);
        boolean whole = history.task().state() == TaskState.FINISHED
                && history.rounds().size() == history.task().rounds()
                && history.rounds().stream().allMatch(round -> round.hospitals().size() == hospitals.size());
        boolean same = hospitals
                .getLast()
                .training()
                .replay()
                .replay(task, Progress.NONE)
                .isClean();
        step(
                "replay",
                same,
                "Another hospital computes every model again from chain and IPFS: the same bits",
                Map.of());
        step("train", whole, percent("Four hospitals trained together; accuracy on held-out rows ", last), seen);
    }

    private static String sentence(RoundResult round) {
        return percent("Round " + round.round() + ": accuracy ", round.accuracy());
    }

    private static String percent(String before, double value) {
        return String.format(Locale.ROOT, "%s%.1f %%", before, 100 * value);
    }

    private TrainingHistory joinAll(TaskId task, List<Path> tables) throws Failed {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TrainingHistory>> joined = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                Session hospital = hospitals.get(i);
                Path table = tables.get(i);
                hospital.training().site().approve().approve(task); // each hospital decides for itself
                joined.add(threads.submit(() -> hospital.training().join().join(task, table, Progress.NONE)));
            }
            TrainingHistory last = null;
            for (Future<TrainingHistory> one : joined) {
                last = one.get();
            }
            return Objects.requireNonNull(last);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failed failed) {
                throw failed;
            }
            throw new Failed(new Failure.Unexpected("training"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(new Failure.Cancelled(), e);
        }
    }

    private static String specification() throws IOException {
        try (InputStream in = Objects.requireNonNull(TrainingChapter.class.getResourceAsStream("demo-task.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void step(String name, boolean done, String sentence, Map<String, Object> seen) {
        told.accept(new StoryStep(name, done, sentence, seen));
    }
}
