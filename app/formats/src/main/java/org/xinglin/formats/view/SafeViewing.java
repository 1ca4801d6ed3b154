package org.xinglin.formats.view;

import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.core.records.viewing.Viewing;

/** Has a record shown by the viewer of its kind. */
public final class SafeViewing implements Viewing {
    private static final Logger LOG = LoggerFactory.getLogger(SafeViewing.class);
    private final Map<MediaKind, KindViewing> viewings;
    private final KindViewing others;

    /** @param others for kinds that have no viewer of their own */
    public SafeViewing(Map<MediaKind, KindViewing> viewings, KindViewing others) {
        this.viewings = Map.copyOf(viewings);
        this.others = others;
    }

    /**
     * A border like that of reading: libraries throw whatever a hostile file makes them throw, and their messages quote it, so
     * only the type is written down.
     */
    @Override
    public RecordView view(MediaKind kind, Plaintext plaintext) {
        if (plaintext.size() == 0) {
            return new Unsupported(Reason.EMPTY, "");
        }
        KindViewing viewing = viewings.getOrDefault(kind, others);
        try {
            return viewing.view(plaintext);
        } catch (IOException e) {
            return new Unsupported(Reason.DAMAGED, "");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("a {} record could not be shown: {}", kind, e.getClass().getName());
            return new Unsupported(Reason.DAMAGED, "");
        }
    }
}
