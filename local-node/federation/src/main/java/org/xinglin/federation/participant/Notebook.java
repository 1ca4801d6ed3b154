package org.xinglin.federation.participant;

import java.io.IOException;
import java.util.Optional;

/**
 * What a participant must remember over a restart, by name: updates that may have to be sent again, and what was not sent yet. It
 * holds what could tell of records: keep it as records are kept.
 */
public interface Notebook {
    Optional<byte[]> read(String name) throws IOException;

    /** Returns once it would survive a crash; replaces what was there. */
    void write(String name, byte[] content) throws IOException;

    void forget(String name) throws IOException;
}
