package org.xinglin.vault.ring;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.ids.WalletAddress;

/** Words of 32 bytes one after the other, as {@code abi.encode} writes values of fixed size, and their Keccak-256. */
final class Words {
    static final int LENGTH = 32;
    private static final int HEX = 16;
    private static final int PREFIX = 2; // 0x

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    /** Keccak-256 of a text: how the contract's tags are made. */
    static byte[] tag(String text) {
        return keccak(text.getBytes(StandardCharsets.UTF_8));
    }

    Words bytes(byte[] word) {
        if (word.length != LENGTH) {
            throw new IllegalArgumentException("a word has 32 bytes, not " + word.length);
        }
        words.writeBytes(word);
        return this;
    }

    Words number(BigInteger value) {
        return bytes(BigIntegers.asUnsignedByteArray(LENGTH, value));
    }

    Words number(long value) {
        return number(BigInteger.valueOf(value));
    }

    Words address(WalletAddress address) {
        return number(new BigInteger(address.text().substring(PREFIX), HEX));
    }

    Words point(RolePoint point) {
        return number(point.x()).number(point.y());
    }

    Words point(ECPoint point) {
        return point(Bn254.encode(point));
    }

    byte[] hash() {
        return keccak(words.toByteArray());
    }

    BigInteger hashed() {
        return new BigInteger(1, hash());
    }

    /** The hash as a scalar of the group. */
    BigInteger challenge() {
        return hashed().mod(Bn254.ORDER);
    }

    private static byte[] keccak(byte[] bytes) {
        KeccakDigest keccak = new KeccakDigest(LENGTH * Byte.SIZE);
        keccak.update(bytes, 0, bytes.length);
        byte[] out = new byte[LENGTH];
        keccak.doFinal(out, 0);
        return out;
    }
}
