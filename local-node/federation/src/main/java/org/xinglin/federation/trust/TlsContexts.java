package org.xinglin.federation.trust;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** TLS 1.3 (RFC 8446) by Java's own provider, and nothing older. */
public final class TlsContexts {
    private static final String VERSION = "TLSv1.3";

    private TlsContexts() {}

    /** For a server whose calls all pass {@link CertificateGate}. */
    public static SslContext server(Supplier<TlsIdentity> identity) {
        try {
            return GrpcSslContexts.configure(SslContextBuilder.forServer(new OneIdentity(identity)), SslProvider.JDK)
                    .trustManager(new LaterJudged())
                    .clientAuth(ClientAuth.OPTIONAL)
                    .protocols(VERSION)
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("every Java has " + VERSION, e);
        }
    }

    static SslContext client(Optional<TlsIdentity> identity, PinnedRoot root) {
        try {
            SslContextBuilder builder = GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
                    .trustManager(root)
                    .protocols(VERSION);
            identity.ifPresent(one -> builder.keyManager(new OneIdentity(() -> one)));
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalStateException("every Java has " + VERSION, e);
        }
    }
}
