package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.TaskRequest;

/** How a hospital comes by its certificate and keeps it fresh. */
class ConsortiumLinkTest extends TrustFixture {
    private final Hospital one = new Hospital(1);
    private final KeptIdentity store = new KeptIdentity();

    @Test
    void aTokenFileIsEnoughToBeEnrolledWithoutAnybodyNoticing() throws Exception {
        Path token = tokenFile(authority.newReusableToken());
        ConsortiumLink link = link(server, one, store, Optional.of(token));
        assertThat(greet(link.channel()).getAccount()).isEqualTo(one.account());
        X509Certificate certificate = store.load().orElseThrow().certificate();
        Files.delete(token);
        ConsortiumLink later = link(server, one, store, Optional.empty());
        assertThat(greet(later.channel()).getAccount()).isEqualTo(one.account());
        assertThat(store.load().orElseThrow().certificate()).isEqualTo(certificate);
    }

    @Test
    void withoutACertificateNobodyIsDialled() throws Exception {
        ConsortiumLink link = link(server, one, store, Optional.empty());
        assertDistrusted(link::channel, Distrust.NO_CERTIFICATE);
        assertDistrusted(
                () -> link(server, one, store, Optional.of(folder.resolve("nowhere")))
                        .channel(),
                Distrust.NO_CERTIFICATE);
    }

    @Test
    void aSpentTokenIsRefusedWithTheReason() throws Exception {
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        link(server, one, store, Optional.empty()).enrol(token);
        ConsortiumLink second = link(server, new Hospital(2), new KeptIdentity(), Optional.empty());
        assertDistrusted(() -> second.enrol(token), Distrust.TOKEN_REFUSED);
    }

    @Test
    void theSecretOfATokenIsNotToldToACoordinatorOfAnotherAuthority() throws Exception {
        CertificateAuthority foreign = authority("foreign");
        TlsIdentity theirs = foreign.newCoordinator(NAMES);
        TrustServer posing = server(foreign, () -> theirs);
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        ConsortiumLink link = link(posing, one, store, Optional.empty());
        assertDistrusted(() -> link.enrol(token), Distrust.OTHER_AUTHORITY);
        assertThat(authority.takes(token)).as("not spent").isTrue();
    }

    @Test
    void aCertificateIsRenewedBeforeItEndsWithANewKeyAndOldCallsGoOn() throws Exception {
        ConsortiumLink link = link(server, one, store, Optional.empty());
        link.enrol(authority.newToken(Optional.empty(), DAY));
        ManagedChannel before = link.channel();
        X509Certificate first = store.load().orElseThrow().certificate();
        Iterator<History> stream = CoordinatorGrpc.newBlockingStub(before).watch(TaskRequest.getDefaultInstance());
        assertThat(stream.next()).isNotNull();
        clock.move(Duration.ofDays(19));
        assertThat(link.channel()).isSameAs(before);
        clock.move(Duration.ofDays(2));
        ManagedChannel after = link.channel();
        X509Certificate second = store.load().orElseThrow().certificate();
        assertThat(second.getPublicKey()).isNotEqualTo(first.getPublicKey());
        assertThat(greet(after).getAccount()).isEqualTo(one.account());
        server.tellWatchers();
        assertThat(stream.next()).isNotNull();
        assertThat(authority.issued())
                .filteredOn(line -> line.role() == Role.PARTICIPANT)
                .hasSize(2);
    }

    @Test
    void aRenewalThatFailsLeavesThePresentCertificateInUse() throws Exception {
        ConsortiumLink link = link(server, one, store, Optional.empty());
        link.enrol(authority.newToken(Optional.empty(), DAY));
        clock.move(Duration.ofDays(21));
        Path issued = folder.resolve("ca/issued");
        Path aside = Files.move(issued, folder.resolve("aside")); // the coordinator's disk
        assertThat(greet(link.channel()).getAccount()).isEqualTo(one.account());
        Files.move(aside, issued);
        assertThat(greet(link.channel()).getAccount()).isEqualTo(one.account());
        assertThat(authority.issued())
                .filteredOn(line -> line.role() == Role.PARTICIPANT)
                .as("paused")
                .hasSize(1);
        clock.move(Duration.ofMinutes(11));
        greet(link.channel());
        assertThat(authority.issued())
                .filteredOn(line -> line.role() == Role.PARTICIPANT)
                .hasSize(2);
    }

