package org.xinglin.core.records.viewing;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where plaintext stays while it is shown: in memory, and beyond a limit in a file that is encrypted under a key which only
 * this process has. A killed process leaves nothing readable. Thread-safe.
 */
public interface Hideaway {
    /** Begins to take plaintext in. @throws IOException when there is no place for it */
    Gathering begin() throws IOException;

    /** Deletes what an earlier, killed process left. Once at the start, before anything is shown. */
    void sweep() throws IOException;

    /** Plaintext on its way in. Closed without {@link #finish}, all of it is wiped. */
    abstract class Gathering extends OutputStream {
        /** No more is written; whoever has the plaintext closes it. */
        public abstract Plaintext finish() throws IOException;

        @Override
        public abstract void close() throws IOException;
    }
}
