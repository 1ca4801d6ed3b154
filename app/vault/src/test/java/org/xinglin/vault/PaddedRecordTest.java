package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.Padding;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.RecordHeader;

class PaddedRecordTest {
    private final TinkRecordCipher cipher = new TinkRecordCipher();
    private final DataKey key = new DataKey(Secret.owning(new byte[DataKey.LENGTH]));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1000, 1 << 20, (1 << 20) + 5})
    void aPaddedPlaintextComesBackToTheByte(int length) throws Exception {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        RecordCipher.Opened opened = cipher.decrypting(new ByteArrayInputStream(sealed(plain)), key);
        assertThat(opened.header().padded()).isTrue();
        assertThat(opened.plaintext().readAllBytes()).isEqualTo(plain);
    }

    @Test
    void lengthsOfOneClassCanNotBeToldApart() throws Exception {
        assertThat(Padding.paddedLength(1000)).isEqualTo(Padding.paddedLength(1010));
        assertThat(sealed(new byte[1000])).hasSameSizeAs(sealed(new byte[1010]));
    }

    @Test
    void aRecordCalledUnpaddedByAnotherIsRefused() throws Exception {
        byte[] sealed = sealed(new byte[1000]);
        sealed[3] = 1; // the version says so; it is part of what every segment is bound to
        assertThatThrownBy(() -> cipher.decrypting(new ByteArrayInputStream(sealed), key)
                        .plaintext()
                        .readAllBytes())
                .isInstanceOf(RecordCipher.SegmentTampered.class);
        sealed[3] = 3;
        assertThatThrownBy(() -> cipher.decrypting(new ByteArrayInputStream(sealed), key))
                .isInstanceOf(Failed.class);
    }

    private byte[] sealed(byte[] plain) throws Exception {
        RecordHeader header = new RecordHeader(
                RecordId.parse("00000000-0000-0000-0000-000000000001"),
                new WalletAddress("0x" + "11".repeat(20)),
                "text/plain",
                true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = cipher.sealing(out, key, header, plain.length)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }
}
