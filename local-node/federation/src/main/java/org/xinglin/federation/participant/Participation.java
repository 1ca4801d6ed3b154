package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.Iterator;
import org.xinglin.federation.protocol.ChallengeRequest;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.JoinRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.task.TaskSpec;

/** One participant's part in one task: does what the stream says, one thing after the other. */
final class Participation<X extends Exception> {
    private final CoordinatorGrpc.CoordinatorBlockingStub calls;
    private final Uplink uplink;
    private final TaskSpec spec;
    private final Site<X> site;
    private final PlainPart<X> plain;
    private final SecurePart<X> secure;
    private Sending sending;

    Participation(
            CoordinatorGrpc.CoordinatorBlockingStub calls,
            CoordinatorGrpc.CoordinatorStub streams,
            TaskSpec spec,
            Site<X> site,
            PlainPart<X> plain,
            SecurePart<X> secure) {
        this.calls = calls;
        this.uplink = new Uplink(calls, streams);
        this.spec = spec;
        this.site = site;
        this.plain = plain;
        this.secure = secure;
        this.sending = new Sending(uplink, "");
    }

    /** Whether the coordinator let it in. */
    boolean wasWelcome() {
        return !sending.token().isEmpty();
    }

    /** @return whether the task ended, so that there is nothing to come back for */
    boolean run() throws X, IOException, InterruptedException {
        Context.CancellableContext context = Context.current().withCancellation();
        Context before = context.attach();
        try {
            Iterator<Instruction> instructions = calls.participate(joining());
            while (instructions.hasNext()) {
                Instruction instruction = instructions.next();
                switch (instruction.getWhatCase()) {
                    case WELCOME -> welcomed(instruction.getWelcome().getToken());
                    case ORDER -> obey(instruction.getOrder());
                    case FINISHED, WHAT_NOT_SET -> {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            context.detach(before);
            context.cancel(null); // leaving in good order: the coordinator does not wait for this account
        }
    }

    private JoinRequest joining() {
        ByteString task = Messages.id(spec.id());
        ByteString nonce = calls.getChallenge(ChallengeRequest.newBuilder()
                        .setTaskId(task)
                        .setAccount(site.account().account())
                        .build())
                .getNonce();
        byte[] signature = site.account().sign(Messages.joinHash(spec.id(), nonce.toByteArray()));
        return JoinRequest.newBuilder()
                .setTaskId(task)
                .setAccount(site.account().account())
                .setNonce(nonce)
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private void welcomed(String token) {
        sending = new Sending(uplink, token);
        tell(token);
    }

    /** How the machine does, if the hospital tells. */
    private void tell(String token) {
        site.telemetry()
                .get()
                .ifPresent(telemetry -> calls.reportTelemetry(Histories.message(telemetry, token).toBuilder()
                        .setDataQuality(site.trainer().dataQuality())
                        .build()));
    }

    private void obey(Order order) throws X, IOException, InterruptedException {
        try {
            if (!order.getStatistics().isEmpty()) {
                site.trainer().standardise(order.getStatistics().toByteArray());
            }
            switch (order.getStep()) {
                case STATISTICS -> plain.statistics(order, sending);
                case TRAIN -> plain.train(order, sending);
                case EVALUATE -> plain.evaluate(order, sending);
                case ADVERTISE, SHARE, MASK, CONSISTENT, UNMASK -> secure.take(order, sending);
                case OFFER, STEP_UNSPECIFIED, UNRECOGNIZED ->
                    throw Status.UNIMPLEMENTED
                            .withDescription("the coordinator asks for what this version does not know; update it")
                            .asRuntimeException();
            }
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ABORTED) {
                throw e;
            } // too late for this one: the next instruction says what is wanted now
        }
    }
}
