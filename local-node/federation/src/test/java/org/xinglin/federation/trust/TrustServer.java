package org.xinglin.federation.trust;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.TaskRequest;

/** Enrolment and a stream behind the gate, on a real port. */
final class TrustServer implements AutoCloseable {
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final List<StreamObserver<History>> watchers = new CopyOnWriteArrayList<>();
    private final Server server;

    TrustServer(CertificateAuthority authority, Supplier<TlsIdentity> identity, InstantSource clock)
            throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .executor(calls)
                .sslContext(TlsContexts.server(identity))
                .intercept(new CertificateGate(authority, clock, calls))
                .addService(new EnrolmentService(authority, clock, "test"))
                .addService(stream())
                .build()
                .start();
    }

    private BindableService stream() {
        return new CoordinatorGrpc.CoordinatorImplBase() {
            @Override
            public void watch(TaskRequest request, StreamObserver<History> observer) {
                watchers.add(observer);
                observer.onNext(History.getDefaultInstance());
            }
        };
    }

    void tellWatchers() {
        watchers.forEach(observer -> observer.onNext(History.getDefaultInstance()));
    }

    int port() {
        return server.getPort();
    }

    DialledAddress address() {
        return new DialledAddress("127.0.0.1", port());
    }

    @Override
    public void close() {
        server.shutdownNow();
        calls.shutdownNow();
    }
}
