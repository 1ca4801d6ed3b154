package org.xinglin.core.records.reading;

import org.xinglin.core.records.Source;

/** Reads what a file says of itself. Thread-safe. */
public interface FileReading {
    /**
     * Never throws for what the source holds: a broken one is proposed as what it is, with a warning. Reads from it as often
     * as it needs to, and writes nothing to a disk.
     */
    ReadFile read(Source source);
}
