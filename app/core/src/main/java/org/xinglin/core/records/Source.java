package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Plaintext to protect, that can be read again from its beginning: a file, an entry of an archive, a part of a bundle.
 * Reading from it never leaves plaintext on a disk. Nothing but {@link #open} touches what is behind it.
 */
public interface Source {
    /** What a person calls it: the name of a file, of an archive's entry or of a bundle's part. Never used as a path. */
    String name();

    /** Where it is found again by {@link Sources}: the path of the file, and within it {@code !} and a name. */
    String locator();

    /** How many bytes {@link #open} will give. */
    long bytes();

    /** When it was last changed, as far as that is known, to the millisecond. */
    Instant modified();

    /** A new stream from the first byte, closed by the caller. @throws IOException when it is gone or can not be read */
    InputStream open() throws IOException;
}
