package org.xinglin.core.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.RecordHeader;

/** Masks bytes with the key's: enough to see whether the right key was used, and no encryption. */
public final class FakeCipher implements RecordCipher {
    @Override
    public OutputStream encrypting(OutputStream out, DataKey key, RecordHeader header) {
        byte[] mask = key.secret().exposeForCipherCall().clone();
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                DataOutputStream form = new DataOutputStream(out);
                form.writeUTF(header.record().toString());
                form.writeUTF(header.owner().text());
                form.writeUTF(header.mediaType());
                form.writeBoolean(header.padded());
                form.write(mask);
                form.write(masked(toByteArray(), mask));
                form.close();
            }
        };
    }

    @Override
    public Opened decrypting(InputStream in, DataKey key) throws IOException, Failed {
        byte[] mask = key.secret().exposeForCipherCall().clone();
        DataInputStream form = new DataInputStream(in);
        RecordHeader header = new RecordHeader(
                RecordId.parse(form.readUTF()), new WalletAddress(form.readUTF()), form.readUTF(), form.readBoolean());
        if (!Arrays.equals(form.readNBytes(mask.length), mask)) {
            throw new Failed(new Failure.Tampered("record"));
        }
        return new Opened(header, new ByteArrayInputStream(masked(form.readAllBytes(), mask)));
    }

    private static byte[] masked(byte[] bytes, byte[] mask) {
        byte[] out = bytes.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= mask[i % mask.length];
        }
        return out;
    }
}
