package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyFingerprint;
import org.xinglin.core.keys.WordList;

class KeyFingerprintTest {
    private static final WalletAddress ACCOUNT = new WalletAddress("0x" + "ab".repeat(20));
    private static final EncryptionKey KEY = new EncryptionKey(Digest.ofHex("11".repeat(32)));

    /** Computed by another program from the definition. */
    @Test
    void theSixWordsAreThoseOfTheDefinition() {
        assertThat(KeyFingerprint.of(ACCOUNT, KEY)).hasToString("spare toy equal deer fabric mansion");
    }

    @Test
    void anotherAccountOrKeyHasOtherWords() {
        WalletAddress other = new WalletAddress("0x" + "ac".repeat(20));
        EncryptionKey otherKey = new EncryptionKey(Digest.ofHex("11".repeat(31) + "12"));
        assertThat(KeyFingerprint.of(other, KEY)).isNotEqualTo(KeyFingerprint.of(ACCOUNT, KEY));
        assertThat(KeyFingerprint.of(ACCOUNT, otherKey)).isNotEqualTo(KeyFingerprint.of(ACCOUNT, KEY));
    }

    /** The SHA-256 of english.txt as BIP-39 publishes it. */
    @Test
    void theListIsTheOneOfBip39() throws NoSuchAlgorithmException {
        WordList list = WordList.english();
        String text = IntStream.range(0, list.size()).mapToObj(list::word).collect(Collectors.joining("\n", "", "\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
        assertThat(list.number("zoo")).hasValue(2047);
        assertThat(list.number("zooo")).isEmpty();
    }
}
