package org.xinglin.vault.recovery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The permutation that SLIP-0039 lays over the secret before it is split: four Feistel rounds of PBKDF2-HMAC-SHA256. Our
 * sheets take no passphrase, so that it hides nothing here; it is done because the standard's other programs expect it.
 */
final class ShareCipher {
    private static final int ROUNDS = 4;
    private static final int BASE_ITERATIONS = 10_000;
    private static final byte[] LABEL = "shamir".getBytes(StandardCharsets.US_ASCII);

    private final byte[] passphrase;
    private final byte[] salt;
    private final int iterations;

    ShareCipher(byte[] passphrase, SetMark mark) {
        this.passphrase = passphrase.clone();
        this.iterations = (BASE_ITERATIONS << mark.exponent()) / ROUNDS;
        this.salt = mark.extendable()
                ? new byte[0]
                : ByteBuffer.allocate(LABEL.length + Short.BYTES)
                        .put(LABEL)
                        .putShort((short) mark.identifier())
                        .array();
    }

    byte[] encrypt(byte[] plain) {
        return run(plain, 0, 1);
    }

    byte[] decrypt(byte[] sealed) {
        return run(sealed, ROUNDS - 1, -1);
    }

    private byte[] run(byte[] input, int first, int step) {
        int half = input.length / 2;
        byte[] left = Arrays.copyOf(input, half);
        byte[] right = Arrays.copyOfRange(input, half, input.length);
        for (int round = first; round >= 0 && round < ROUNDS; round += step) {
            byte[] mixed = round(round, right);
            for (int i = 0; i < half; i++) {
                mixed[i] ^= left[i];
            }
            Arrays.fill(left, (byte) 0);
            left = right;
            right = mixed;
        }
        byte[] output = Arrays.copyOf(right, input.length);
        System.arraycopy(left, 0, output, half, half);
        Arrays.fill(left, (byte) 0);
        Arrays.fill(right, (byte) 0);
        return output;
    }

    private byte[] round(int round, byte[] half) {
        byte[] password = ByteBuffer.allocate(1 + passphrase.length)
                .put((byte) round)
                .put(passphrase)
                .array();
        byte[] salted = ByteBuffer.allocate(salt.length + half.length)
                .put(salt)
                .put(half)
                .array();
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
        generator.init(password, salted, iterations);
        KeyParameter key = (KeyParameter) generator.generateDerivedMacParameters(half.length * Byte.SIZE);
        return key.getKey();
    }
}
