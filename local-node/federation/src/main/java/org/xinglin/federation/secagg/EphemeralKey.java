package org.xinglin.federation.secagg;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** An X25519 key pair (RFC 7748) for one attempt of one round. Wiped when closed. */
final class EphemeralKey implements AutoCloseable {
    static final int BYTES = 32;

    /** The prime 2^255 - 19. */
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final BigInteger BASE = BigInteger.valueOf(9);
    private final byte[] scalar;
    private final byte[] publicKey;

    private EphemeralKey(byte[] scalar) {
        this.scalar = scalar;
        this.publicKey = multiply(scalar);
    }

    static EphemeralKey fresh(SecureRandom random) {
        byte[] scalar = new byte[BYTES];
        random.nextBytes(scalar);
        return new EphemeralKey(scalar);
    }

    /** Copies {@code scalar}. */
    static EphemeralKey of(byte[] scalar) {
        return new EphemeralKey(scalar.clone());
    }

    /** The u coordinate, little-endian, not copied. */
    byte[] publicKey() {
        return publicKey;
    }

    /** The secret itself, not copied: to be shared out. */
    byte[] scalar() {
        return scalar;
    }

    /** @throws InvalidKeyException if {@code peer} is not in its one form or of small order, which makes the secret all zero */
    byte[] agree(byte[] peer) throws InvalidKeyException {
        return agree(scalar, coordinate(peer));
    }

    /** Refuses what is no public key in its one form, and the points of small order. */
    static void check(byte[] publicKey) throws InvalidKeyException {
        byte[] any = new byte[BYTES];
        any[0] = Byte.SIZE;
        agree(any, coordinate(publicKey));
    }

    private static byte[] multiply(byte[] scalar) {
        try {
            return agree(scalar, BASE);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("the base point is a good one", impossible);
        }
    }

    private static BigInteger coordinate(byte[] publicKey) throws InvalidKeyException {
        if (publicKey.length != BYTES) {
            throw new InvalidKeyException("a public key has 32 bytes, not " + publicKey.length);
        }
        byte[] bigEndian = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bigEndian[i] = publicKey[BYTES - 1 - i];
        }
        BigInteger coordinate = new BigInteger(1, bigEndian);
        if (coordinate.compareTo(PRIME) >= 0) {
            throw new InvalidKeyException("a public key is below the prime");
        }
        return coordinate;
    }

    private static byte[] agree(byte[] scalar, BigInteger peer) throws InvalidKeyException {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar)));
            agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, peer)), true);
            byte[] secret = agreement.generateSecret();
            if (Arrays.equals(secret, new byte[BYTES])) {
                throw new InvalidKeyException("the point is of small order");
            }
            return secret;
        } catch (InvalidKeyException weak) {
            throw weak;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has X25519", missing);
        }
    }

    @Override
    public void close() {
        Arrays.fill(scalar, (byte) 0);
    }

    @Override
    public String toString() {
        return "EphemeralKey[***]";
    }
}
