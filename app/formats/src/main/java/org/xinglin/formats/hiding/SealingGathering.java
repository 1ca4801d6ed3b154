package org.xinglin.formats.hiding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.records.viewing.Hideaway.Gathering;
import org.xinglin.core.records.viewing.Plaintext;

/** Takes plaintext into segments in memory; over the limit it moves them into an encrypted file and goes on there. */
final class SealingGathering extends Gathering {
    private static final int SEGMENT = SegmentCipher.PLAIN;

    /** Makes an empty file that only its owner may read. */
    @FunctionalInterface
    interface NewFile {
        Path make() throws IOException;
    }

    private final NewFile newFile;
    private final long inMemory;
    private final List<byte[]> segments = new ArrayList<>();
    private byte[] current = new byte[SEGMENT];
    private int filled;
    private long size;
    private @Nullable Spill spill;
    private boolean done;

    SealingGathering(NewFile newFile, long inMemory) {
        this.newFile = newFile;
        this.inMemory = inMemory;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (done) {
            throw new IOException("the gathering is closed");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == SEGMENT) {
                next();
            }
            int part = Math.min(left, SEGMENT - filled);
            System.arraycopy(bytes, from, current, filled, part);
            filled += part;
            size += part;
            from += part;
            left -= part;
        }
    }

    private void next() throws IOException {
        if (spill == null && size >= inMemory) {
            Spill begun = Spill.into(newFile.make());
            spill = begun;
            for (byte[] segment : segments) {
                begun.write(segment, SEGMENT);
                Arrays.fill(segment, (byte) 0);
            }
            segments.clear();
        }
        if (spill != null) {
            spill.write(current, SEGMENT);
            Arrays.fill(current, (byte) 0);
        } else {
            segments.add(current);
            current = new byte[SEGMENT];
        }
        filled = 0;
    }

    @Override
    public Plaintext finish() throws IOException {
        if (done) {
            throw new IOException("the gathering is closed");
        }
        if (spill != null) {
            spill.write(current, filled);
            Arrays.fill(current, (byte) 0);
            done = true;
            return new SealedPlaintext(spill.channel, spill.file, spill.cipher, size);
        }
        segments.add(current);
        done = true;
        return new MemoryPlaintext(segments, size);
    }

    @Override
    public void close() throws IOException {
        if (done) {
            return;
        }
        done = true;
        segments.forEach(segment -> Arrays.fill(segment, (byte) 0));
        Arrays.fill(current, (byte) 0);
        if (spill != null) {
            spill.channel.close();
            Files.deleteIfExists(spill.file);
        }
    }

    /** The file in which the segments stand one after the other. */
    private static final class Spill {
        private final Path file;
        private final FileChannel channel;
        private final SegmentCipher cipher = new SegmentCipher(new SecureRandom());
        private long written;

        private Spill(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        static Spill into(Path file) throws IOException {
            return new Spill(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        }

        void write(byte[] plain, int length) throws IOException {
            ByteBuffer sealed = ByteBuffer.wrap(cipher.seal(written, plain, length));
            while (sealed.hasRemaining()) {
                channel.write(sealed);
            }
            written++;
        }
    }
}
