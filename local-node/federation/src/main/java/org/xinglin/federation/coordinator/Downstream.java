package org.xinglin.federation.coordinator;

import io.grpc.stub.ServerCallStreamObserver;

/** A stream to one caller that several threads tell things: one at a time, nothing after the last, nothing to who left. */
final class Downstream<T> {
    private final ServerCallStreamObserver<T> stream;
    private boolean ended;

    Downstream(ServerCallStreamObserver<T> stream) {
        this.stream = stream;
    }

    synchronized void tell(T value) {
        if (!ended && !stream.isCancelled()) {
            stream.onNext(value);
        }
    }

    synchronized void tellLast(T value) {
        tell(value);
        if (!ended && !stream.isCancelled()) {
            stream.onCompleted();
        }
        ended = true;
    }

    synchronized void fail(Throwable why) {
        if (!ended && !stream.isCancelled()) {
            stream.onError(why);
        }
        ended = true;
    }
}
