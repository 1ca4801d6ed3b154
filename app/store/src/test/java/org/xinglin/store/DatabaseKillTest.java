package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;

/**
 * What was durable before a kill is there afterwards. H2 2.5.252 fails here: after a commit into room in the middle of the file it
 * may open the state before it, and the closing that follows makes that for ever.
 */
class DatabaseKillTest {
    private static final int KILLS = 6;
    private static final int MOST_LINES = 250;

    @TempDir
    Path home;

    @Test
    void nothingThatWasDurableIsLostByAKill() throws IOException, InterruptedException, Failed {
        Random random = new Random(7);
        long[] durable = new long[KilledDatabase.THREADS];
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(50 + random.nextInt(MOST_LINES), durable);
            try (Database database = Database.open(home.resolve("killed"), KilledDatabase.key())) {
                for (int thread = 0; thread < durable.length; thread++) {
                    assertThat(KilledDatabase.last(database, thread))
                            .as("thread %d after kill %d", thread, kill)
                            .isGreaterThanOrEqualTo(durable[thread]);
                }
            }
        }
    }

    private void writeUntilKilled(int lines, long[] durable) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDatabase.class.getName(),
                        home.resolve("killed").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int seen = 0;
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            String line = reader.readLine();
            while (line != null) {
                seen++;
                note(line, durable);
                if (seen == lines) {
                    process.toHandle().destroyForcibly();
                }
                line = reader.readLine();
            }
        }
        process.waitFor();
        assertThat(seen).isGreaterThanOrEqualTo(lines);
    }

    /** A line that the kill cut off says nothing. */
    private static void note(String line, long[] durable) {
        String[] parts = line.split(" ");
        if (parts.length == 2 && parts[1].endsWith("00")) {
            int thread = Integer.parseInt(parts[0]);
            durable[thread] = Math.max(durable[thread], Long.parseLong(parts[1]));
        }
    }
}
