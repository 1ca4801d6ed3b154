package org.xinglin.formats.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.records.viewing.Hideaway.Gathering;
import org.xinglin.core.records.viewing.Plaintext;

class EncryptedHideawayTest {
    private static final byte[] SECRET = "HIV positive, do not tell".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = SECRET[i % SECRET.length];
        }
        return bytes;
    }

    private Plaintext hide(byte[] bytes, long inMemory) throws IOException {
        try (Gathering gathering = new EncryptedHideaway(folder, inMemory).begin()) {
            for (int at = 0; at < bytes.length; at += 7001) {
                gathering.write(bytes, at, Math.min(7001, bytes.length - at));
            }
            return gathering.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 1_000_000, 1_048_576})
    void whatWasHiddenIsReadAtAnyPlace(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(9).nextBytes(bytes);
        for (long limit : new long[] {1 << 18, 1 << 30}) {
            try (Plaintext plaintext = hide(bytes, limit);
                    InputStream in = plaintext.open()) {
                assertThat(plaintext.size()).isEqualTo(length);
                assertThat(in.readAllBytes()).isEqualTo(bytes);
                Random random = new Random(10);
                for (int i = 0; i < 50 && length > 0; i++) {
                    int at = random.nextInt(length);
                    byte[] part = new byte[100];
                    int read = plaintext.read(at, part, 0, part.length);
                    assertThat(Arrays.copyOf(part, read)).isEqualTo(Arrays.copyOfRange(bytes, at, at + read));
                }
                assertThat(plaintext.read(length, new byte[1], 0, 1)).isEqualTo(-1);
            }
        }
    }

    @Test
    void smallRecordsTouchNoDisk() throws IOException {
        try (Plaintext plaintext = hide(pattern(1_000_000), EncryptedHideaway.IN_MEMORY)) {
            assertThat(plaintext.size()).isEqualTo(1_000_000);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void theFileOfALargeRecordHoldsNoPlaintextAndIsGoneAfterwards() throws IOException {
        try (Plaintext plaintext = hide(pattern(3_000_000), 1 << 20)) {
            assertThat(files()).hasSize(1);
            byte[] onDisk = Files.readAllBytes(files().getFirst());
            assertThat(onDisk).hasSizeGreaterThan(3_000_000);
            String text = new String(onDisk, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .as("eight bytes: shorter ones occur by chance")
                    .doesNotContain("HIV posi", "positive", "not tell");
            assertThat(Files.getPosixFilePermissions(files().getFirst())).hasSize(2);
            assertThat(plaintext.size()).isEqualTo(3_000_000);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void anAbandonedGatheringLeavesNothing() throws IOException {
        try (Gathering gathering = new EncryptedHideaway(folder, 1 << 18).begin()) {
            gathering.write(pattern(2_000_000));
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndNothingElse() throws IOException {
        Plaintext neverClosed = hide(pattern(2_000_000), 1 << 18);
        Path other = Files.writeString(folder.resolve("other"), "x");
        assertThat(files()).hasSize(2);
        new EncryptedHideaway(folder).sweep();
        assertThat(files()).containsExactly(other);
        assertThat(neverClosed.size()).isEqualTo(2_000_000);
    }

    @Test
    void aFileAlteredOnTheDiskIsNotShown() throws IOException {
        try (Plaintext plaintext = hide(pattern(2_000_000), 1 << 18)) {
            byte[] onDisk = Files.readAllBytes(files().getFirst());
            onDisk[300_000] ^= 1;
            Files.write(files().getFirst(), onDisk);
            assertThatThrownBy(() -> plaintext.read(300_000, new byte[10], 0, 10))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void nothingIsReadAfterClosing() throws IOException {
        for (long limit : new long[] {1 << 18, 1 << 30}) {
            Plaintext plaintext = hide(pattern(1_000_000), limit);
            plaintext.close();
            plaintext.close();
            assertThatThrownBy(() -> plaintext.read(0, new byte[1], 0, 1)).isInstanceOf(IOException.class);
        }
    }
}
