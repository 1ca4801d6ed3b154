package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.trust.Preflight.Check;
import org.xinglin.federation.trust.Preflight.Finding;
import org.xinglin.federation.trust.Preflight.Verdict;

/** Each thing that can be wrong on the way is named, and nothing behind it is tried. */
class PreflightTest extends TrustFixture {
    private final Hospital one = new Hospital(1);
    private final KeptIdentity store = new KeptIdentity();

    private List<Finding> run(DialledAddress address, InstantSource ours, Optional<EnrolmentToken> token)
            throws Exception {
        ConsortiumLink link = open(new ConsortiumLink(
                address,
                store,
                new HospitalSigner(one),
                token.isPresent() ? Optional.of(tokenFile(token.get())) : Optional.empty(),
                ours));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Preflight(link, threads, ours, "test").run();
        }
    }

    private void enrolled() throws Exception {
        store.save(identity(authority, one));
    }

    private static void assertFirstFailure(List<Finding> findings, Check failed, Observation what, String fact) {
        assertThat(findings).extracting(Finding::check).containsExactly(Check.values());
        for (Finding finding : findings) {
            Verdict expected = finding.check().compareTo(failed) < 0
                    ? Verdict.OK
                    : finding.check() == failed ? Verdict.FAILED : Verdict.NOT_TRIED;
            if (finding.verdict() != Verdict.WARNING) {
                assertThat(finding.verdict()).as(finding.toString()).isEqualTo(expected);
            }
            if (finding.check() == failed) {
                assertThat(finding.what()).isEqualTo(what);
                assertThat(String.join(" ", finding.facts())).contains(fact);
            }
        }
    }

    @Test
    void everythingIsFine() throws Exception {
        enrolled();
        assertThat(run(server.address(), clock, Optional.empty()))
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.OK));
    }

    @Test
    void aNameThatDoesNotResolveIsNamed() throws Exception {
        DialledAddress nowhere = new DialledAddress("nowhere.invalid", 7070);
        assertFirstFailure(
                run(nowhere, clock, Optional.empty()), Check.NAME, Observation.NAME_UNKNOWN, "nowhere.invalid");
    }

    @Test
    void aClosedPortIsNamed() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertFirstFailure(
                run(new DialledAddress("127.0.0.1", port), clock, Optional.empty()),
                Check.PORT,
                Observation.PORT_SILENT,
                "127.0.0.1");
    }

    @Test
    void aPortThatSpeaksSomethingElseIsNamed() throws Exception {
        ServerSocket other = open(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
        Thread speaking = Thread.ofVirtual().start(() -> {
            while (!other.isClosed()) {
                try (Socket caller = other.accept()) {
                    caller.getOutputStream().write("220 mail ready\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
        assertFirstFailure(
                run(new DialledAddress("127.0.0.1", other.getLocalPort()), clock, Optional.empty()),
                Check.TLS,
                Observation.TLS_MISSING,
                "");
        other.close();
        speaking.join();
    }

    @Test
    void anotherAuthorityIsNamed() throws Exception {
        enrolled();
        CertificateAuthority foreign = authority("foreign");
        TlsIdentity theirs = foreign.newCoordinator(NAMES);
        TrustServer posing = server(foreign, () -> theirs);
        assertFirstFailure(
                run(posing.address(), clock, Optional.empty()),
                Check.AUTHORITY,
                Observation.DISTRUSTED,
                Distrust.OTHER_AUTHORITY.name());
    }

    @Test
    void aMissingCertificateIsNamed() throws Exception {
        assertFirstFailure(
                run(server.address(), clock, Optional.empty()),
                Check.CERTIFICATE,
                Observation.DISTRUSTED,
                Distrust.NO_CERTIFICATE.name());
    }

    @Test
    void aTokenThatLiesReadyIsUsed() throws Exception {
        List<Finding> findings = run(server.address(), clock, Optional.of(authority.newToken(Optional.empty(), DAY)));
        assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.FAILED);
        assertThat(findings.getLast().verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aCertificateThatEndsSoonIsWarnedOfWithTheDaysLeft() throws Exception {
        CertificateAuthority brief = CertificateAuthority.create(
                folder.resolve("brief"), new AuthorityPlan("Brief", Duration.ofDays(365)), Optional.empty(), clock);
        TlsIdentity theirs = brief.newCoordinator(NAMES);
        TlsIdentity ours = identity(brief, one);
        store.save(ours);
        clock.move(Duration.ofDays(80));
        TrustServer next = server(brief, () -> theirs);
        assertThat(run(next.address(), clock, Optional.empty()).stream()
                        .filter(finding -> finding.check() == Check.CERTIFICATE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .containsExactly("285", ours.until().toString()));
    }

    @Test
    void anExpiredCertificateIsNamed() throws Exception {
        enrolled();
        clock.move(Duration.ofDays(31));
        assertFirstFailure(
                run(server.address(), clock, Optional.empty()),
                Check.CERTIFICATE,
                Observation.DISTRUSTED,
                Distrust.EXPIRED.name());
    }

    @Test
    void aRevokedCertificateIsNamed() throws Exception {
        enrolled();
        authority.revoke(one.account());
        assertFirstFailure(
                run(server.address(), clock, Optional.empty()),
                Check.REVOCATION,
                Observation.DISTRUSTED,
                Distrust.REVOKED.name());
    }

    @Test
    void clocksThatDifferAreNamedAndTheRestIsStillTried() throws Exception {
        enrolled();
        InstantSource fast = () -> clock.instant().plusSeconds(31);
        List<Finding> findings = run(server.address(), fast, Optional.empty());
        assertThat(findings)
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo(Check.CLOCK);
                    assertThat(finding.what()).isEqualTo(Observation.CLOCKS_APART);
                    assertThat(finding.facts()).containsExactly("31.0");
                });
        InstantSource close = () -> clock.instant().plusSeconds(29);
        assertThat(run(server.address(), close, Optional.empty())).allMatch(finding -> finding.verdict() == Verdict.OK);
    }
}
