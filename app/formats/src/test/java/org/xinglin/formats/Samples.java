package org.xinglin.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.xinglin.core.records.Source;

/** Sources for tests. */
public final class Samples {
    private Samples() {}

    /** A file of the shared folder; the test is skipped when it is not here. */
    public static Path shared(String file) {
        Path path = Path.of(System.getProperty("xinglin.shared", "../../../shared"), "data", file);
        if (!Files.exists(path)) {
            System.err.println("skipped: the shared folder with " + file + " is not here");
        }
        assumeTrue(Files.exists(path));
        return path;
    }

    public static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(shared(file));
    }

    public static Source source(String name, byte[] bytes) {
        return new InMemorySource(name, bytes);
    }

    public static Source source(String name, String text) {
        return new InMemorySource(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private record InMemorySource(String name, byte[] content) implements Source {
        @Override
        public String locator() {
            return name;
        }

        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
