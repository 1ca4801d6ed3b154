package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;
import org.xinglin.federation.trust.wire.GreetRequest;

/** Who gets nothing from a coordinator, over a real port. */
class CertificateGateTest extends TrustFixture {
    private final Hospital one = new Hospital(1);
    private final Hospital other = new Hospital(2);

    @Test
    void aHospitalOfTheConsortiumIsKnownByItsAccount() throws Exception {
        ManagedChannel channel = dial(server, identity(authority, one));
        assertThat(greet(channel).getAccount()).isEqualTo(one.account());
        assertThat(greet(channel).getEpochMillis()).isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        Dialling dialling = new Dialling(server.address(), clock);
        ManagedChannel channel = dialling.asStranger(dialling.pin(authority.fingerprint()::equals));
        open(channel::shutdownNow);
        assertDistrusted(() -> greet(channel), Distrust.NO_CERTIFICATE);
        Iterator<History> stream = CoordinatorGrpc.newBlockingStub(channel).watch(TaskRequest.getDefaultInstance());
        assertThatThrownBy(stream::hasNext)
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("without");
    }

    @Test
    void anExpiredCertificateGetsNothing() throws Exception {
        TlsIdentity expired = identity(authority, one);
        ManagedChannel channel = dial(server, expired);
        greet(channel);
        clock.move(Duration.ofDays(31));
        assertDistrusted(() -> greet(channel), Distrust.EXPIRED);
        assertDistrusted(() -> greet(dial(server, expired)), Distrust.EXPIRED);
    }

    @Test
    void aCertificateThatIsNotYetValidGetsNothing() throws Exception {
        clock.move(Duration.ofDays(2));
        TlsIdentity early = identity(authority, one);
        clock.move(Duration.ofDays(-1));
        assertDistrusted(() -> greet(dial(server, early)), Distrust.NOT_YET_VALID);
    }

    @Test
    void aRevokedCertificateGetsNothingAndTheOthersGoOn() throws Exception {
        ManagedChannel revoked = dial(server, identity(authority, one));
        ManagedChannel kept = dial(server, identity(authority, other));
        greet(revoked);
        greet(kept);
        CertificateAuthority elsewhere = CertificateAuthority.open(folder.resolve("ca"), Optional.empty(), clock);
        elsewhere.revoke(one.account()); // by another process, without a restart here
        assertDistrusted(() -> greet(revoked), Distrust.REVOKED);
        assertThat(greet(kept).getAccount()).isEqualTo(other.account());
    }

    @Test
    void anOpenStreamEndsWithItsNextMessageOnceItsPeerIsRevoked() throws Exception {
        ManagedChannel channel = dial(server, identity(authority, one));
        Iterator<History> stream = CoordinatorGrpc.newBlockingStub(channel).watch(TaskRequest.getDefaultInstance());
        assertThat(stream.next()).isNotNull();
        server.tellWatchers();
        assertThat(stream.next()).isNotNull();
        authority.revoke(one.account());
        server.tellWatchers();
        assertThatThrownBy(stream::hasNext)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        trouble -> assertThat(
                                        DistrustStatus.in(trouble).orElseThrow().reason())
                                .isEqualTo(Distrust.REVOKED));
    }

    @Test
    void aCertificateOfAnotherAuthorityGetsNothing() throws Exception {
        CertificateAuthority foreign = authority("foreign");
        TlsIdentity theirs = identity(foreign, one);
        // it believes our coordinator, so that the coordinator is the one to refuse
        TlsIdentity shown = new TlsIdentity(theirs.key(), theirs.certificate(), authority.root());
        assertDistrusted(() -> greet(dial(server, shown)), Distrust.OTHER_AUTHORITY);
    }

    @Test
    void aCoordinatorsCertificateIsNoParticipants() throws Exception {
        TlsIdentity coordinator = authority.newCoordinator(NAMES);
        assertDistrusted(() -> greet(dial(server, coordinator)), Distrust.OTHER_ROLE);
    }

    @Test
    void aListThatCanNotBeReadLetsNobodyIn() throws Exception {
        ManagedChannel channel = dial(server, identity(authority, one));
        greet(channel);
        Files.delete(folder.resolve("ca/revoked.crl"));
        assertDistrusted(() -> greet(channel), Distrust.AUTHORITY_BROKEN);
    }

    @Test
    void plaintextAndOlderTlsGetNothing() throws Exception {
        ManagedChannel plain = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
        open(plain::shutdownNow);
        assertThatThrownBy(() -> EnrolmentGrpc.newBlockingStub(plain).greet(GreetRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("UNAVAILABLE");
        SSLContext context = SSLContext.getInstance("TLS");
        Dialling dialling = new Dialling(server.address(), clock);
        context.init(null, new TrustManager[] {dialling.pin(authority.fingerprint()::equals)}, new SecureRandom());
        assertThat(handshake(context, "TLSv1.3")).isEqualTo("TLSv1.3");
        assertThatThrownBy(() -> handshake(context, "TLSv1.2")).isInstanceOf(IOException.class);
    }

    private String handshake(SSLContext context, String version) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void aCoordinatorOfAnotherAuthorityIsNotBelieved() throws Exception {
        CertificateAuthority foreign = authority("foreign");
        TlsIdentity theirs = foreign.newCoordinator(NAMES);
        TrustServer posing = server(foreign, () -> theirs);
        assertDistrusted(() -> greet(dial(posing, identity(authority, one))), Distrust.OTHER_AUTHORITY);
    }

    @Test
    void aParticipantCanNotPoseAsTheCoordinator() throws Exception {
        TlsIdentity participant = identity(authority, other);
        TrustServer posing = server(authority, () -> participant);
        assertDistrusted(() -> greet(dial(posing, identity(authority, one))), Distrust.OTHER_ROLE);
    }

    @Test
    void aCoordinatorOfAnotherNameIsNotBelieved() throws Exception {
        TlsIdentity elsewhere = authority.newCoordinator(List.of("edge.example", "127.0.0.2"));
        TrustServer named = server(authority, () -> elsewhere);
        assertDistrusted(() -> greet(dial(named, identity(authority, one))), Distrust.OTHER_NAME);
    }

    @Test
    void aCoordinatorWithAnExpiredCertificateIsNotBelieved() throws Exception {
        TlsIdentity old = authority.newCoordinator(NAMES);
        TrustServer stale = server(authority, () -> old);
        TlsIdentity participant = identity(authority, one);
        InstantSource later = () -> clock.instant().plus(Duration.ofDays(91));
        ManagedChannel channel = new Dialling(stale.address(), later).as(participant);
        open(channel::shutdownNow);
        assertDistrusted(() -> greet(channel), Distrust.EXPIRED);
    }

    @Test
    void aCallOutsideOfTheGateHasNoPeer() {
        assertThat(Peer.current()).isEmpty();
        assertDistrusted(() -> Peer.requireAccount(one.account()), Distrust.NO_CERTIFICATE);
    }

    @Test
    void aCertificateIsGoodForItsOwnAccountOnly() throws Exception {
        Peer peer = new Peer(one.account(), identity(authority, one).certificate());
        Context.current().withValue(Peer.KEY, peer).call(() -> {
            Peer.requireAccount(one.account());
            assertDistrusted(() -> Peer.requireAccount(other.account()), Distrust.OTHER_ACCOUNT);
            return null;
        });
    }
}
