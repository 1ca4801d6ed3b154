package org.xinglin.federation.trust;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/**
 * The chain account's own signature over its TLS key, carried in the certificate, so that nobody, the authority included, can make a
 * certificate of an account that did not ask for it: 65 bytes (r, s, v) over
 * {@code SHA-256("xinglin/tls-key/v1" | 16 bytes of the authority's fingerprint | SubjectPublicKeyInfo)}.
 */
public final class AccountProof {
    /** Under the arc of UUIDs (X.667), so that it is nobody else's. */
    static final ASN1ObjectIdentifier EXTENSION =
            new ASN1ObjectIdentifier("2.25.326697607787493017778725263563130564799");

    private static final byte[] LABEL = "xinglin/tls-key/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 65;

    private AccountProof() {}

    /** What the account signs, as it is. */
    public static byte[] hash(byte[] anchor, PublicKey key) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(LABEL);
        text.writeBytes(anchor);
        text.writeBytes(key.getEncoded());
        return Fingerprint.sha256(text.toByteArray());
    }

    /** @return 0x and 40 digits in lower case; empty when it is no signature */
    public static Optional<String> signer(byte[] hash, byte[] signature) {
        if (signature.length != LENGTH) {
            return Optional.empty();
        }
        byte[] r = Arrays.copyOf(signature, 32);
        byte[] s = Arrays.copyOfRange(signature, 32, 64);
        try {
            BigInteger key = Sign.signedMessageHashToKey(hash, new Sign.SignatureData(signature[64], r, s));
            return Optional.of("0x" + Keys.getAddress(key));
        } catch (SignatureException | IllegalArgumentException e) {
            return Optional.empty(); // ill-formed is as good as wrong
        }
    }

    /** Whether the account in the certificate's name signed the certificate's key. */
    static boolean isIn(X509Certificate certificate, Fingerprint authority) {
        byte @Nullable [] value = certificate.getExtensionValue(EXTENSION.getId());
        if (value == null) {
            return false;
        }
        try {
            byte[] signature = ASN1OctetString.getInstance(
                            ASN1OctetString.getInstance(value).getOctets())
                    .getOctets();
            return signer(hash(authority.anchor(), certificate.getPublicKey()), signature)
                    .equals(Certificates.account(certificate));
        } catch (IllegalArgumentException e) {
            return false; // ill-formed is as good as none
        }
    }
}
