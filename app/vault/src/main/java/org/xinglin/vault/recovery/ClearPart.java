package org.xinglin.vault.recovery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.recovery.BackupHeader;

/**
 * The beginning of a backup, readable without a key and authenticated by what follows. Its SHA-256 at its end tells an
 * accident from a wrong password; against a forger only the seal helps.
 *
 * <p>{@code XLBACKUP}, version (2 bytes), seconds since 1970 (8), commitment (32), length of the file (8), length of the
 * vault file (4), the vault file, SHA-256 of all before (32).
 */
record ClearPart(Instant made, byte[] commitment, long bytes, byte[] vault) {
    static final int VERSION = 1;
    private static final byte[] MAGIC = "XLBACKUP".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;
    private static final int FIXED =
            MAGIC.length + Short.BYTES + Long.BYTES + BackupKeys.LENGTH + Long.BYTES + Integer.BYTES + DIGEST;
    /** Generous for a vault file with hundreds of operators; a forged length must not exhaust the memory. */
    static final int LARGEST_VAULT = 1 << 24;

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static int length(int vault) {
        return FIXED + vault;
    }

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length(vault.length));
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.write(MAGIC);
            out.writeShort(VERSION);
            out.writeLong(made.getEpochSecond());
            out.write(commitment);
            out.writeLong(this.bytes);
            out.writeInt(vault.length);
            out.write(vault);
            out.write(sha256(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param there how long the file is @throws Failed Invalid NOT_A_BACKUP or BACKUP_CUT_SHORT, Tampered */
    static ClearPart read(InputStream in, String file, long there) throws IOException, Failed {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = data.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            boolean beginning = magic.length < MAGIC.length && Arrays.equals(magic, Arrays.copyOf(MAGIC, magic.length));
            throw beginning && magic.length > 0 ? cutShort(file, there, "?") : notABackup(file, "");
        }
        try {
            int version = data.readUnsignedShort();
            if (version != VERSION) {
                throw notABackup(file, "form " + version);
            }
            ClearPart part = fields(data, file);
            byte[] digest = data.readNBytes(DIGEST);
            byte[] encoded = part.encoded();
            byte[] expected = Arrays.copyOfRange(encoded, encoded.length - DIGEST, encoded.length);
            if (digest.length < DIGEST) {
                throw new EOFException();
            }
            if (!MessageDigest.isEqual(digest, expected)) {
                throw new Failed(new Failure.Tampered(file + ", beginning"));
            }
            return part.ofLength(file, there);
        } catch (EOFException e) {
            throw new Failed(cutShort(file, there, "?").failure(), e);
        }
    }

    private static ClearPart fields(DataInputStream data, String file) throws IOException, Failed {
        long seconds = data.readLong();
        byte[] commitment = data.readNBytes(BackupKeys.LENGTH);
        long bytes = data.readLong();
        int length = data.readInt();
        boolean possible = seconds >= 0 && seconds <= LATEST && length >= 0 && length <= LARGEST_VAULT;
        if (!possible) {
            throw new Failed(new Failure.Tampered(file + ", beginning"));
        }
        byte[] vault = data.readNBytes(length);
        if (commitment.length < BackupKeys.LENGTH || vault.length < length) {
            throw new EOFException();
        }
        return new ClearPart(Instant.ofEpochSecond(seconds), commitment, bytes, vault);
    }

    private ClearPart ofLength(String file, long there) throws Failed {
        if (there < bytes) {
            throw cutShort(file, there, Long.toString(bytes));
        }
        if (there > bytes) {
            throw new Failed(new Failure.Tampered(file + ", " + (there - bytes) + " bytes after its end"));
        }
        return this;
    }

    BackupHeader header() {
        String key = HexFormat.of().formatHex(commitment, 0, Long.BYTES);
        return new BackupHeader(made, key, vault.length > 0, bytes);
    }

    InputStream vaultStream() {
        return new ByteArrayInputStream(vault);
    }

    private static Failed notABackup(String file, String detail) {
        return new Failed(new Failure.Invalid(Problem.NOT_A_BACKUP, file, detail));
    }

    private static Failed cutShort(String file, long there, String of) {
        return new Failed(new Failure.Invalid(Problem.BACKUP_CUT_SHORT, file, there + "/" + of));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
