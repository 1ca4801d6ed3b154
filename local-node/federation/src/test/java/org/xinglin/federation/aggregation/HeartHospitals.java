package org.xinglin.federation.aggregation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The four hospitals of the UCI heart disease data, prepared and split, each standardised by its own training rows. */
final class HeartHospitals {
    private static final List<String> CENTRES = List.of("cleveland", "hungarian", "switzerland", "va");
    private static final int FIRST_FEATURE = 3;
    private static final int FEATURES = 13;

    private HeartHospitals() {}

    private static Path folder() {
        return Path.of(System.getProperty("xinglin.shared", "../shared"), "vectors", "federation");
    }

    /** Skips the test when they are not there. */
    static JsonNode reference() throws IOException {
        Path file = folder().resolve("heart_reference.json");
        assumeTrue(Files.exists(file), file + " is not there: give its folder with -Dxinglin.shared");
        return new ObjectMapper().readTree(file.toFile());
    }

    /** @param set train or test */
    static List<LogisticSite> sites(String set) throws IOException {
        List<LogisticSite> sites = new ArrayList<>();
        for (int k = 0; k < CENTRES.size(); k++) {
            double[][] train = rows(CENTRES.get(k), "train");
            double[][] wanted = rows(CENTRES.get(k), set);
            double[] y = Arrays.stream(wanted).mapToDouble(row -> row[FEATURES]).toArray();
            sites.add(new LogisticSite("0x" + k, standardised(wanted, train), y));
        }
        return sites;
    }

    private static double[][] rows(String centre, String set) throws IOException {
        return Files.readAllLines(folder().resolve("heart_prepared.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(centre) && cells[2].equals(set))
                .map(cells -> Arrays.stream(cells)
                        .skip(FIRST_FEATURE)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] standardised(double[][] rows, double[][] by) {
        double[][] x = new double[rows.length][FEATURES];
        for (int j = 0; j < FEATURES; j++) {
            int feature = j;
            double mean =
                    Arrays.stream(by).mapToDouble(row -> row[feature]).average().orElseThrow();
            double squares = Arrays.stream(by)
                    .mapToDouble(row -> (row[feature] - mean) * (row[feature] - mean))
                    .sum();
            double deviation = Math.sqrt(squares / (by.length - 1)) + 1e-9;
            for (int i = 0; i < rows.length; i++) {
                x[i][j] = (rows[i][j] - mean) / deviation;
            }
        }
        return x;
    }
}
