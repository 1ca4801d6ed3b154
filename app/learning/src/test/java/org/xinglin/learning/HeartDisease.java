package org.xinglin.learning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.Standardiser;
import org.xinglin.learning.data.TrainTestSplit;

/** The four hospitals of the UCI heart disease data, where the shared folder is there. */
public final class HeartDisease {
    public static final List<String> CENTRES = List.of("cleveland", "hungarian", "switzerland", "va");
    private static final Path SHARED = Path.of(System.getProperty("xinglin.shared", "../shared"));

    private HeartDisease() {}

    public static void assumeThere() {
        boolean there = Files.isDirectory(SHARED.resolve("data/heart-disease"));
        if (!there) {
            System.err.println("skipped: the shared folder with the heart disease data is not here");
        }
        assumeTrue(there);
    }

    public static TaskSpec spec() throws IOException, TaskSpecException {
        String name = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(name))) {
            return TaskSpec.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static Path table(String centre) {
        return SHARED.resolve("data/heart-disease/processed." + centre + ".data");
    }

    public static JsonNode vectors(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(SHARED.resolve("vectors/federation/" + file)));
    }

    /** The prepared rows of one hospital: centre, source_line, set, 13 features, label. */
    public static List<String[]> prepared(String centre) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve("vectors/federation/heart_prepared.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(centre)) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Split as scikit-learn split it, standardised as the reference says. */
    public static TrainTestSplit referenceSplit(String centre) throws IOException {
        Rows train = new Rows(new ArrayList<>(), new ArrayList<>(), 0);
        Rows test = new Rows(new ArrayList<>(), new ArrayList<>(), 0);
        for (String[] cells : prepared(centre)) {
            Rows part = cells[2].equals("train") ? train : test;
            double[] features = new double[13];
            for (int j = 0; j < 13; j++) {
                features[j] = Double.parseDouble(cells[3 + j]);
            }
            part.features().add(features);
            part.labels().add(Integer.parseInt(cells[16]));
        }
        Standardiser standard = Standardiser.of(train);
        return new TrainTestSplit(standard.apply(train), standard.apply(test));
    }
}
