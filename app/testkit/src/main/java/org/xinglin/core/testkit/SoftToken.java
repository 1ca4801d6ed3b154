package org.xinglin.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A token in software: Debian's softhsm2, in a folder of its own that the build names in SOFTHSM2_CONF. */
public final class SoftToken {
    public static final String PIN = "apricot-1234";
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private SoftToken() {}

    /** The library; the test is skipped, and says why, where softhsm2 is not installed. */
    public static String library() {
        Optional<Path> found = PLACES.stream().filter(Files::exists).findFirst();
        String configuration = System.getenv("SOFTHSM2_CONF");
        boolean here = found.isPresent() && configuration != null;
        if (!here) {
            System.err.println("skipped: no softhsm2 (apt-get install softhsm2), or SOFTHSM2_CONF is not set");
        }
        Assumptions.assumeTrue(here, "softhsm2 is not installed");
        prepare(Path.of(configuration));
        return found.get().toString();
    }

    /** Makes a fresh token. */
    public static void make(String label) {
        run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "so-" + PIN, "--pin", PIN);
    }

    private static void prepare(Path configuration) {
        Path tokens = configuration.resolveSibling("tokens");
        try {
            Files.createDirectories(tokens);
            Files.writeString(
                    configuration,
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Stream.of(command).findFirst() + " said " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
