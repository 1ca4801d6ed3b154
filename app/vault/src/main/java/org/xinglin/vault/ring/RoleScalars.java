package org.xinglin.vault.ring;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.xinglin.core.kernel.Secret;

/**
 * Scalars by HMAC-SHA512 of one secret, reduced from 512 bits so that none is likelier than another by more than 2^-256:
 * the keys themselves, and what blinds a proof. The latter take in fresh random bytes and all that is proved, so that a
 * machine whose random source repeats itself (a restored snapshot) never answers two challenges with one nonce.
 */
final class RoleScalars {
    private static final byte[] KEY = "xinglin/role-key/scalar/v1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BLIND = "xinglin/role-key/blind/v1".getBytes(StandardCharsets.UTF_8);

    private final Secret secret;
    private final SecureRandom random;

    RoleScalars(Secret secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /** The secret behind key {@code number}. */
    BigInteger key(int number) {
        BigInteger scalar = scalar(KEY, new byte[0], number);
        if (scalar.signum() == 0) {
            throw new IllegalStateException("a key of zero, which has a probability of 2^-254");
        }
        return scalar;
    }

    /** As many as a proof needs, each new. */
    BigInteger[] blinds(byte[] context, int count) {
        byte[] seed = Arrays.copyOf(context, context.length + Words.LENGTH);
        byte[] fresh = new byte[Words.LENGTH];
        random.nextBytes(fresh);
        System.arraycopy(fresh, 0, seed, context.length, fresh.length);
        BigInteger[] blinds = new BigInteger[count];
        Arrays.setAll(blinds, i -> scalar(BLIND, seed, i));
        return blinds;
    }

    private BigInteger scalar(byte[] label, byte[] context, int number) {
        HMac mac = new HMac(new SHA512Digest());
        mac.init(new KeyParameter(secret.exposeForCipherCall()));
        mac.update(label, 0, label.length);
        mac.update(context, 0, context.length);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), 0, Integer.BYTES);
        byte[] wide = new byte[mac.getMacSize()];
        mac.doFinal(wide, 0);
        BigInteger scalar = new BigInteger(1, wide).mod(Bn254.ORDER);
        Arrays.fill(wide, (byte) 0);
        return scalar;
    }
}
