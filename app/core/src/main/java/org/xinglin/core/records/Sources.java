package org.xinglin.core.records;

import org.xinglin.core.kernel.Failed;

/** Finds a source again by what the journal wrote down of it. Thread-safe. */
public interface Sources {
    /** @throws Failed Invalid FILE_MISSING, NOT_A_FILE, FILE_UNREADABLE when it is no longer there or not readable */
    Source reopen(String locator) throws Failed;
}
