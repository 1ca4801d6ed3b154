package org.xinglin.learning.training;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.learning.models.Examples;

/** One hospital of the UCI heart disease data, split as FLamby splits it, not standardised. */
record HeartHospital(
        String name, List<double[]> train, List<Integer> trainLabels, List<double[]> test, List<Integer> testLabels) {
    static final List<String> CENTRES = List.of("cleveland", "hungarian", "switzerland", "va");
    static final int FEATURES = 13;
    private static final Path VECTORS =
            Path.of(System.getProperty("xinglin.shared", "../shared")).resolve("vectors/federation");

    static void assumeThere() {
        boolean there = Files.isReadable(VECTORS.resolve("heart_prepared.csv"));
        if (!there) {
            System.err.println("skipped: the shared folder with the heart disease data is not here");
        }
        assumeTrue(there);
    }

    static JsonNode vectors(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(VECTORS.resolve(file)));
    }

    static List<HeartHospital> all() throws IOException {
        List<HeartHospital> hospitals = new ArrayList<>();
        for (String centre : CENTRES) {
            hospitals.add(empty(centre));
        }
        List<String> lines = Files.readAllLines(VECTORS.resolve("heart_prepared.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            hospitals.get(CENTRES.indexOf(cells[0])).add(cells);
        }
        return hospitals;
    }

    private void add(String[] cells) {
        double[] features = new double[FEATURES];
        for (int j = 0; j < FEATURES; j++) {
            features[j] = Double.parseDouble(cells[3 + j]);
        }
        boolean learns = cells[2].equals("train");
        (learns ? train : test).add(features);
        (learns ? trainLabels : testLabels).add(Integer.parseInt(cells[3 + FEATURES]));
    }

    static HeartHospital empty(String name) {
        return new HeartHospital(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** All hospitals' rows as those of one. */
    static HeartHospital pooled(List<HeartHospital> hospitals) {
        HeartHospital all = empty("pooled");
        for (HeartHospital hospital : hospitals) {
            all.train.addAll(hospital.train);
            all.trainLabels.addAll(hospital.trainLabels);
            all.test.addAll(hospital.test);
            all.testLabels.addAll(hospital.testLabels);
        }
        return all;
    }

    Examples trainExamples(Scale scale) {
        return Examples.of(scale.apply(train), trainLabels);
    }

    Examples testExamples(Scale scale) {
        return Examples.of(scale.apply(test), testLabels);
    }

    /** Mean and standard deviation (n - 1) a feature, as FLamby adds 1e-9 to it. */
    record Scale(double[] mean, double[] deviation) {
        static Scale of(List<double[]> rows) {
            double[] mean = new double[FEATURES];
            double[] deviation = new double[FEATURES];
            for (int j = 0; j < FEATURES; j++) {
                int feature = j;
                double middle =
                        rows.stream().mapToDouble(row -> row[feature]).average().orElseThrow();
                double squares = rows.stream()
                        .mapToDouble(row -> Math.pow(row[feature] - middle, 2))
                        .sum();
                mean[j] = middle;
                deviation[j] = Math.sqrt(squares / (rows.size() - 1)) + 1e-9;
            }
            return new Scale(mean, deviation);
        }

        List<double[]> apply(List<double[]> rows) {
            List<double[]> scaled = new ArrayList<>();
            for (double[] row : rows) {
                double[] one = new double[FEATURES];
                for (int j = 0; j < FEATURES; j++) {
                    one[j] = (row[j] - mean[j]) / deviation[j];
                }
                scaled.add(one);
            }
            return scaled;
        }
    }
}
