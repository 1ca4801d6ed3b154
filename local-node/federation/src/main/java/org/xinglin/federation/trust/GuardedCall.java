package org.xinglin.federation.trust;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call that ends when its peer is no longer trusted; for the service behind, it was cancelled. */
final class GuardedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final Judgement judgement;
    private final Executor calls;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<ServerCall.@Nullable Listener<Q>> behind = new AtomicReference<>();

    /** Asked before each message. */
    @FunctionalInterface
    interface Judgement {
        void require() throws DistrustException;
    }

    GuardedCall(ServerCall<Q, A> call, Judgement judgement, Executor calls) {
        super(call);
        this.judgement = judgement;
        this.calls = calls;
    }

    ServerCall.Listener<Q> guard(ServerCall.Listener<Q> listener) {
        behind.set(listener);
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                if (isTrusted()) {
                    super.onMessage(message);
                }
            }

            @Override
            public void onHalfClose() {
                if (!ended.get()) {
                    super.onHalfClose();
                }
            }

            @Override
            public void onComplete() {
                if (!ended.get()) { // else it was told of its cancelling
                    super.onComplete();
                }
            }

            @Override
            public void onCancel() {
                if (!ended.get()) {
                    super.onCancel();
                }
            }
        };
    }

    private boolean isTrusted() {
        if (ended.get()) {
            return false;
        }
        try {
            judgement.require();
            return true;
        } catch (DistrustException e) {
            end(e);
            return false;
        }
    }

    private void end(DistrustException why) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        super.close(DistrustStatus.of(why), DistrustStatus.trailers(why));
        ServerCall.@Nullable Listener<Q> listener = behind.get();
        if (listener != null) {
            calls.execute(listener::onCancel);
        }
    }

    @Override
    public void sendMessage(A message) {
        if (isTrusted()) {
            super.sendMessage(message);
        }
    }

    @Override
    public void close(Status status, Metadata trailers) {
        if (!ended.get()) {
            super.close(status, trailers);
        }
    }
}
