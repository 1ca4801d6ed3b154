package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;
import org.xinglin.federation.trust.wire.GreetReply;
import org.xinglin.federation.trust.wire.GreetRequest;

/** A consortium of one authority, one coordinator on a real port, and hospitals that dial it. */
@Timeout(60)
abstract class TrustFixture {
    static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1");
    static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock();
    final Deque<AutoCloseable> opened = new ArrayDeque<>();
    CertificateAuthority authority;
    TrustServer server;

    @BeforeEach
    void start() throws Exception {
        authority = authority("ca");
        server = server(authority, new CoordinatorIdentity(authority, folder.resolve("edge"), NAMES, clock));
    }

    final CertificateAuthority authority(String name) throws Exception {
        return CertificateAuthority.create(
                folder.resolve(name),
                new AuthorityPlan("House of apricots", AuthorityPlan.USUAL),
                Optional.empty(),
                clock);
    }

    final TrustServer server(CertificateAuthority of, Supplier<TlsIdentity> identity) throws Exception {
        return open(new TrustServer(of, identity, clock));
    }

    final <T extends AutoCloseable> T open(T part) {
        opened.push(part);
        return part;
    }

    @AfterEach
    void stop() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    /** Issued beside the wire. */
    final TlsIdentity identity(CertificateAuthority of, Hospital hospital) throws Exception {
        return hospital.identity(
                of.enrol(of.newToken(Optional.empty(), DAY), hospital.application(of.fingerprint())), of.root());
    }

    /** Whatever its own clock would say: it lets the coordinator judge. */
    final ManagedChannel dial(TrustServer to, TlsIdentity identity) {
        InstantSource believing =
                () -> identity.root().getNotBefore().toInstant().plus(DAY);
        ManagedChannel channel = new Dialling(to.address(), believing).as(identity);
        open(channel::shutdownNow);
        return channel;
    }

    final ConsortiumLink link(TrustServer to, Hospital hospital, IdentityStore store, Optional<Path> token) {
        return open(new ConsortiumLink(to.address(), store, new HospitalSigner(hospital), token, clock));
    }

    final Path tokenFile(EnrolmentToken token) throws Exception {
        return Files.writeString(folder.resolve("token" + opened.size()), token.revealText());
    }

    /** A hospital's account as the link sees it. */
    record HospitalSigner(Hospital hospital) implements AccountSigner {
        @Override
        public String account() {
            return hospital.account();
        }

        @Override
        public byte[] sign(byte[] hash) {
            return hospital.sign(hash);
        }
    }

    static GreetReply greet(ManagedChannel channel) throws DistrustException {
        try {
            return EnrolmentGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .greet(GreetRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            throw DistrustStatus.in(e).orElseThrow(() -> e);
        }
    }

    static void assertDistrusted(ThrowingCallable call, Distrust reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DistrustException.class,
                        trouble -> assertThat(trouble.reason())
                                .as(trouble.getMessage())
                                .isEqualTo(reason));
    }
}
