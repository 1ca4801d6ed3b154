package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Part;

/** Sends a content in parts at the pace of who takes it, so that no more than a part waits in memory for each. */
final class PartStream {
    private final ServerCallStreamObserver<Part> stream;
    private byte @Nullable [] content;
    private int sent;
    private boolean ended;

    /** To be made before the call's method returns: only then may it ask to be told when there is room. */
    PartStream(ServerCallStreamObserver<Part> stream) {
        this.stream = stream;
        stream.setOnReadyHandler(this::send);
    }

    /** @param whole what is sent; not copied */
    void start(byte[] whole) {
        synchronized (this) {
            content = whole;
        }
        send();
    }

    private synchronized void send() {
        byte[] whole = content;
        while (whole != null && !ended && stream.isReady()) {
            int count = Math.min(Messages.PART, whole.length - sent);
            stream.onNext(Part.newBuilder()
                    .setContent(ByteString.copyFrom(whole, sent, count))
                    .build());
            sent += count;
            if (sent == whole.length) {
                ended = true;
                stream.onCompleted();
            }
        }
    }
}
