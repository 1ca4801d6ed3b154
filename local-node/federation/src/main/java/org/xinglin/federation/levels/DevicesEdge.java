package org.xinglin.federation.levels;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.participant.DeclinedException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.protocol.ChallengeRequest;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.ErrandHeader;
import org.xinglin.federation.protocol.ErrandKind;
import org.xinglin.federation.protocol.LevelsGrpc;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Outcome;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DistrustException;

/** The hospital's way to the coordinator of its devices: one errand at a time, tried again while it is away. */
final class DevicesEdge {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long GREETING_SECONDS = 20;

    private final ConsortiumLink link;
    private final JoinSigner account;
    private final TaskId task;

    /** @param task of the devices */
    DevicesEdge(ConsortiumLink link, JoinSigner account, TaskId task) {
        this.link = link;
        this.account = account;
        this.task = task;
    }

    /**
     * Whether this account may lead the task.
     *
     * @throws StatusRuntimeException why not
     */
    void greet() throws InterruptedException, DistrustException {
        asked(ErrandHeader.newBuilder().setKind(ErrandKind.GREET), new byte[0], Duration.ofSeconds(GREETING_SECONDS));
    }

    /**
     * The devices are done.
     *
     * @throws DeclinedException when they can not be told
     */
    void end() throws InterruptedException {
        ask(ErrandHeader.newBuilder().setKind(ErrandKind.END), new byte[0], Duration.ofSeconds(GREETING_SECONDS));
    }

    /**
     * Asks, and again while the edge does not answer.
     *
     * @param patience in all
     * @throws DeclinedException when there is no answer in that time, or it was declined, with the edge's words
     */
    Outcome ask(ErrandHeader.Builder errand, byte[] model, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(PAUSE.toNanos(), end - System.nanoTime()));
            try {
                return asked(errand, model, left);
            } catch (StatusRuntimeException e) {
                if (!isAway(e) || System.nanoTime() + PAUSE.toNanos() > end) {
                    throw new DeclinedException(words(e), e);
                }
            } catch (DistrustException e) {
                throw new DeclinedException(String.valueOf(e.getMessage()), e);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** Killed, or stopped in order. */
    private static boolean isAway(StatusRuntimeException trouble) {
        Status.Code code = trouble.getStatus().getCode();
        return code == Status.Code.UNAVAILABLE || code == Status.Code.CANCELLED;
    }

    private static String words(StatusRuntimeException trouble) {
        String said = trouble.getStatus().getDescription();
        return isAway(trouble) || said == null
                ? "the edge coordinator of the devices does not answer"
                : "the devices' edge says: " + said;
    }

    private Outcome asked(ErrandHeader.Builder errand, byte[] model, Duration left)
            throws InterruptedException, DistrustException {
        ManagedChannel channel = link.channel();
        ChallengeRequest challenge = ChallengeRequest.newBuilder()
                .setTaskId(Messages.id(task))
                .setAccount(account.account())
                .build();
        byte[] nonce = CoordinatorGrpc.newBlockingStub(channel)
                .withDeadlineAfter(GREETING_SECONDS, TimeUnit.SECONDS)
                .getChallenge(challenge)
                .getNonce()
                .toByteArray();
        ErrandHeader header = errand.setTaskId(Messages.id(task))
                .setAccount(account.account())
                .setNonce(ByteString.copyFrom(nonce))
                .setSignature(ByteString.copyFrom(account.sign(Messages.leadHash(task, nonce))))
                .setSeconds(Math.toIntExact(Math.max(1, left.toSeconds())))
                .build();
        ErrandCall call = new ErrandCall(header, model);
        LevelsGrpc.newStub(channel)
                .withDeadlineAfter(left.toSeconds() + GREETING_SECONDS, TimeUnit.SECONDS)
                .lead(call);
        try {
            return Outcome.parseFrom(call.answer());
        } catch (InvalidProtocolBufferException e) {
            throw Status.DATA_LOSS
                    .withDescription("the answer of the devices' edge can not be read")
                    .withCause(e)
                    .asRuntimeException();
        }
    }
}
