package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.trust.CertificateAuthority.Application;

/** An authority in a folder: what it issues, to whom, and what it takes back. */
class CertificateAuthorityTest {
    private static final AuthorityPlan PLAN = new AuthorityPlan("House of apricots", AuthorityPlan.USUAL);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Hospital one = new Hospital(1);
    private final Hospital other = new Hospital(2);
    private CertificateAuthority authority;

    @BeforeEach
    void create() throws Exception {
        authority = CertificateAuthority.create(folder.resolve("ca"), PLAN, Optional.empty(), clock);
    }

    private X509Certificate enrolled(Hospital hospital) throws Exception {
        return authority.enrol(
                authority.newToken(Optional.empty(), DAY), hospital.application(authority.fingerprint()));
    }

    static void assertDistrusted(ThrowingCallable call, Distrust reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DistrustException.class,
                        trouble -> assertThat(trouble.reason())
                                .as(trouble.getMessage())
                                .isEqualTo(reason));
    }

    @Test
    void aHospitalIsGivenACertificateOfItsOwnKeyAndAccount() throws Exception {
        X509Certificate made = enrolled(one);
        assertThat(made.getPublicKey()).isEqualTo(one.pair().getPublic());
        assertThat(Certificates.account(made)).contains(one.account());
        assertThat(made.getSubjectX500Principal().getName()).contains("O=House of apricots");
        assertThat(made.getNotAfter().toInstant()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(made.getSerialNumber().bitLength()).isEqualTo(127);
        assertThat(made.getBasicConstraints()).isEqualTo(-1);
        assertThat(AccountProof.isIn(made, authority.fingerprint())).isTrue();
        new ChainCheck(authority.root()).require(made, Role.PARTICIPANT, clock.instant());
    }

    @Test
    void aTokenIsGoodForOneEnrolment() throws Exception {
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        authority.enrol(token, one.application(authority.fingerprint()));
        assertDistrusted(
                () -> authority.enrol(token, other.application(authority.fingerprint())), Distrust.TOKEN_REFUSED);
    }

    @Test
    void ofManyWhoSpendATokenAtOnceOneSucceeds() throws Exception {
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        CertificateAuthority second = CertificateAuthority.open(folder.resolve("ca"), Optional.empty(), clock);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            CertificateAuthority asked = i % 2 == 0 ? authority : second;
            Application application = new Hospital(i + 1).application(authority.fingerprint());
            tries.add(() -> {
                try {
                    asked.enrol(token, application);
                    return true;
                } catch (DistrustException e) {
                    return false;
                }
            });
        }
        int lucky = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(tries)) {
                lucky += done.get() ? 1 : 0;
            }
        }
        assertThat(lucky).isOne();
        assertThat(authority.issued()).hasSize(1);
    }

    @Test
    void aTokenIsNotTakenTooLateNorFromSomebodyElseNorFromElsewhere() throws Exception {
        EnrolmentToken bound = authority.newToken(Optional.of(other.account()), DAY);
        Application application = one.application(authority.fingerprint());
        assertDistrusted(() -> authority.enrol(bound, application), Distrust.TOKEN_REFUSED);
        EnrolmentToken late = authority.newToken(Optional.empty(), DAY);
        clock.move(DAY);
        assertDistrusted(() -> authority.enrol(late, application), Distrust.TOKEN_REFUSED);
        CertificateAuthority foreign =
                CertificateAuthority.create(folder.resolve("other"), PLAN, Optional.empty(), clock);
        EnrolmentToken elsewhere = foreign.newToken(Optional.empty(), DAY);
        assertDistrusted(() -> authority.enrol(elsewhere, application), Distrust.TOKEN_REFUSED);
    }

    @Test
    void whoDoesNotProveKeyAndAccountGetsNothing() throws Exception {
        EnrolmentToken token = authority.newToken(Optional.empty(), DAY);
        Application honest = one.application(authority.fingerprint());
        byte[] flipped = honest.request().clone();
        flipped[flipped.length - 1] ^= 1;
        assertDistrusted(
                () -> authority.enrol(token, new Application(one.account(), flipped, honest.proof())),
                Distrust.BAD_REQUEST);
        assertDistrusted(
                () -> authority.enrol(token, new Application(other.account(), honest.request(), honest.proof())),
                Distrust.OTHER_ACCOUNT);
        byte[] stolen = other.application(authority.fingerprint()).request();
        assertDistrusted(
                () -> authority.enrol(token, new Application(one.account(), stolen, honest.proof())),
                Distrust.OTHER_ACCOUNT);
        assertDistrusted(
                () -> authority.enrol(token, new Application("O=me", honest.request(), honest.proof())),
                Distrust.BAD_REQUEST);
        authority.enrol(token, honest); // none of those spent the token
    }

    @Test
    void revokingOneLeavesTheOthers() throws Exception {
        X509Certificate first = enrolled(one);
        X509Certificate second = enrolled(other);
        EnrolmentToken kept = authority.newToken(Optional.of(one.account()), DAY);
        CertificateAuthority elsewhere = CertificateAuthority.open(folder.resolve("ca"), Optional.empty(), clock);
        assertThat(elsewhere.revoke(one.account())).isOne();
        assertDistrusted(() -> authority.revocations().requireNotOn(first), Distrust.REVOKED);
        authority.revocations().requireNotOn(second);
        assertThat(authority.revoke(Certificates.serial(second))).isOne();
        assertDistrusted(() -> authority.revocations().requireNotOn(first), Distrust.REVOKED);
        assertDistrusted(() -> authority.revocations().requireNotOn(second), Distrust.REVOKED);
        assertThat(authority.revoke(one.account())).as("again").isZero();
        assertDistrusted(() -> authority.enrol(kept, one.application(authority.fingerprint())), Distrust.TOKEN_REFUSED);
    }

    @Test
    void whoWasRevokedComesBackOnlyWithATokenMadeOutToIt() throws Exception {
        EnrolmentToken reusable = authority.newReusableToken();
        Application application = one.application(authority.fingerprint());
        authority.enrol(reusable, application);
        authority.enrol(reusable, other.application(authority.fingerprint()));
        authority.revoke(one.account());
        assertDistrusted(() -> authority.enrol(reusable, application), Distrust.REVOKED);
        EnrolmentToken again = authority.newToken(Optional.of(one.account()), DAY);
        authority.revocations().requireNotOn(authority.enrol(again, application));
    }

    @Test
    void aCertificateIsRenewedForANewKeyOfTheSameAccount() throws Exception {
        X509Certificate present = enrolled(one);
        clock.move(Duration.ofDays(29));
        Application next = one.application(authority.fingerprint(), P256.newPair());
        X509Certificate renewed = authority.renew(present, next);
        assertThat(renewed.getPublicKey()).isNotEqualTo(present.getPublicKey());
        assertThat(renewed.getNotAfter().toInstant()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertDistrusted(
                () -> authority.renew(present, other.application(authority.fingerprint())), Distrust.OTHER_ACCOUNT);
        clock.move(Duration.ofDays(2));
        assertDistrusted(() -> authority.renew(present, next), Distrust.EXPIRED);
        authority.revoke(one.account());
        assertDistrusted(() -> authority.renew(renewed, next), Distrust.REVOKED);
    }

    @Test
    void aDamagedOrMissingListLetsNobodyIn() throws Exception {
        X509Certificate made = enrolled(one);
        Path list = folder.resolve("ca/revoked.crl");
        byte[] whole = Files.readAllBytes(list);
        int step = Math.max(1, whole.length / 40);
        for (int at = 0; at < whole.length; at += step) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(list, flipped);
            assertDistrusted(() -> authority.revocations().requireNotOn(made), Distrust.AUTHORITY_BROKEN);
        }
        Files.write(list, whole);
        authority.revocations().requireNotOn(made);
        Files.delete(list);
        assertDistrusted(() -> authority.revocations().requireNotOn(made), Distrust.AUTHORITY_BROKEN);
    }

    @Test
    void theListTellsDaysLeftAndWhatWasRevoked() throws Exception {
        enrolled(one);
        authority.newCoordinator(List.of("edge.example", "127.0.0.1"));
        clock.move(Duration.ofHours(30));
        assertThat(authority.issued())
                .extracting(line -> line.role() + " " + line.name() + " " + line.daysLeft(clock.instant()))
                .containsExactly("PARTICIPANT " + one.account() + " 28", "COORDINATOR coordinator edge.example 88");
        clock.move(Duration.ofDays(31));
        assertThat(authority.issued().getFirst().daysLeft(clock.instant())).isNegative();
    }

    @Test
    void theKeyLiesUnderItsPasswordAndForItsOwnerOnly() throws Exception {
        Path home = folder.resolve("guarded");
        char[] password = "correct horse".toCharArray();
        CertificateAuthority made = CertificateAuthority.create(home, PLAN, Optional.of(password), clock);
        assertThat(CertificateAuthority.needsPassword(home)).isTrue();
        assertThat(CertificateAuthority.needsPassword(folder.resolve("ca"))).isFalse();
        assertDistrusted(() -> CertificateAuthority.open(home, Optional.empty(), clock), Distrust.AUTHORITY_BROKEN);
        assertDistrusted(
                () -> CertificateAuthority.open(home, Optional.of("wrong".toCharArray()), clock),
                Distrust.AUTHORITY_BROKEN);
        assertThat(CertificateAuthority.open(home, Optional.of(password), clock).fingerprint())
                .isEqualTo(made.fingerprint());
        assertThat(Files.readString(home.resolve("root.key"))).contains("BEGIN ENCRYPTED PRIVATE KEY");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
            }
        }
    }

    @Test
    void theSecretOfATokenIsNowhereInTheFolder() throws Exception {
        String text = authority.newToken(Optional.empty(), DAY).revealText();
        byte[] bytes = Base32.decode(text);
        String secret = new String(bytes, 17, 16, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret, text);
            }
        }
    }

    @Test
    void anAuthorityIsMadeOnceAndAHalfMadeOneIsMadeAnew() throws Exception {
        Path home = folder.resolve("ca");
        assertThatThrownBy(() -> CertificateAuthority.create(home, PLAN, Optional.empty(), clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already");
        Files.delete(home.resolve("root.pem")); // as a crash before the last step leaves it
        assertThat(CertificateAuthority.isIn(home)).isFalse();
        CertificateAuthority again = CertificateAuthority.create(home, PLAN, Optional.empty(), clock);
        assertThat(again.fingerprint()).isNotEqualTo(authority.fingerprint());
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNoneHere() throws Exception {
        CertificateAuthority foreign =
                CertificateAuthority.create(folder.resolve("other"), PLAN, Optional.empty(), clock);
        X509Certificate made =
                foreign.enrol(foreign.newToken(Optional.empty(), DAY), one.application(foreign.fingerprint()));
        ChainCheck check = new ChainCheck(authority.root());
        assertDistrusted(() -> check.require(made, Role.PARTICIPANT, clock.instant()), Distrust.OTHER_AUTHORITY);
        X509Certificate ours = enrolled(one);
        assertDistrusted(() -> check.require(ours, Role.COORDINATOR, clock.instant()), Distrust.OTHER_ROLE);
        assertDistrusted(
                () -> check.require(ours, Role.PARTICIPANT, clock.instant().minus(DAY)), Distrust.NOT_YET_VALID);
        assertDistrusted(
                () -> check.require(ours, Role.PARTICIPANT, clock.instant().plus(Duration.ofDays(31))),
                Distrust.EXPIRED);
    }
}
