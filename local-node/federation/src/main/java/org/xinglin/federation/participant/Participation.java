package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.JoinRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.OpenedSum;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.Welcome;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.AccountProof;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.Payload;

/** One participant's part in one task: does what the stream says, one thing after the other. */
final class Participation<X extends Exception> {
    private static final Duration REPORT_EVERY = Duration.ofSeconds(30);

    private final CoordinatorGrpc.CoordinatorBlockingStub calls;
    private final Uplink uplink;
    private final TaskSpec spec;
    private final Site<X> site;
    private final PlainPart<X> plain;
    private final SecurePart<X> secure;
    private final long most;
    private final MachineReports reports;
    private Sending sending;
    private byte[] nonce = new byte[0];
    private String welcomedBy = "";

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
        this.most = mostBytes(spec);
        this.sending = new Sending(uplink, "", most);
        this.reports =
                new MachineReports(calls, site.machine(), () -> site.trainer().dataQuality(), InstantSource.system());
    }

    private static long mostBytes(TaskSpec spec) {
        Layout layout = Payload.of(spec).layout();
        return 4L * Float.BYTES * layout.size() + layout.names().size() * 1_000L + Messages.PART;
    }

    /** Whether the coordinator let it in. */
    boolean wasWelcome() {
        return !sending.token().isEmpty();
    }

    /** @return whether the task ended, so that there is nothing to come back for */
    boolean run() throws X, IOException, InterruptedException {
        try (MachineReports telling = reports) {
            return run(telling);
        }
    }

    private boolean run(MachineReports telling) throws X, IOException, InterruptedException {
        Context.CancellableContext context = Context.current().withCancellation();
        Context before = context.attach();
        try {
            Iterator<Instruction> instructions = calls.participate(joining(telling));
            while (instructions.hasNext()) {
                Instruction instruction = instructions.next();
                switch (instruction.getWhatCase()) {
                    case WELCOME -> welcomed(instruction.getWelcome());
                    case ORDER -> obey(instruction.getOrder());
                    case MOVED -> {
                        return false;
                    }
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

    private JoinRequest joining(MachineReports telling) {
        ByteString task = Messages.id(spec.id());
        ByteString given = calls.getChallenge(
                        Messages.challenge(spec.id(), site.account().account()))
                .getNonce();
        nonce = given.toByteArray();
        byte[] signature = site.account().sign(Messages.joinHash(spec.id(), nonce));
        JoinRequest.Builder request = JoinRequest.newBuilder();
        telling.atJoining().ifPresent(request::setTelemetry);
        return request.setTaskId(task)
                .setAccount(site.account().account())
                .setNonce(given)
                .setSignature(ByteString.copyFrom(signature))
                .addAllOpened(opened())
                .build();
    }

    private List<OpenedSum> opened() {
        return secure.opened().stream()
                .map(sum -> OpenedSum.newBuilder()
                        .setRound(sum.round())
                        .addAllSurvivors(sum.survivors())
                        .build())
                .toList();
    }

    private void welcomed(Welcome welcome) throws X {
        byte[] hash = Messages.welcomeHash(spec.id(), nonce, site.account().account());
        welcomedBy =
                AccountProof.signer(hash, welcome.getSignature().toByteArray()).orElse("");
        refuseStranger();
        sending = new Sending(uplink, welcome.getToken(), most);
        reports.begin(welcome.getToken(), REPORT_EVERY);
    }

    private void obey(Order order) throws X, IOException, InterruptedException {
        try {
            refuseStranger();
            refuseOtherThanAgreed(order);
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
            }
            sending.decline(order); // too late for this one: the next instruction says what is wanted now
        } catch (DeclinedException e) {
            sending.decline(order); // asked for again with the next attempt, or the next round
        } catch (IllegalArgumentException | IllegalStateException e) { // numbers or forms that the task does not have
            throw Status.FAILED_PRECONDITION
                    .withDescription("the coordinator asks for what does not fit the task: " + e.getMessage())
                    .withCause(e)
                    .asRuntimeException();
        }
    }

    /** The task may have gone to another coordinator since the last order, or to none that this one could tell of. */
    private void refuseStranger() throws X {
        if (!site.duties().coordinator(spec.id()).equals(welcomedBy)) {
            throw Status.NOT_FOUND
                    .withDescription("the chain names another coordinator for this task than the one that is dialled")
                    .asRuntimeException();
        }
    }

    /** Whether updates are hidden is the task's word, not the coordinator's. */
    private void refuseOtherThanAgreed(Order order) {
        boolean isHidden = spec.privacy().secure().isPresent();
        boolean isOpenStep = order.getStep() == Step.TRAIN || order.getStep() == Step.STATISTICS;
        boolean isHiddenStep = order.getStep() != Step.EVALUATE && !isOpenStep;
        if (isHidden ? isOpenStep : isHiddenStep) {
            throw Withdrawal.because(
                    isHidden
                            ? "the coordinator asks for an update in clear, and the task hides updates"
                            : "the coordinator asks for secure aggregation, which is not the task's");
        }
        boolean tooFew = isHiddenStep && order.getParticipants() < spec.rounds().minParticipants();
        if (tooFew) {
            throw Withdrawal.because("the coordinator wants a sum of fewer hospitals than the task needs");
        }
        if (ClientNoise.isIn(spec) && order.getStep() != Step.EVALUATE && order.getRound() > 0) {
            refuseOtherNoise(order);
        }
    }

    private void refuseOtherNoise(Order order) {
        PrivacySpec.Noise noise = spec.privacy().noise().orElseThrow();
        boolean isClip = noise.adaptive() ? order.getClip() > 0 : order.getClip() == noise.clip();
        boolean isNumber = spec.privacy().secure().isEmpty()
                || order.getParticipants() == spec.rounds().minParticipants();
        if (!isClip || !isNumber) {
            throw Withdrawal.because("the coordinator wants noise of another size than the task promises");
        }
    }
}
