package org.xinglin.desktop.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Tables of four hospitals that do not exist. One rule says who is ill (age, blood pressure, cholesterol, heart rate, with
 * noise); each hospital has patients of another kind, so that none sees the whole picture.
 */
final class SyntheticCohort {
    private static final int[] ROWS = {240, 160, 90, 60};
    private static final double[] MEAN_AGE = {52, 60, 45, 68};

    private SyntheticCohort() {}

    static int hospitals() {
        return ROWS.length;
    }

    /** The table of hospital {@code index}, with a header. */
    static Path write(Path file, int index, long seed) throws IOException {
        Random random = new Random(seed + index);
        List<String> lines = new ArrayList<>();
        lines.add("age,sex,pressure,cholesterol,heart_rate,ill");
        for (int row = 0; row < ROWS[index]; row++) {
            lines.add(row(random, MEAN_AGE[index]));
        }
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String row(Random random, double meanAge) {
        double age = meanAge + 9 * random.nextGaussian();
        int sex = random.nextInt(2);
        double pressure = 110 + 0.4 * age + 12 * random.nextGaussian();
        double cholesterol = 215 + 40 * random.nextGaussian();
        double heartRate = 195 - 0.8 * age + 15 * random.nextGaussian();
        double score = 0.06 * (age - 55)
                + 0.7 * sex
                + 0.035 * (pressure - 132)
                + 0.012 * (cholesterol - 215)
                - 0.04 * (heartRate - 151)
                - 0.3;
        boolean ill = random.nextDouble() < 1 / (1 + Math.exp(-2 * score));
        return String.format(
                Locale.ROOT, "%.0f,%d,%.0f,%.0f,%.0f,%d", age, sex, pressure, cholesterol, heartRate, ill ? 1 : 0);
    }
}
