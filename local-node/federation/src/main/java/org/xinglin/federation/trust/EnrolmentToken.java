package org.xinglin.federation.trust;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a hospital is handed to ask for its first certificate: which authority to believe, and a secret that the authority knows
 * by its hash only. As text 56 letters of Crockford's base 32 in groups of four: version, 16 bytes of the authority's
 * fingerprint, 16 random bytes, and two of SHA-256 against slips of the pen. The secret is for the holder only: it prints ***.
 */
public final class EnrolmentToken {
    private static final byte VERSION = 1;
    private static final int SECRET = 16;
    private static final int BODY = 1 + Fingerprint.ANCHOR + SECRET;
    private static final int CHECK = 2;
    private static final int GROUP = 4;

    private final byte[] anchor;
    private final byte[] secret;

    private EnrolmentToken(byte[] anchor, byte[] secret) {
        this.anchor = anchor;
        this.secret = secret;
    }

    static EnrolmentToken random(Fingerprint authority, SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return new EnrolmentToken(authority.anchor(), secret);
    }

    /** @throws DistrustException TOKEN_REFUSED when it is none, or a letter is wrong */
    public static EnrolmentToken parse(String text) throws DistrustException {
        byte[] bytes;
        try {
            bytes = Base32.decode(text);
        } catch (IllegalArgumentException e) {
            throw mistyped(e);
        }
        if (bytes.length != BODY + CHECK || bytes[0] != VERSION) {
            throw mistyped(new IllegalArgumentException("another length or version"));
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        if (!MessageDigest.isEqual(check(body), Arrays.copyOfRange(bytes, BODY, BODY + CHECK))) {
            throw mistyped(new IllegalArgumentException("the check letters do not fit"));
        }
        return new EnrolmentToken(
                Arrays.copyOfRange(body, 1, 1 + Fingerprint.ANCHOR),
                Arrays.copyOfRange(body, 1 + Fingerprint.ANCHOR, BODY));
    }

    private static DistrustException mistyped(Throwable cause) {
        return new DistrustException(
                Distrust.TOKEN_REFUSED, "this is no enrolment token, or one of its letters is wrong", cause);
    }

    private static byte[] check(byte[] body) {
        return Arrays.copyOf(Fingerprint.sha256(body), CHECK);
    }

    /** Whether this is the certificate of the authority that made the token. */
    boolean isOf(Fingerprint authority) {
        return authority.isOfAnchor(anchor);
    }

    byte[] anchor() {
        return anchor.clone();
    }

    /** All that is ever kept of the secret. */
    String hash() {
        return HexFormat.of().formatHex(Fingerprint.sha256(secret));
    }

    /** Secret: whoever has it can enrol once. */
    public String revealText() {
        byte[] body =
                ByteBuffer.allocate(BODY).put(VERSION).put(anchor).put(secret).array();
        String letters = Base32.encode(
                ByteBuffer.allocate(BODY + CHECK).put(body).put(check(body)).array());
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < letters.length(); at += GROUP) {
            text.append(at == 0 ? "" : "-").append(letters, at, at + GROUP);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "EnrolmentToken[***]";
    }
}
