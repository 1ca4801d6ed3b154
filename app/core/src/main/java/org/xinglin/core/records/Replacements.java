package org.xinglin.core.records;

import java.util.Optional;
import org.xinglin.core.ids.RecordId;

/** Records that are being given another key: what the destruction of one must take along. Durable when a call returns. */
public interface Replacements {
    Optional<UnderWay> underWay(RecordId record);

    /** Nothing of it is left to do; the key that the record was to have goes with the entry. */
    void done(RecordId record);

    /**
     * One record between two ciphertexts.
     *
     * @param old still pinned, as far as is known
     * @param next present once it is stored; it may be pinned, and stand on the chain with all who kept access
     */
    record UnderWay(Cid old, Optional<Cid> next) {}
}
