package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.trust.CertificateAuthority.Application;

/** Signatures that carry their certificate. */
class CertifiedPeersTest extends TrustFixture {
    private static final byte[] MESSAGE = "keys of round 3".getBytes(StandardCharsets.UTF_8);

    private final Hospital one = new Hospital(1);
    private final Hospital other = new Hospital(2);
    private CertifiedPeers peers;
    private byte[] signature;

    @BeforeEach
    void sign() throws Exception {
        peers = new CertifiedPeers(authority.root(), clock);
        signature = new CertifiedSigner(identity(authority, one)).sign(MESSAGE);
    }

    @Test
    void aSignatureOfAMemberIsBelieved() {
        assertThat(peers.verifies(one.account(), MESSAGE, signature)).isTrue();
        assertThat(peers.verifies(one.account().toUpperCase(Locale.ROOT).replace("0X", "0x"), MESSAGE, signature))
                .isTrue();
    }

    @Test
    void itIsGoodForItsAccountAndItsMessageOnly() {
        assertThat(peers.verifies(other.account(), MESSAGE, signature)).isFalse();
        assertThat(peers.verifies(one.account(), new byte[3], signature)).isFalse();
        assertThat(peers.verifies(one.account(), MESSAGE, new byte[0])).isFalse();
        assertThat(peers.verifies(one.account(), MESSAGE, new byte[] {-1, -1, 0}))
                .isFalse();
    }

    @Test
    void noFlippedByteIsBelieved() throws Exception {
        X509Certificate honest = certificate(signature);
        for (int at = 0; at < signature.length; at++) {
            byte[] flipped = signature.clone();
            flipped[at] ^= 1;
            if (peers.verifies(one.account(), MESSAGE, flipped)) {
                // the count of unused bits of a BIT STRING, which X.509 reads past: the certificate says the same
                X509Certificate read = certificate(flipped);
                assertThat(read.getTBSCertificate()).as("byte %d", at).isEqualTo(honest.getTBSCertificate());
                assertThat(read.getSignature()).isEqualTo(honest.getSignature());
            }
        }
    }

    private static X509Certificate certificate(byte[] signature) throws CertificateException {
        int length = Short.toUnsignedInt(ByteBuffer.wrap(signature).getShort());
        return Certificates.read(Arrays.copyOfRange(signature, 2, 2 + length));
    }

    @Test
    void afterTheEndOfTheCertificateItIsNotBelieved() {
        clock.move(Duration.ofDays(31));
        assertThat(peers.verifies(one.account(), MESSAGE, signature)).isFalse();
    }

    @Test
    void anotherAuthoritysMemberIsNotBelieved() throws Exception {
        byte[] foreign = new CertifiedSigner(identity(authority("foreign"), one)).sign(MESSAGE);
        assertThat(peers.verifies(one.account(), MESSAGE, foreign)).isFalse();
    }

    /** A coordinator that holds the authority's key invents no hospital: the account's own signature is missing. */
    @Test
    void aCertificateThatTheAccountDidNotAskForIsNotBelieved() throws Exception {
        Application honest = one.application(authority.fingerprint());
        CertificateMaker maker = new CertificateMaker(
                new SecureRandom(), "House of apricots", KeyFile.read(folder.resolve("ca/root.key"), Optional.empty()));
        X509Certificate forged = maker.participant(
                authority.root(),
                other.pair().getPublic(),
                one.account(),
                honest.proof(),
                new CertificateMaker.Term(clock.instant(), clock.instant().plus(DAY)));
        byte[] theirs =
                new CertifiedSigner(new TlsIdentity(other.pair().getPrivate(), forged, authority.root())).sign(MESSAGE);
        assertThat(peers.verifies(one.account(), MESSAGE, theirs)).isFalse();
    }
}
