package org.xinglin.vault.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.recovery.BackupFormat.Receiver;
import org.xinglin.core.recovery.BackupPart;
import org.xinglin.core.recovery.NewFile;

/** Takes the decrypted stream of a backup apart. What is not genuine ends it with the place. */
final class BackupReader {
    private static final int BUFFER = 1 << 16;
    private final Path backup;
    private final Path place;
    private final InputStream plain;
    private final Counter counter;

    BackupReader(Path backup, Path place, InputStream plain, Counter counter) {
        this.backup = backup;
        this.place = place;
        this.plain = plain;
        this.counter = counter;
    }

    void read(Receiver receiver) throws Failed {
        int last = 0;
        int number;
        while ((number = some(new byte[1], 1)[0]) != 0) {
            Optional<BackupPart> part = BackupPart.of(number);
            if (number <= last || part.isEmpty()) {
                throw tampered(new IOException("part " + number + " after " + last));
            }
            last = number;
            long length =
                    ByteBuffer.wrap(some(new byte[Long.BYTES], Long.BYTES)).getLong();
            part(part.get(), length, receiver);
        }
        if (last < BackupPart.CATALOGUE.number()) {
            throw tampered(new IOException("ends after part " + last));
        }
        if (readSome(new byte[1], 1) >= 0) { // the end of the stream, so that the last segment's tag is asked for
            throw tampered(new IOException("more after the end"));
        }
    }

    private void part(BackupPart part, long length, Receiver receiver) throws Failed {
        if (length < 0) {
            throw tampered(new IOException("length of " + part));
        }
        OutputStream out;
        try {
            out = receiver.receive(part);
        } catch (IOException e) {
            throw NewFile.failed(place, e);
        }
        try (out) {
            byte[] buffer = new byte[BUFFER];
            long left = length;
            while (left > 0) {
                int read = readSome(buffer, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    throw tampered(new IOException("ends within " + part));
                }
                out.write(buffer, 0, read);
                left -= read;
                counter.count(read);
            }
        } catch (IOException e) {
            throw NewFile.failed(place, e);
        }
    }

    private byte[] some(byte[] bytes, int length) throws Failed {
        for (int at = 0; at < length; ) {
            byte[] rest = new byte[length - at];
            int read = readSome(rest, rest.length);
            if (read < 0) {
                throw tampered(new IOException("ends too early"));
            }
            System.arraycopy(rest, 0, bytes, at, read);
            at += read;
        }
        return bytes;
    }

    /** Every trouble of the decrypting stream is a segment that is not genuine, or a disk that can not be read. */
    private int readSome(byte[] buffer, int length) throws Failed {
        try {
            return plain.read(buffer, 0, length);
        } catch (IOException e) {
            throw tampered(e);
        }
    }

    private Failed tampered(IOException cause) {
        String place = ", segment " + (counter.done() / TinkBackupFormat.SEGMENT + 1);
        return new Failed(new Failure.Tampered(backup + place), cause);
    }
}
