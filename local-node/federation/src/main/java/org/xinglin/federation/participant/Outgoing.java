package org.xinglin.federation.participant;

import java.io.IOException;
import java.util.Optional;
import org.xinglin.federation.compression.ErrorFeedback;
import org.xinglin.federation.compression.Seeds;
import org.xinglin.federation.compression.UnreadableUpdateException;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;

/** Writes updates for the wire, compressed if the task says so; what compression left out goes with the next update that counts. */
final class Outgoing {
    private final Payload payload;
    private final Unsettled unsettled;
    private final long own;

    Outgoing(TaskSpec spec, String account, Unsettled unsettled) {
        this.payload = Payload.of(spec);
        this.unsettled = unsettled;
        this.own = account.hashCode();
    }

    /** The same bytes for the same order and values until another update is wanted. */
    byte[] content(Order order, float[] values) throws IOException {
        if (payload.compression().isEmpty()) {
            return payload.content(values);
        }
        Seeds seeds = new Seeds(payload.sharedSeed(order.getRound()), own * 31 + order.getRound());
        ErrorFeedback.Sent sent = owed().compress(payload.compression().get(), values, seeds);
        unsettled.keep(Unsettled.Page.OWED, sent.ifAccepted().toBytes());
        return sent.bytes();
    }

    private ErrorFeedback owed() throws IOException {
        Optional<byte[]> page = unsettled.settled(Unsettled.Page.OWED);
        if (page.isEmpty()) {
            return ErrorFeedback.none(payload.length());
        }
        try {
            return ErrorFeedback.ofBytes(page.get(), payload.length());
        } catch (UnreadableUpdateException e) {
            throw new IOException("the notebook's page of what is owed can not be read", e);
        }
    }
}
