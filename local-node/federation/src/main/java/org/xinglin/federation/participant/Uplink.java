package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Accepted;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.ModelRequest;
import org.xinglin.federation.protocol.Part;
import org.xinglin.federation.protocol.Submission;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;

/** Models down and answers up, in parts, at the pace of the connection. */
final class Uplink {
    private final CoordinatorGrpc.CoordinatorBlockingStub calls;
    private final CoordinatorGrpc.CoordinatorStub streams;

    Uplink(CoordinatorGrpc.CoordinatorBlockingStub calls, CoordinatorGrpc.CoordinatorStub streams) {
        this.calls = calls;
        this.streams = streams;
    }

    TaskHistory history(TaskId task) {
        return Histories.history(calls.getHistory(
                TaskRequest.newBuilder().setTaskId(Messages.id(task)).build()));
    }

    /**
     * What came is checked against its digest.
     *
     * @param most bytes that it may have
     */
    NamedVectors model(String token, ByteString digest, long most) {
        Iterator<Part> parts = calls.getModel(
                ModelRequest.newBuilder().setToken(token).setDigest(digest).build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (parts.hasNext()) {
            ByteString part = parts.next().getContent();
            if ((long) bytes.size() + part.size() > most) {
                throw Status.DATA_LOSS
                        .withDescription("the coordinator sends more than the task's model has")
                        .asRuntimeException();
            }
            bytes.writeBytes(part.toByteArray());
        }
        byte[] content = bytes.toByteArray();
        if (!MessageDigest.isEqual(Messages.sha256(content), digest.toByteArray())) {
            throw Status.DATA_LOSS
                    .withDescription("the model is not the one that was announced")
                    .asRuntimeException();
        }
        try {
            return NamedVectors.ofBytes(content);
        } catch (IllegalArgumentException e) {
            throw Status.DATA_LOSS.withDescription(e.getMessage()).withCause(e).asRuntimeException();
        }
    }

    /** @return what the coordinator answered. @throws StatusRuntimeException ABORTED when nobody waits for it any more */
    Accepted submit(SubmissionHeader header, byte[] content) throws InterruptedException {
        CompletableFuture<Accepted> answer = new CompletableFuture<>();
        streams.submit(new Sender(header, content, answer));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StatusRuntimeException status
                    ? status
                    : Status.UNKNOWN.withCause(e.getCause()).asRuntimeException();
        }
    }

    /** Sends the next part whenever the connection takes one, so that no more than a part waits in memory. */
    private static final class Sender implements ClientResponseObserver<Submission, Accepted> {
        private final SubmissionHeader header;
        private final byte[] content;
        private final CompletableFuture<Accepted> answer;
        private int sent = -1;

        Sender(SubmissionHeader header, byte[] content, CompletableFuture<Accepted> answer) {
            this.header = header;
            this.content = content;
            this.answer = answer;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<Submission> stream) {
            stream.setOnReadyHandler(() -> send(stream));
        }

        private void send(ClientCallStreamObserver<Submission> stream) {
            while (stream.isReady() && sent <= content.length) {
                if (sent < 0) {
                    stream.onNext(Submission.newBuilder().setHeader(header).build());
                    sent = 0;
                } else if (sent < content.length) {
                    int count = Math.min(Messages.PART, content.length - sent);
                    stream.onNext(Submission.newBuilder()
                            .setContent(ByteString.copyFrom(content, sent, count))
                            .build());
                    sent += count;
                } else {
                    stream.onCompleted();
                    sent = content.length + 1;
                }
            }
        }

        @Override
        public void onNext(Accepted accepted) {
            answer.complete(accepted);
        }

        @Override
        public void onError(Throwable trouble) {
            answer.completeExceptionally(trouble);
        }

        @Override
        public void onCompleted() {
            answer.completeExceptionally(Status.INTERNAL
                    .withDescription("the coordinator gave no answer")
                    .asRuntimeException());
        }
    }
}
