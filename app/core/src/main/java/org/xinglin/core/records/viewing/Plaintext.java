package org.xinglin.core.records.viewing;

import java.io.IOException;
import java.io.InputStream;

/** The opened content of a record, readable at any place until it is closed; then its bytes are wiped. Thread-safe. */
public interface Plaintext extends AutoCloseable {
    long size();

    /** Reads up to {@code length} bytes from {@code position} on. @return how many; -1 at the end */
    int read(long position, byte[] into, int offset, int length) throws IOException;

    /** A new stream over all of it; it ends with an exception once this is closed. */
    default InputStream open() {
        return new PlaintextStream(this);
    }

    /** Wipes what is in memory and deletes what is on the disk. May be called again. */
    @Override
    void close();
}
