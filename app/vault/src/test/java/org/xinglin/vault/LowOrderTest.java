package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;

/** RFC 9180, section 7.1.4: an X25519 result of nothing but zeros is refused, on either side. */
class LowOrderTest {
    /** The points of order 1, 2, 4 and 8 on Curve25519 and its twist, and their encodings above the prime (RFC 7748, section 7). */
    private static final List<String> POINTS = List.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

    private final HpkeSeal hpke = new HpkeSeal();

    @Test
    void nothingIsSealedForAKeyOfLowOrder() {
        try (DataKey key = new DataKey(Secret.owning(new byte[32]))) {
            for (byte[] point : points()) {
                assertThatThrownBy(() -> hpke.seal(new EncryptionKey(Digest.of(point)), key, new byte[0], new byte[0]))
                        .as(HexFormat.of().formatHex(point))
                        .isInstanceOf(InvalidCipherTextException.class);
            }
        }
    }

    @Test
    void nothingIsOpenedThatComesWithAKeyOfLowOrder() {
        byte[] own = new byte[32];
        Arrays.fill(own, (byte) 7);
        try (Secret privateKey = Secret.owning(own)) {
            for (byte[] point : points()) {
                Envelope envelope = Envelope.of(Arrays.copyOf(point, Envelope.LENGTH));
                assertThatThrownBy(() -> hpke.open(privateKey, envelope, new byte[0], new byte[0]))
                        .as(HexFormat.of().formatHex(point))
                        .isInstanceOf(InvalidCipherTextException.class);
            }
        }
    }

    /** Each also with the top bit set, which X25519 ignores. */
    private static List<byte[]> points() {
        return POINTS.stream()
                .flatMap(hex -> {
                    byte[] point = HexFormat.of().parseHex(hex);
                    byte[] marked = point.clone();
                    marked[31] |= (byte) 0x80;
                    return Stream.of(point, marked);
                })
                .toList();
    }
}
