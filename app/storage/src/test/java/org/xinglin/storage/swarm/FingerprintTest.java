package org.xinglin.storage.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    /** eSTREAM's verified test vectors of Salsa20, 256-bit keys, set 1, vector 0. */
    @Test
    void theStreamIsThePublishedOne() {
        byte[] key = new byte[32];
        key[0] = (byte) 0x80;
        assertThat(HexFormat.of().formatHex(Fingerprint.firstBlock(key, new byte[8])))
                .isEqualTo("e3be8fdd8beca2e3ea8ef9475b29a6e7003951e1097a5c38d23b7a5fad9f6844"
                        + "b22c97559e2723c7cbbd3fe4fc8d9a0744652a83e72a9c461876af4d7ef1a117");
    }

    @Test
    void twoKeysDoNotSoundAlike() {
        byte[] key = new byte[32];
        String first = Fingerprint.of(key);
        assertThat(first).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
        key[31] ^= 1;
        assertThat(Fingerprint.of(key)).isNotEqualTo(first);
    }
}
