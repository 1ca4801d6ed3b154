package org.xinglin.core.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.xinglin.core.ids.WalletAddress;

/**
 * A member's encryption key in six words that two people read to each other on the telephone: the first 66 bits of
 * SHA-256 over a label, the account (20 bytes) and the key (32 bytes). To find another key with the same words takes 2^66
 * tries, each with a key of its own.
 */
public record KeyFingerprint(List<String> words) {
    public static final int WORDS = 6;
    private static final byte[] LABEL = "xinglin/key-fingerprint/v1".getBytes(StandardCharsets.US_ASCII);

    public KeyFingerprint {
        words = List.copyOf(words);
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("a fingerprint has six words");
        }
    }

    public static KeyFingerprint of(WalletAddress account, EncryptionKey key) {
        MessageDigest sha = sha256();
        sha.update(LABEL);
        sha.update(HexFormat.of().parseHex(account.text().substring(2)));
        byte[] hash = sha.digest(key.value().bytes());
        BigInteger bits = new BigInteger(1, hash).shiftRight(hash.length * Byte.SIZE - WORDS * WordList.BITS);
        List<String> words = new ArrayList<>();
        for (int i = WORDS - 1; i >= 0; i--) {
            int number = bits.shiftRight(i * WordList.BITS).intValue() & ((1 << WordList.BITS) - 1);
            words.add(WordList.english().word(number));
        }
        return new KeyFingerprint(words);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The words with spaces between them. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
