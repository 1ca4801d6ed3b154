package org.xinglin.federation.levels;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.protocol.ErrandHeader;
import org.xinglin.federation.protocol.ErrandPart;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Part;

/** One errand over the wire: its model goes in parts at the pace of the connection, and so does the answer. */
final class ErrandCall implements ClientResponseObserver<ErrandPart, Part> {
    private final ErrandHeader header;
    private final byte[] model;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private volatile @Nullable ClientCallStreamObserver<ErrandPart> stream;
    private int sent = -1;

    ErrandCall(ErrandHeader header, byte[] model) {
        this.header = header;
        this.model = model;
    }

    /**
     * Waits; an interrupt takes the errand back.
     *
     * @throws StatusRuntimeException what the edge says against it
     */
    byte[] answer() throws InterruptedException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            ClientCallStreamObserver<ErrandPart> call = stream;
            if (call != null) {
                call.cancel("interrupted", e);
            }
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StatusRuntimeException status
                    ? status
                    : Status.UNKNOWN.withCause(e.getCause()).asRuntimeException();
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<ErrandPart> call) {
        stream = call;
        call.setOnReadyHandler(() -> send(call));
    }

    private void send(ClientCallStreamObserver<ErrandPart> call) {
        while (call.isReady() && sent <= model.length) {
            if (sent < 0) {
                call.onNext(ErrandPart.newBuilder().setHeader(header).build());
                sent = 0;
            } else if (sent < model.length) {
                int count = Math.min(Messages.PART, model.length - sent);
                call.onNext(ErrandPart.newBuilder()
                        .setContent(ByteString.copyFrom(model, sent, count))
                        .build());
                sent += count;
            } else {
                call.onCompleted();
                sent = model.length + 1;
            }
        }
    }

    @Override
    public void onNext(Part part) {
        content.writeBytes(part.getContent().toByteArray());
    }

    @Override
    public void onError(Throwable trouble) {
        answer.completeExceptionally(trouble);
    }

    @Override
    public void onCompleted() {
        answer.complete(content.toByteArray());
    }
}