    @Test
    void anExpiredHospitalIsToldSoAndComesBackWithAToken() throws Exception {
        ConsortiumLink link = link(server, one, store, Optional.empty());
        link.enrol(authority.newToken(Optional.empty(), DAY));
        clock.move(Duration.ofDays(31));
        assertDistrusted(link::channel, Distrust.EXPIRED);
        link.enrol(authority.newToken(Optional.of(one.account()), DAY));
        assertThat(greet(link.channel()).getAccount()).isEqualTo(one.account());
    }

    @Test
    void aRevokedHospitalCanNotRenewNorEnrolByTheCommonToken() throws Exception {
        EnrolmentToken common = authority.newReusableToken();
        ConsortiumLink link = link(server, one, store, Optional.empty());
        link.enrol(common);
        link.channel();
        authority.revoke(one.account());
        assertDistrusted(link::renew, Distrust.REVOKED);
        assertDistrusted(() -> link.enrol(common), Distrust.REVOKED);
    }

    @Test
    void aCoordinatorThatIsAwayIsUnreachable() throws Exception {
        ConsortiumLink link = link(server, one, store, Optional.empty());
        server.close();
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        assertThatThrownBy(() -> link.enrol(token)).isInstanceOf(StatusRuntimeException.class);
    }

    @Test
    void theCoordinatorRenewsItsOwnCertificateWithoutARestart() throws Exception {
        TlsIdentity hospital = identity(authority, one);
        clock.move(Duration.ofDays(61)); // less than a third of 90 days is left
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        ConsortiumLink link = link(server, one, store, Optional.empty());
        link.enrol(token);
        greet(link.channel());
        assertThat(authority.issued())
                .filteredOn(line -> line.role() == Role.COORDINATOR)
                .hasSize(2);
        CoordinatorIdentity again = new CoordinatorIdentity(authority, folder.resolve("edge"), NAMES, clock);
        assertThat(again.get().isRenewalDue(clock.instant())).isFalse();
        assertThat(authority.issued())
                .filteredOn(line -> line.role() == Role.COORDINATOR)
                .as("kept")
                .hasSize(2);
        assertThat(hospital.isExpired(clock.instant())).isTrue();
    }

    @Test
    void aHalfWrittenCoordinatorsIdentityIsMadeAnew() throws Exception {
        Path edge = folder.resolve("edge");
        KeyFile.write(edge.resolve("tls.key"), P256.newPair().getPrivate(), Optional.empty());
        TlsIdentity made = new CoordinatorIdentity(authority, edge, NAMES, clock).get();
        assertThat(P256.isSignature(made.certificate().getPublicKey(), new byte[1], P256.sign(made.key(), new byte[1])))
                .isTrue();
    }

    @Test
    void theKeyIsSealedAndEveryFlippedByteIsRefused() throws Exception {
        Path file = folder.resolve("home/federation/identity.json");
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        SealedIdentityFile sealed = new SealedIdentityFile(file, secret::clone);
        assertThat(sealed.load()).isEmpty();
        TlsIdentity identity = identity(authority, one);
        sealed.save(identity);
        TlsIdentity read = sealed.load().orElseThrow();
        assertThat(read.key()).isEqualTo(identity.key());
        assertThat(read.certificate()).isEqualTo(identity.certificate());
        assertThat(read.toString()).contains(one.account(), "***").doesNotContain("EC");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            assertThatThrownBy(sealed::load).as("byte %d", at).isInstanceOf(IOException.class);
        }
        Files.write(file, whole);
        SealedIdentityFile others = new SealedIdentityFile(file, () -> new byte[32]);
        assertThatThrownBy(others::load).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void aDamagedCertificateFileIsSaidAndATokenMendsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("identity.json"), "{}");
        SealedIdentityFile sealed = new SealedIdentityFile(file, () -> new byte[32]);
        ConsortiumLink link = link(server, one, sealed, Optional.empty());
        assertDistrusted(link::channel, Distrust.NO_CERTIFICATE);
        link.enrol(authority.newToken(Optional.empty(), DAY));
        greet(link.channel());
    }
}
