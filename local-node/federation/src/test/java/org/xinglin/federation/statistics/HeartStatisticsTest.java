package org.xinglin.federation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.statistics.Hospitals.Hospital;
import org.xinglin.federation.task.FeatureSpec;

class HeartStatisticsTest {
    private static final Path PREPARED =
            Path.of(System.getProperty("xinglin.shared", "../shared"), "vectors/federation/heart_prepared.csv");
    private static final double[][] RANGES = {
        {0, 120}, {0, 1}, {0, 300}, {0, 800}, {0, 1}, {30, 250}, {0, 1}, {-5, 10}, {0, 1}, {0, 1}, {0, 1}, {0, 1},
        {0, 1}
    };

    private static Map<String, Hospital> trainingRows(List<String> lines) {
        Map<String, Hospital> centres = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals("train")) {
                double[] row = new double[13];
                for (int j = 0; j < 13; j++) {
                    row[j] = Double.parseDouble(cells[3 + j]);
                }
                Hospital centre = centres.computeIfAbsent(
                        cells[0], name -> new Hospital(new ArrayList<>(), new ArrayList<>(), 0));
                centre.rows().add(row);
                centre.labels().add(Integer.parseInt(cells[16]));
            }
        }
        return centres;
    }

    @Test
    void theFourHospitalsTrainingRowsGiveThePooledMeanAndDeviation() throws IOException, StatisticsException {
        boolean there = Files.exists(PREPARED);
        if (!there) {
            System.err.println("skipped: the shared folder with the heart disease data is not here");
        }
        assumeTrue(there);
        List<Hospital> centres =
                List.copyOf(trainingRows(Files.readAllLines(PREPARED)).values());
        List<FeatureSpec> features = new ArrayList<>();
        for (int j = 0; j < 13; j++) {
            features.add(Hospitals.feature("f" + j, RANGES[j][0], RANGES[j][1]));
        }
        StatisticsPlan plan = new StatisticsPlan(features, 2, 10);
        GlobalStatistics told =
                StatisticsSum.of(plan, Hospitals.sum(Hospitals.contributions(plan, centres)), centres.size());
        assertThat(told.rows()).isEqualTo(199 + 172 + 30 + 85);
        for (int j = 0; j < 13; j++) {
            double[] pooled = Hospitals.pooled(centres, j);
            assertThat(told.means()[j] / pooled[0]).as("mean %d", j).isCloseTo(1, within(1e-9));
            assertThat(Math.sqrt(told.variances()[j] / pooled[1]))
                    .as("deviation %d", j)
                    .isCloseTo(1, within(1e-9));
        }
    }
}
