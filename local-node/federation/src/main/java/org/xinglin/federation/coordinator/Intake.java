package org.xinglin.federation.coordinator;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.Accepted;
import org.xinglin.federation.protocol.Submission;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.DistrustStatus;

/** Takes one answer in, part by part, and hands it on when it is whole. */
final class Intake implements StreamObserver<Submission> {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final StreamObserver<Accepted> reply;
    private final Destination destination;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private @Nullable SubmissionHeader header;
    private long most;
    private boolean ended;

    /** Where an answer goes. */
    interface Destination {
        /** Bytes that such an answer may have; refuses whom nobody awaits before anything is kept. */
        long most(SubmissionHeader header) throws LateException, DistrustException;

        /** @return the round under which an offered update is to be recorded, or 0 */
        int deliver(SubmissionHeader header, byte[] content)
                throws RefusedException, LateException, IOException, DistrustException;
    }

    Intake(StreamObserver<Accepted> reply, Destination destination) {
        this.reply = reply;
        this.destination = destination;
    }

    @Override
    public void onNext(Submission part) {
        if (ended) {
            return;
        }
        if (part.hasHeader() == (header != null)) {
            refuse(Status.INVALID_ARGUMENT, "an answer has one header, and it comes first");
        } else if (part.hasHeader()) {
            begin(part.getHeader());
        } else if ((long) content.size() + part.getContent().size() > most) {
            refuse(Status.RESOURCE_EXHAUSTED, "an answer is too large");
        } else {
            content.writeBytes(part.getContent().toByteArray());
        }
    }

    private void begin(SubmissionHeader first) {
        header = first;
        try {
            most = destination.most(first);
        } catch (LateException e) {
            refuse(Status.ABORTED, e.getMessage());
        } catch (DistrustException e) {
            ended = true;
            reply.onError(DistrustStatus.exception(e));
        }
    }

    @Override
    public void onCompleted() {
        if (ended) {
            return;
        }
        SubmissionHeader whole = header;
        if (whole == null) {
            refuse(Status.INVALID_ARGUMENT, "an answer has one header, and it comes first");
            return;
        }
        try {
            int round = destination.deliver(whole, content.toByteArray());
            ended = true;
            reply.onNext(Accepted.newBuilder().setRound(round).build());
            reply.onCompleted();
        } catch (RefusedException e) {
            refuse(Status.FAILED_PRECONDITION, e.getMessage());
        } catch (DistrustException e) {
            ended = true;
            reply.onError(DistrustStatus.exception(e));
        } catch (OverRoundException e) {
            refuse(Status.OUT_OF_RANGE, e.getMessage());
        } catch (LateException e) {
            refuse(Status.ABORTED, e.getMessage());
        } catch (IOException e) {
            LOG.warn("an answer could not be checked", e);
            refuse(Status.UNAVAILABLE, "the coordinator's chain or disk does not answer; it is sent again later");
        }
    }

    private void refuse(Status status, @Nullable String why) {
        ended = true;
        reply.onError(status.withDescription(why).asRuntimeException());
    }

    @Override
    public void onError(Throwable broken) {
        ended = true; // who sends it is gone; there is nobody to answer
    }
}
