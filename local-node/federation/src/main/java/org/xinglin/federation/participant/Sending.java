package org.xinglin.federation.participant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Accepted;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;

/**
 * Answers to orders over one connection, under the token that it was given.
 *
 * @param most bytes that a model of the task may have
 */
record Sending(Uplink uplink, String token, long most) {
    NamedVectors model(Order order) {
        return uplink.model(token, order.getModel(), most);
    }

    /** @return whether an account's update counted in a round; empty while the round is not closed */
    Optional<Boolean> counted(TaskId task, int round, String account) {
        List<RoundRecord> closed = uplink.history(task).closed();
        if (closed.size() < round) {
            return Optional.empty();
        }
        return Optional.of(closed.get(round - 1).sites().stream()
                .anyMatch(site -> site.account().equalsIgnoreCase(account) && site.samples() > 0));
    }

    void send(Order order, byte[] content) throws InterruptedException {
        uplink.submit(header(order).build(), content);
    }

    /** Nobody need wait for an answer to this one; nor is it told again. */
    void decline(Order order) throws InterruptedException {
        try {
            uplink.submit(header(order).setDeclined(true).build(), new byte[0]);
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ABORTED) {
                throw e;
            } // nobody waited for it
        }
    }

    /**
     * With what is said of the update.
     *
     * @param recorded the round under which its digest stands on the chain
     */
    void send(Order order, PreparedUpdate update, int recorded, byte[] content) throws InterruptedException {
        uplink.submit(header(order, update).setRecorded(recorded).build(), content);
    }

    /** @return the round under which the update is to be recorded */
    int offer(Order order, PreparedUpdate update) throws InterruptedException {
        Accepted accepted =
                uplink.submit(header(order, update).setStep(Step.OFFER).build(), new byte[0]);
        return accepted.getRound();
    }

    private SubmissionHeader.Builder header(Order order, PreparedUpdate update) {
        return header(order)
                .setSamples(update.samples())
                .setTrainLoss(update.loss())
                .setAccuracy(update.accuracy())
                .setSteps(update.steps());
    }

    private SubmissionHeader.Builder header(Order order) {
        return SubmissionHeader.newBuilder()
                .setToken(token)
                .setRound(order.getRound())
                .setAttempt(order.getAttempt())
                .setStep(order.getStep());
    }
}
