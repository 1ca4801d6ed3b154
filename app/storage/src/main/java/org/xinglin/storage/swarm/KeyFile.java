package org.xinglin.storage.swarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** The form of a swarm key file: two lines that say what it is, and 64 hexadecimal digits. */
final class KeyFile {
    static final int KEY_BYTES = 32;

    private static final byte[] HEAD = "/key/swarm/psk/1.0.0/\n/base16/\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 4096;

    private KeyFile() {}

    /** The caller wipes it. */
    static byte[] write(byte[] key) {
        byte[] file = Arrays.copyOf(HEAD, HEAD.length + 2 * KEY_BYTES + 1);
        int at = HEAD.length;
        for (byte b : key) {
            file[at++] = DIGITS[(b & 0xf0) >> 4];
            file[at++] = DIGITS[b & 0x0f];
        }
        file[at] = '\n';
        return file;
    }

    /** The key; the caller wipes it. @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE, BAD_SWARM_KEY */
    static byte[] read(Path file) throws Failed {
        byte[] bytes = new byte[0];
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LONGEST) {
                throw bad(file, "it is too long");
            }
            bytes = Files.readAllBytes(file);
            return parse(file, bytes);
        } catch (NoSuchFileException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_MISSING, file.toString(), ""), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Line ends may be those of Windows, and the last may be missing. */
    private static byte[] parse(Path file, byte[] bytes) throws Failed {
        byte[] lines = withoutReturns(bytes);
        try {
            int end = lines.length;
            while (end > 0 && lines[end - 1] == '\n') {
                end--;
            }
            if (end < HEAD.length || !Arrays.equals(lines, 0, HEAD.length, HEAD, 0, HEAD.length)) {
                throw bad(file, "/key/swarm/psk/1.0.0/, /base16/");
            }
            if (end - HEAD.length != 2 * KEY_BYTES) {
                throw bad(file, "64 x 0-9a-f");
            }
            byte[] key = new byte[KEY_BYTES];
            for (int i = 0; i < KEY_BYTES; i++) {
                int high = Character.digit(lines[HEAD.length + 2 * i], 16);
                int low = Character.digit(lines[HEAD.length + 2 * i + 1], 16);
                if (high < 0 || low < 0) {
                    Arrays.fill(key, (byte) 0);
                    throw bad(file, "64 x 0-9a-f");
                }
                key[i] = (byte) (high << 4 | low);
            }
            return key;
        } finally {
            Arrays.fill(lines, (byte) 0);
        }
    }

    private static byte[] withoutReturns(byte[] bytes) {
        byte[] lines = new byte[bytes.length];
        int used = 0;
        for (byte b : bytes) {
            if (b != '\r') {
                lines[used++] = b;
            }
        }
        byte[] exact = Arrays.copyOf(lines, used);
        Arrays.fill(lines, (byte) 0);
        return exact;
    }

    private static Failed bad(Path file, String detail) {
        return new Failed(new Failure.Invalid(Problem.BAD_SWARM_KEY, file.toString(), detail));
    }
}
