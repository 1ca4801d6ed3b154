package org.xinglin.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.RecordHeader;

/**
 * Tink's AES256_GCM_HKDF_1MB streaming AEAD behind a header in clear. The header is the associated data of every segment and
 * holds a commitment to the key, so that one ciphertext opens under one key only.
 */
public final class TinkRecordCipher implements RecordCipher {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;

    private final CipherWarmUp warmUp = new CipherWarmUp();

    @Override
    public OutputStream encrypting(OutputStream out, DataKey key, RecordHeader header) throws IOException {
        warmUp.begin();
        byte[] associated = HeaderForm.encode(header, KeyCommitment.of(key));
        out.write(associated);
        try {
            return tink(key).newEncryptingStream(out, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    @Override
    public Opened decrypting(InputStream in, DataKey key) throws IOException, Failed {
        warmUp.begin();
        HeaderForm form = HeaderForm.read(in);
        if (!MessageDigest.isEqual(form.commitment(), KeyCommitment.of(key))) {
            throw new Failed(new Failure.Tampered("record " + form.header().record()));
        }
        SourceStream source = new SourceStream(in);
        try {
            InputStream plain = tink(key).newDecryptingStream(source, form.encoded());
            return new Opened(form.header(), new CheckedPlaintext(plain, source));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static AesGcmHkdfStreaming tink(DataKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.secret().exposeForCipherCall(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    /** Remembers a fault of the source, to tell it from a segment that is not genuine. */
    private static final class SourceStream extends InputStream {
        private final InputStream in;
        private @Nullable IOException fault;

        SourceStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }

    /** Names an altered segment as such. */
    private static final class CheckedPlaintext extends InputStream {
        private final InputStream plain;
        private final SourceStream source;

        CheckedPlaintext(InputStream plain, SourceStream source) {
            this.plain = plain;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return plain.read(buffer, offset, length);
            } catch (IOException e) {
                if (source.fault != null) {
                    throw Objects.requireNonNull(source.fault);
                }
                throw new SegmentTampered(e);
            }
        }
    }
}
