package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.RecordHeader;

class TinkRecordCipherTest {
    private static final int SEGMENT = 1 << 20;
    private final TinkRecordCipher cipher = new TinkRecordCipher();
    private final DataKey key = new DataKey(Secret.owning(bytes(32)));
    private final RecordHeader header =
            new RecordHeader(RecordId.random(), new WalletAddress("0x" + "1f".repeat(20)), "application/dicom");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, SEGMENT - 57, SEGMENT - 56, SEGMENT - 55, SEGMENT, 3 * SEGMENT + 5})
    void whatWasEncryptedIsRead(int length) throws Exception {
        byte[] plain = bytes(length);
        byte[] sealed = encrypt(plain);
        RecordCipher.Opened opened = cipher.decrypting(new ByteArrayInputStream(sealed), key);
        assertThat(opened.header()).isEqualTo(header);
        assertThat(opened.plaintext().readAllBytes()).isEqualTo(plain);
    }

    @Test
    void everyAlteredByteIsNoticed() throws Exception {
        byte[] sealed = encrypt(bytes(100));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> decrypt(altered, key))
                    .as("byte %d", i)
                    .isInstanceOfAny(Failed.class, RecordCipher.SegmentTampered.class);
        }
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        byte[] sealed = encrypt(bytes(2 * SEGMENT));
        for (int length : new int[] {0, 1, 50, 100, 200, SEGMENT, 2 * SEGMENT, sealed.length - 16, sealed.length - 1}) {
            assertThatThrownBy(() -> decrypt(Arrays.copyOf(sealed, length), key))
                    .as("cut to %d", length)
                    .isInstanceOfAny(Failed.class, RecordCipher.SegmentTampered.class);
        }
    }

    @Test
    void swappedSegmentsAreNoticed() throws Exception {
        byte[] sealed = encrypt(bytes(4 * SEGMENT));
        int headerLength = 4 + 16 + 20 + 32 + 1 + "application/dicom".length();
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, headerLength + SEGMENT, swapped, headerLength + 2 * SEGMENT, SEGMENT);
        System.arraycopy(sealed, headerLength + 2 * SEGMENT, swapped, headerLength + SEGMENT, SEGMENT);
        assertThatThrownBy(() -> decrypt(swapped, key)).isInstanceOf(RecordCipher.SegmentTampered.class);
    }

    @Test
    void trailingBytesAreNoticed() throws Exception {
        byte[] sealed = encrypt(bytes(100));
        assertThatThrownBy(() -> decrypt(Arrays.copyOf(sealed, sealed.length + 1), key))
                .isInstanceOf(RecordCipher.SegmentTampered.class);
    }

    @Test
    void anotherKeyIsRefusedBeforeAnyByte() throws Exception {
        byte[] sealed = encrypt(bytes(100));
        DataKey other = new DataKey(Secret.owning(new byte[32]));
        assertThatThrownBy(() -> cipher.decrypting(new ByteArrayInputStream(sealed), other))
                .isInstanceOf(Failed.class);
    }

    /** Both are genuine and of one length; neither key opens what was put together of the two. */
    @Test
    void anotherRecordsHeaderOpensNothing() throws Exception {
        byte[] one = encrypt(bytes(100));
        RecordHeader second = new RecordHeader(RecordId.random(), header.owner(), header.mediaType());
        DataKey secondKey = new DataKey(Secret.owning(bytes(33, 32)));
        byte[] other = encrypt(bytes(100), secondKey, second);
        int names = 4 + 16 + 20;
        int whole = names + 32 + 1 + header.mediaType().length();
        for (int length : new int[] {names, whole}) { // without and with the commitment to the key
            byte[] mixed = one.clone();
            System.arraycopy(other, 0, mixed, 0, length);
            for (DataKey each : new DataKey[] {key, secondKey}) {
                assertThatThrownBy(() -> decrypt(mixed, each))
                        .as("header of %d bytes", length)
                        .isInstanceOfAny(Failed.class, RecordCipher.SegmentTampered.class);
            }
        }
        DataKey shared = key; // even two records under one key do not exchange their headers
        byte[] sibling = encrypt(bytes(100), shared, second);
        System.arraycopy(one, 0, sibling, 0, whole);
        assertThatThrownBy(() -> decrypt(sibling, shared))
                .isInstanceOfAny(Failed.class, RecordCipher.SegmentTampered.class);
    }

    @Test
    void aFaultOfTheSourceIsNotCalledTampering() throws Exception {
        byte[] sealed = encrypt(bytes(2 * SEGMENT));
        InputStream broken = new InputStream() {
            private final InputStream in = new ByteArrayInputStream(sealed, 0, SEGMENT + 500);

            @Override
            public int read() throws IOException {
                throw new IOException("one byte at a time is not used");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
        InputStream plain = cipher.decrypting(broken, key).plaintext();
        assertThatThrownBy(plain::readAllBytes).isInstanceOf(IOException.class).hasMessage("connection reset");
    }

    private byte[] encrypt(byte[] plain) throws IOException {
        return encrypt(plain, key, header);
    }

    private byte[] encrypt(byte[] plain, DataKey with, RecordHeader of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealed = cipher.encrypting(out, with, of)) {
            sealed.write(plain);
        }
        return out.toByteArray();
    }

    private byte[] decrypt(byte[] sealed, DataKey with) throws IOException, Failed {
        return cipher.decrypting(new ByteArrayInputStream(sealed), with)
                .plaintext()
                .readAllBytes();
    }

    private static byte[] bytes(int length) {
        return bytes(length, length);
    }

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
