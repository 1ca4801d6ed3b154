package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what was drawn for the round under way of one task; the next round's takes its place. */
record Releases(Path file) {
    /** @param start digest of the model that the round begins with */
    Optional<Release> of(int round, String start) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(Release.ofBytes(Files.readAllBytes(file)))
                .filter(kept ->
                        kept.head().round() == round && kept.head().start().equals(start));
    }

    /** Returns once it would survive a crash. */
    void keep(Release release) throws IOException {
        TaskFiles.replace(file, release.toBytes());
    }
}
