package org.xinglin.learning.rounds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.rounds.CompressedRounds.Memory;

/**
 * Bytes saved against accuracy lost, by compression and model, as a table and as JSON. The first argument is the JSON file, to which
 * the models named behind it are added; all of them when none is named.
 */
final class CompressionBench {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int HOSPITALS = 5;
    private static final int TRAIN = 600;
    private static final int STRANGERS = 2_000;
    private static final int HALF = 40;
    private static final int ROUNDS = 80;
    private static final int SEEDS = 3;

    /** A row of the table. */
    private record Way(String name, String json, Memory memory) {
        static Way of(String name, String json) {
            return new Way(name, json, Memory.KEPT);
        }

        static Way of(String kind, int percent, int bits) {
            String json = "{\"kind\": \"%s\", \"fraction\": %s, \"bits\": %d}".formatted(kind, percent / 100.0, bits);
            return of("%s %d %%, %d bit".formatted(kind, percent, bits), json);
        }

        Way forgetting() {
            return new Way(name + ", the rest never sent", json, Memory.LOST);
        }
    }

    private static final List<Way> WAYS = List.of(
            Way.of("none", "null"),
            Way.of("quantised, 8 bit", "{\"kind\": \"quantised\", \"bits\": 8}"),
            Way.of("quantised, 4 bit", "{\"kind\": \"quantised\", \"bits\": 4}"),
            Way.of("top-k", 5, 32),
            Way.of("top-k", 2, 32),
            Way.of("top-k", 1, 32),
            Way.of("top-k", 5, 8),
            Way.of("top-k", 5, 4),
            Way.of("top-k", 2, 8),
            Way.of("top-k", 2, 4),
            Way.of("top-k", 1, 8),
            Way.of("top-k", 1, 4),
            Way.of("top-k", 2, 8).forgetting(),
            Way.of("random-k", 5, 8),
            Way.of("random-k", 2, 8));

    /** A convolution takes its time: not all of them. */
    private static final List<Integer> OF_A_CNN = List.of(0, 2, 7, 8, 9, 12, 13);

    /** One seed's run: accuracy after half and after all rounds. */
    private record Outcome(double bytes, double half, double end) {}

    private CompressionBench() {}

    public static void main(String[] args) throws Exception {
        File file = new File(args[0]);
        ObjectNode all = file.exists() ? (ObjectNode) JSON.readTree(file) : JSON.createObjectNode();
        all.put("data", "drawn digits; at each hospital " + TRAIN + " to learn from, " + STRANGERS + " held out");
        all.put("hospitals", HOSPITALS).put("rounds", ROUNDS).put("seeds", SEEDS);
        List<String> named = List.of(args).subList(1, args.length);
        for (DigitTask task : List.of(DigitTask.MLP, DigitTask.CNN)) {
            String name = task.name().toLowerCase(Locale.ROOT);
            if (named.isEmpty() || named.contains(name)) {
                measure(task, all.putObject(name), () -> JSON.writeValue(file, all));
            }
        }
    }

    /** After each row: a run that is broken off has measured something too. */
    private interface Saving {
        void save() throws IOException;
    }

    private static void measure(DigitTask task, ObjectNode into, Saving saving) throws Exception {
        int parameters = task.with("null", 0).layout().size();
        into.put("parameters", parameters);
        System.out.println(task + ", " + parameters + " parameters");
        System.out.println("| compression | bytes an update | times fewer | accuracy (seeds) | lost, points |"
                + " lost after " + HALF + " rounds |");
        System.out.println("|---|---|---|---|---|---|");
        ArrayNode rows = into.putArray("rows");
        List<Outcome> without = List.of();
        List<Way> ways =
                task == DigitTask.CNN ? OF_A_CNN.stream().map(WAYS::get).toList() : WAYS;
        for (Way way : ways) {
            List<Outcome> runs = runs(task, way);
            without = without.isEmpty() ? runs : without;
            tell(way, runs, without, rows.addObject());
            saving.save();
        }
    }

    private static List<Outcome> runs(DigitTask task, Way way) throws Exception {
        List<Outcome> runs = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<TrainTestSplit> data = new ArrayList<>();
            for (int k = 0; k < HOSPITALS; k++) {
                data.add(DrawnDigits.hospital(task.side(), TRAIN, STRANGERS, seed * 100L + k));
            }
            TaskSpec spec = task.with(way.json(), seed);
            Strangers strangers = new Strangers(spec, data);
            CompressedRounds rounds = new CompressedRounds(spec, data, way.memory());
            rounds.runUntil(HALF);
            double half = strangers.accuracy(rounds.model());
            rounds.runUntil(ROUNDS);
            runs.add(new Outcome(rounds.bytesAnUpdate(), half, strangers.accuracy(rounds.model())));
        }
        return runs;
    }

    private static void tell(Way way, List<Outcome> runs, List<Outcome> without, ObjectNode row) {
        double bytes = runs.stream().mapToDouble(Outcome::bytes).average().orElseThrow();
        double times = without.stream().mapToDouble(Outcome::bytes).average().orElseThrow() / bytes;
        double[] ends = runs.stream().mapToDouble(Outcome::end).toArray();
        double[] lost = new double[runs.size()];
        double[] lostHalf = new double[runs.size()];
        for (int i = 0; i < lost.length; i++) {
            lost[i] = 100 * (without.get(i).end() - runs.get(i).end());
            lostHalf[i] = 100 * (without.get(i).half() - runs.get(i).half());
        }
        row.put("compression", way.name())
                .put("bytesAnUpdate", Math.round(bytes))
                .put("timesFewer", times);
        row.put("accuracy", mean(ends)).put("lostPoints", mean(lost)).put("lostPointsAtHalf", mean(lostHalf));
        row.putPOJO("accuracies", ends).putPOJO("lostPointsBySeed", lost);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %.1f %% (%s) | %.2f (%s) | %.2f |",
                way.name(),
                bytes,
                times,
                100 * mean(ends),
                spread(ends, 100),
                mean(lost),
                spread(lost, 1),
                mean(lostHalf)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static String spread(double[] values, double scale) {
        double least = scale * Arrays.stream(values).min().orElseThrow();
        double most = scale * Arrays.stream(values).max().orElseThrow();
        return String.format(Locale.ROOT, scale == 1 ? "%.2f to %.2f" : "%.1f to %.1f", least, most);
    }
}
