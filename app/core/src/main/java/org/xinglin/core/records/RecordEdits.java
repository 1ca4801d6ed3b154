package org.xinglin.core.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;

/** Changes to records that are in the catalogue. Each call is one transaction, durable when it returns. */
public interface RecordEdits {
    /** The patient can not change: her pseudonym stands on the chain. */
    void edited(RecordId record, String title, Optional<LocalDate> date, Set<String> tags);

    /** After sealing anew: other ciphertext, other key; the state becomes REPLACED. The old wrapped key is gone. */
    void replaced(RecordId record, Cid cid, Envelope wrappedKey, Digest transaction);

    void state(RecordId record, RecordState state);
}
