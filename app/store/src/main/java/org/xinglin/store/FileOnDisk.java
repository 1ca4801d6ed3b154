package org.xinglin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a name at one moment: H2 says nothing when a compaction fails (a full disk), so the new file is looked for. */
record FileOnDisk(Path file, Optional<Object> key) {
    /** What H2 2.x writes anew before it gets the name; it stays behind when the writing fails. */
    private static final String UNFINISHED = ".tempFile";

    private static final Logger LOG = LoggerFactory.getLogger(FileOnDisk.class);

    static FileOnDisk of(Path file) {
        return new FileOnDisk(file, keyOf(file));
    }

    /** Where the system has no file keys (Windows), a new file that was not left half done is all that can be seen. */
    boolean isReplaced() {
        if (Files.exists(file.resolveSibling(file.getFileName() + UNFINISHED)) || !Files.exists(file)) {
            return false;
        }
        return key.isEmpty() || !key.equals(keyOf(file));
    }

    private static Optional<Object> keyOf(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            LOG.debug("the file's key could not be read", e);
            return Optional.empty();
        }
    }
}
