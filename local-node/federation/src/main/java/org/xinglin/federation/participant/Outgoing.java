package org.xinglin.federation.participant;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.compression.ErrorFeedback;
import org.xinglin.federation.compression.Seeds;
import org.xinglin.federation.compression.UnreadableUpdateException;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;

/** Writes updates for the wire, compressed if the task says so; what compression left out goes with the next update that counts. */
final class Outgoing {
    private static final String OWED = "owed";

    private final Payload payload;
    private final Notebook notebook;
    private final long own;
    private @Nullable ErrorFeedback ifAccepted;

    Outgoing(TaskSpec spec, String account, Notebook notebook) {
        this.payload = Payload.of(spec);
        this.notebook = notebook;
        this.own = account.hashCode();
    }

    /** The same bytes for the same order and values until they were counted. */
    byte[] content(Order order, float[] values) throws IOException {
        if (payload.compression().isEmpty()) {
            return payload.content(values);
        }
        Seeds seeds = new Seeds(payload.sharedSeed(order.getRound()), own * 31 + order.getRound());
        ErrorFeedback.Sent sent = owed().compress(payload.compression().get(), values, seeds);
        ifAccepted = sent.ifAccepted();
        return sent.bytes();
    }

    private ErrorFeedback owed() throws IOException {
        Optional<byte[]> page = notebook.read(OWED);
        if (page.isEmpty()) {
            return ErrorFeedback.none(payload.length());
        }
        try {
            return ErrorFeedback.ofBytes(page.get(), payload.length());
        } catch (UnreadableUpdateException e) {
            throw new IOException("the notebook's page of what is owed can not be read", e);
        }
    }

    /** The coordinator took it. */
    void counted() throws IOException {
        if (ifAccepted != null) {
            notebook.write(OWED, ifAccepted.toBytes());
            ifAccepted = null;
        }
    }
}
