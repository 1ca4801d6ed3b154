package org.xinglin.federation.trust;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.trust.wire.Application;
import org.xinglin.federation.trust.wire.CertificateReply;
import org.xinglin.federation.trust.wire.EnrolRequest;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;
import org.xinglin.federation.trust.wire.GreetReply;
import org.xinglin.federation.trust.wire.GreetRequest;

/** The authority over the wire, behind {@link CertificateGate}. */
public final class EnrolmentService extends EnrolmentGrpc.EnrolmentImplBase {
    /** Raised when an old participant can not speak with a new coordinator. */
    public static final int PROTOCOL = 2;

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentService.class);

    private final CertificateAuthority authority;
    private final InstantSource clock;
    private final String version;

    /** @param version of this software, for the preflight of others */
    public EnrolmentService(CertificateAuthority authority, InstantSource clock, String version) {
        this.authority = authority;
        this.clock = clock;
        this.version = version;
    }

    /** What makes a certificate. */
    @FunctionalInterface
    private interface Making {
        X509Certificate make() throws DistrustException, IOException;
    }

    private static void answer(StreamObserver<CertificateReply> observer, Making making) {
        try {
            byte[] der = making.make().getEncoded();
            observer.onNext(CertificateReply.newBuilder()
                    .setCertificate(ByteString.copyFrom(der))
                    .build());
            observer.onCompleted();
        } catch (DistrustException e) {
            LOG.info("a certificate was not given: {}", e.getMessage());
            observer.onError(DistrustStatus.exception(e));
        } catch (IOException e) {
            LOG.warn("a certificate could not be kept", e);
            observer.onError(Status.FAILED_PRECONDITION
                    .withDescription("the coordinator's disk does not answer")
                    .asRuntimeException());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without a form", e);
        }
    }

    @Override
    public void enrol(EnrolRequest request, StreamObserver<CertificateReply> observer) {
        answer(
                observer,
                () -> authority.enrol(EnrolmentToken.parse(request.getToken()), read(request.getApplication())));
    }

    @Override
    public void renew(Application request, StreamObserver<CertificateReply> observer) {
        answer(observer, () -> {
            Peer peer = Peer.current()
                    .orElseThrow(() -> new DistrustException(
                            Distrust.NO_CERTIFICATE, "only a certificate can be renewed that is there"));
            return authority.renew(peer.certificate(), read(request));
        });
    }

    @Override
    public void greet(GreetRequest request, StreamObserver<GreetReply> observer) {
        observer.onNext(GreetReply.newBuilder()
                .setEpochMillis(clock.millis())
                .setProtocol(PROTOCOL)
                .setVersion(version)
                .setAccount(Peer.current().map(Peer::account).orElse(""))
                .build());
        observer.onCompleted();
    }

    private static CertificateAuthority.Application read(Application asked) {
        return new CertificateAuthority.Application(
                asked.getAccount(),
                asked.getRequest().toByteArray(),
                asked.getProof().toByteArray());
    }
}
