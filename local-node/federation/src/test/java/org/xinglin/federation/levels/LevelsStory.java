package org.xinglin.federation.levels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.xinglin.federation.levels.LowerTask.Terms;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;

/** Three hospitals with five devices each, told round by round, beside the same fifteen without a level between. */
public final class LevelsStory {
    private static final int ALL = Consortium.HOSPITALS * Consortium.DEVICES;

    private LevelsStory() {}

    /** @param arguments rounds, 10 if none are said */
    public static void main(String[] arguments) throws Exception {
        String rounds = arguments.length == 0 ? "10" : arguments[0];
        String json = Consortium.SPEC
                .replace("\"rounds\":4", "\"rounds\":" + rounds)
                .replace("\"standardise\":\"none\"", "\"standardise\":\"federated\"");
        String hidden = json.replace("\"seed\":7", "\"seed\":7,\"privacy\":{\"secureAggregation\":true}");
        Path home = Files.createTempDirectory("levels");
        try {
            TaskHistory flat = flat(home.resolve("flat"), json);
            TaskHistory once = levels(home.resolve("once"), hidden, 1);
            TaskHistory thrice = levels(home.resolve("thrice"), hidden, 3);
            tell(List.of(flat, once, thrice));
        } finally {
            remove(home);
        }
        System.exit(0); // connections that are closing keep the process
    }

    private static TaskHistory flat(Path home, String json) throws Exception {
        TaskSpec spec = TaskSpec.parse(json.replace("\"startParticipants\":3", "\"startParticipants\":" + ALL));
        long begun = System.nanoTime();
        try (Level level = new Level(home, spec)) {
            List<Future<TaskHistory>> all = new ArrayList<>();
            for (int i = 0; i < ALL; i++) {
                all.add(level.join(new NumberedAccount(1 + i), Consortium.ward(spec, i)));
            }
            for (Future<TaskHistory> one : all) {
                one.get();
            }
            took(ALL + " hospitals, no level between, updates in clear", begun);
            return level.history();
        }
    }

    private static TaskHistory levels(Path home, String json, int rounds) throws Exception {
        Terms terms = new Terms(Consortium.DEVICES, Consortium.DEVICES, 1, rounds, true);
        long begun = System.nanoTime();
        try (Consortium levels = new Consortium(home, TaskSpec.parse(json), terms)) {
            levels.joinAll();
            TaskHistory history = levels.ended();
            took(
                    Consortium.HOSPITALS + " hospitals x " + Consortium.DEVICES + " devices, " + rounds
                            + " of their rounds a round, masks at both levels",
                    begun);
            return history;
        }
    }

    private static void took(String what, long begun) {
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(Locale.ROOT, "%-72s %5.1f s%n", what, time.toMillis() / 1000.0);
    }

    private static void tell(List<TaskHistory> stories) {
        System.out.println("        flat            two levels      three of their rounds");
        System.out.println("round   accuracy AUC    accuracy AUC    accuracy AUC");
        for (int i = 0; i < stories.getFirst().closed().size(); i++) {
            System.out.printf(Locale.ROOT, "%5d", i + 1);
            for (TaskHistory story : stories) {
                RoundRecord round = story.closed().get(i);
                System.out.printf(
                        Locale.ROOT,
                        "   %.4f %.4f",
                        round.accuracy(),
                        round.scores().auc());
            }
            System.out.println();
        }
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
