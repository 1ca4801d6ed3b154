package org.xinglin.vault.recovery;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupFormat;
import org.xinglin.core.recovery.BackupHeader;
import org.xinglin.core.recovery.BackupPart;
import org.xinglin.core.recovery.NewFile;

/**
 * {@link ClearPart}, then a stream under Tink's AES256_GCM_HKDF_1MB whose associated data it is: each part as its number (1
 * byte), its length (8 bytes) and its bytes, and a zero at the end.
 */
public final class TinkBackupFormat implements BackupFormat {
    static final int SEGMENT = 1 << 20;
    private static final int BUFFER = 1 << 16;
    /** A part's number and length. */
    private static final int AROUND = 1 + Long.BYTES;

    @Override
    public BackupHeader seal(Path out, Contents contents, Secret master, Progress progress) throws Failed {
        try (Secret key = BackupKeys.sealing(master)) {
            Map<BackupPart, byte[]> small = small(contents);
            long plain = 1;
            for (Map.Entry<BackupPart, Path> file : contents.files().entrySet()) {
                byte[] held = small.get(file.getKey());
                plain += AROUND + (held == null ? Files.size(file.getValue()) : held.length);
            }
            byte[] vault = contents.withVault() ? small.getOrDefault(BackupPart.VAULT, new byte[0]) : new byte[0];
            AesGcmHkdfStreaming tink = tink(key);
            long bytes = ClearPart.length(vault.length) + tink.expectedCiphertextSize(plain);
            ClearPart clear = new ClearPart(contents.made(), BackupKeys.commitment(master), bytes, vault);
            try (FileChannel channel = OwnerOnlyFile.create(out)) {
                write(channel, tink, clear, new Parts(contents, small), progress);
                channel.force(true);
            }
            return clear.header();
        } catch (IOException e) {
            throw NewFile.failed(out, e);
        }
    }

    private record Parts(Contents contents, Map<BackupPart, byte[]> small) {}

    private static void write(
            FileChannel channel, AesGcmHkdfStreaming tink, ClearPart clear, Parts parts, Progress progress)
            throws IOException, Failed {
        byte[] associated = clear.encoded();
        OutputStream file = Channels.newOutputStream(channel);
        file.write(associated);
        Counter counter = new Counter(progress, clear.bytes());
        try (OutputStream sealed = tink.newEncryptingStream(new KeptOpen(file), associated);
                DataOutputStream out = new DataOutputStream(sealed)) {
            for (BackupPart part : BackupPart.values()) {
                Path source = parts.contents().files().get(part);
                if (source != null) {
                    byte[] held = parts.small().get(part);
                    out.writeByte(part.number());
                    out.writeLong(held == null ? Files.size(source) : held.length);
                    try (InputStream in =
                            held == null ? Files.newInputStream(source) : new ByteArrayInputStream(held)) {
                        copy(in, out, counter);
                    }
                }
            }
            out.writeByte(0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static void copy(InputStream in, OutputStream out, Counter counter) throws IOException, Failed {
        byte[] buffer = new byte[BUFFER];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            out.write(buffer, 0, read);
            counter.count(read);
        }
    }

    /** All but the catalogue: they may be replaced while this runs, and the vault is written twice. */
    private static Map<BackupPart, byte[]> small(Contents contents) throws IOException {
        Map<BackupPart, byte[]> small = new EnumMap<>(BackupPart.class);
        for (Map.Entry<BackupPart, Path> file : contents.files().entrySet()) {
            if (file.getKey() != BackupPart.CATALOGUE) {
                small.put(file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        return small;
    }

    @Override
    public BackupHeader look(Path backup) throws Failed {
        return clearPart(backup).header();
    }

    @Override
    public void clearVault(Path backup, Path vault) throws Failed {
        ClearPart clear = clearPart(backup);
        if (clear.vault().length == 0) {
            throw Failed.invalid(Problem.SHEETS_NEEDED, backup.toString());
        }
        try (FileChannel channel = OwnerOnlyFile.create(vault);
                OutputStream out = Channels.newOutputStream(channel)) {
            clear.vaultStream().transferTo(out);
        } catch (IOException e) {
            throw NewFile.failed(vault, e);
        }
    }

    @Override
    public BackupHeader open(Path backup, Secret master, Path place, Receiver receiver, Progress progress)
            throws Failed {
        ClearPart clear = clearPart(backup);
        if (!MessageDigest.isEqual(clear.commitment(), BackupKeys.commitment(master))) {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_SHEETS));
        }
        byte[] associated = clear.encoded();
        try (Secret key = BackupKeys.sealing(master);
                InputStream in = Files.newInputStream(backup)) {
            in.skipNBytes(associated.length);
            InputStream plain = tink(key).newDecryptingStream(in, associated);
            new BackupReader(backup, place, plain, new Counter(progress, clear.bytes())).read(receiver);
            return clear.header();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        } catch (IOException e) {
            throw unreadable(backup, e);
        }
    }

    private static ClearPart clearPart(Path backup) throws Failed {
        if (!Files.isRegularFile(backup)) {
            throw Failed.invalid(Problem.FILE_MISSING, backup.toString());
        }
        try (InputStream in = Files.newInputStream(backup)) {
            return ClearPart.read(in, backup.toString(), Files.size(backup));
        } catch (IOException e) {
            throw unreadable(backup, e);
        }
    }

    private static Failed unreadable(Path backup, IOException e) {
        return new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, backup.toString(), ""), e);
    }

    private static AesGcmHkdfStreaming tink(Secret key) {
        try {
            return new AesGcmHkdfStreaming(
                    key.exposeForCipherCall().clone(), "HmacSha256", BackupKeys.LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** Tink closes what it writes to; the channel must be forced to disk before. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
