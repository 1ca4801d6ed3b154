package org.xinglin.federation.trust;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;

/**
 * Stands before every service of a coordinator: without a participant's certificate of this consortium, valid now and not revoked, no
 * call but Enrol is begun, and a stream that was begun ends with the next message in either direction once it is revoked or expired.
 */
public final class CertificateGate implements ServerInterceptor {
    private static final Set<String> OPEN =
            Set.of(EnrolmentGrpc.getEnrolMethod().getFullMethodName());

    private final Admission admission;
    private final Executor calls;

    public CertificateGate(CertificateAuthority authority, InstantSource clock, Executor calls) {
        this.admission = new Admission(authority.root(), authority.revocations(), clock);
        this.calls = calls;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (OPEN.contains(call.getMethodDescriptor().getFullMethodName())) {
            return next.startCall(call, headers);
        }
        try {
            X509Certificate certificate = certificate(call);
            Peer peer = admission.require(certificate);
            Context context = Context.current().withValue(Peer.KEY, peer);
            GuardedCall<Q, A> guarded =
                    new GuardedCall<>(call, () -> admission.require(certificate), context.fixedContextExecutor(calls));
            return guarded.guard(Contexts.interceptCall(context, guarded, headers, next));
        } catch (DistrustException e) {
            call.close(DistrustStatus.of(e), DistrustStatus.trailers(e));
            return new ServerCall.Listener<>() {};
        }
    }

    private static X509Certificate certificate(ServerCall<?, ?> call) throws DistrustException {
        @Nullable SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        try {
            if (session != null) {
                Certificate[] chain = session.getPeerCertificates();
                if (chain[0] instanceof X509Certificate certificate) {
                    return certificate;
                }
            }
        } catch (SSLPeerUnverifiedException e) {
            throw new DistrustException(
                    Distrust.NO_CERTIFICATE, "the call came without a certificate of the consortium", e);
        }
        throw new DistrustException(Distrust.NO_CERTIFICATE, "the call came without a certificate of the consortium");
    }
}
