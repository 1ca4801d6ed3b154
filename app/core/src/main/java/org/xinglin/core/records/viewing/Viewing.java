package org.xinglin.core.records.viewing;

import org.xinglin.core.records.MediaKind;

/** Makes of plaintext what a screen can draw. Thread-safe. */
public interface Viewing {
    /**
     * Never throws for what the plaintext holds: what can not be shown is {@link RecordView.Unsupported}. The view reads from
     * {@code plaintext} until it is closed and never closes it.
     */
    RecordView view(MediaKind kind, Plaintext plaintext);
}
