package org.xinglin.federation.participant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.protocol.Evaluations;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.task.TaskSpec;

/** What a participant does in the open: statistics, updates, evaluations. */
final class PlainPart<X extends Exception> {
    /** Each try is a transaction: a round that is being closed takes longer than this. */
    private static final Duration UNTIL_THE_NEXT = Duration.ofMillis(500);

    private final TaskSpec spec;
    private final Site<X> site;
    private final OwnUpdates<X> updates;
    private final Outgoing outgoing;

    PlainPart(TaskSpec spec, Site<X> site, OwnUpdates<X> updates) {
        this.spec = spec;
        this.site = site;
        this.updates = updates;
        this.outgoing = new Outgoing(spec, site.account().account(), updates.unsettled());
    }

    void statistics(Order order, Sending sending) throws InterruptedException {
        sending.send(order, Floats.bytes(site.trainer().statistics()));
    }

    void evaluate(Order order, Sending sending) throws InterruptedException {
        byte[] report = Evaluations.message(site.trainer().evaluate(sending.model(order)))
                .toByteArray();
        sending.send(order, report);
    }

    /** The digest stands on the chain before the update leaves. */
    void train(Order order, Sending sending) throws X, IOException, InterruptedException {
        PreparedUpdate update = updates.of(order, sending);
        byte[] content = outgoing.content(order, update.values());
        while (!sent(order, sending, update, content)) { // the round that it was offered for is over
            TimeUnit.MILLISECONDS.sleep(UNTIL_THE_NEXT.toMillis());
        }
        site.duties().trained(order.getRound());
    }

    private boolean sent(Order order, Sending sending, PreparedUpdate update, byte[] content)
            throws X, IOException, InterruptedException {
        int recorded = order.getOffer() ? sending.offer(order, update) : order.getRound();
        byte[] digest = Messages.sha256(content);
        if (!site.duties().record(spec.id(), recorded, digest, update.samples(), update.loss())) {
            if (order.getOffer()) {
                return false;
            }
            throw Status.ABORTED.withDescription("the round is closed").asRuntimeException();
        }
        updates.unsettled().sending(recorded);
        try {
            sending.send(order, update, recorded, content);
            updates.unsettled().taken(recorded);
            return true;
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.OUT_OF_RANGE) {
                return false;
            }
            throw e;
        }
    }
}
