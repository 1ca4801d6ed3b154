package org.xinglin.storage.swarm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** A swarm key's fingerprint, the one that Kubo prints when it starts: SHAKE128 over a Salsa20 block under the key. */
final class Fingerprint {
    private static final byte[] NONCE = "finprint".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 16;
    private static final int GROUP = 4;
    private static final int BLOCK = 64;

    private Fingerprint() {}

    /** Of a Salsa20/20 stream under a key of 32 bytes and a nonce of 8. */
    static byte[] firstBlock(byte[] key, byte[] nonce) {
        Salsa20Engine salsa = new Salsa20Engine();
        salsa.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        byte[] block = new byte[BLOCK];
        salsa.processBytes(new byte[BLOCK], 0, BLOCK, block, 0);
        return block;
    }

    /** In groups of four digits, so that two people can read it to each other. */
    static String of(byte[] key) {
        byte[] block = firstBlock(key, NONCE);
        try {
            // Of an extendable output the first bytes do not depend on how many are taken.
            byte[] shake = MessageDigest.getInstance("SHAKE128-256").digest(block);
            String digits = HexFormat.of().formatHex(shake, 0, BYTES);
            StringBuilder groups = new StringBuilder();
            for (int at = 0; at < digits.length(); at += GROUP) {
                groups.append(at == 0 ? "" : " ").append(digits, at, at + GROUP);
            }
            return groups.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK from 25 on has SHAKE128", e);
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }
}
