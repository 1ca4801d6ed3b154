package org.xinglin.chain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockLogTest {
    private static final byte[] FIRST = "first".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path file;
    private long second;

    @BeforeEach
    void writeTwo() throws IOException {
        file = folder.resolve("blocks.log");
        try (BlockLog log = BlockLog.open(file)) {
            log.append(FIRST);
            second = log.append(SECOND);
        }
    }

    @Test
    void recordsAreReadAgain() throws IOException {
        try (BlockLog log = BlockLog.open(file)) {
            assertThat(log.read(0)).isEqualTo(FIRST);
            assertThat(log.read(second)).isEqualTo(SECOND);
            assertThat(log.readWhole(BlockLog.next(second, SECOND))).isNull();
        }
    }

    @Test
    void aLastRecordCutOffAnywhereIsForgottenAndWrittenAnew() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = (int) second; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (BlockLog log = BlockLog.open(file)) {
                assertThat(log.readWhole(second)).isNull();
                log.cutOff(second);
                assertThat(log.append(SECOND)).isEqualTo(second);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aTailOfZerosIsForgotten() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 4_096));
        try (BlockLog log = BlockLog.open(file)) {
            long end = BlockLog.next(second, SECOND);
            log.cutOff(end);
            assertThat(Files.size(file)).isEqualTo(end);
        }
    }

    @Test
    void anyFlippedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < second; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            try (BlockLog log = BlockLog.open(file)) {
                assertThatThrownBy(() -> log.read(0)).as("byte %d", i).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aDamagedRecordInTheMiddleIsNotCutOff() throws IOException {
        byte[] flipped = Files.readAllBytes(file);
        flipped[10] ^= 1;
        Files.write(file, flipped);
        try (BlockLog log = BlockLog.open(file)) {
            assertThatThrownBy(() -> log.cutOff(0)).hasMessageContaining("damaged at byte 0");
        }
    }
}
