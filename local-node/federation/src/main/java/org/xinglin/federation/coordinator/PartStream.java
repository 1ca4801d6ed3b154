package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Part;

/** Sends a content in parts at the pace of who takes it, so that no more than a part waits in memory for each. */
final class PartStream {
    private final ServerCallStreamObserver<Part> stream;
    private final byte[] content;
    private int sent;
    private boolean ended;

    PartStream(ServerCallStreamObserver<Part> stream, byte[] content) {
        this.stream = stream;
        this.content = content;
    }

    void start() {
        stream.setOnReadyHandler(this::send);
        send();
    }

    private synchronized void send() {
        while (!ended && stream.isReady()) {
            int count = Math.min(Messages.PART, content.length - sent);
            stream.onNext(Part.newBuilder()
                    .setContent(ByteString.copyFrom(content, sent, count))
                    .build());
            sent += count;
            if (sent == content.length) {
                ended = true;
                stream.onCompleted();
            }
        }
    }
}
