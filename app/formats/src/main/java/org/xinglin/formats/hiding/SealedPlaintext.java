package org.xinglin.formats.hiding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.xinglin.core.records.viewing.Plaintext;

/** Plaintext in an encrypted file; one segment at a time is in memory. The file is deleted on close. */
final class SealedPlaintext implements Plaintext {
    private static final int SEGMENT = SegmentCipher.PLAIN;
    private final FileChannel channel;
    private final Path file;
    private final SegmentCipher cipher;
    private final long size;
    private byte[] opened = new byte[0];
    private long openedSegment = -1;
    private boolean closed;

    SealedPlaintext(FileChannel channel, Path file, SegmentCipher cipher, long size) {
        this.channel = channel;
        this.file = file;
        this.cipher = cipher;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized int read(long position, byte[] into, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("the record is no longer shown");
        }
        if (position >= size) {
            return -1;
        }
        load(position / SEGMENT);
        int within = (int) (position % SEGMENT);
        int part = Math.min(length, opened.length - within);
        System.arraycopy(opened, within, into, offset, part);
        return part;
    }

    private void load(long segment) throws IOException {
        if (segment == openedSegment) {
            return;
        }
        int plain = (int) Math.min(SEGMENT, size - segment * SEGMENT);
        ByteBuffer sealed = ByteBuffer.allocate(plain + SegmentCipher.TAG);
        long at = segment * (SEGMENT + SegmentCipher.TAG);
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, at + sealed.position()) < 0) {
                throw new IOException("the sealed file is shorter than it was");
            }
        }
        byte[] next = cipher.open(segment, sealed.array());
        Arrays.fill(opened, (byte) 0);
        opened = next;
        openedSegment = segment;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Arrays.fill(opened, (byte) 0);
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // what is left is unreadable without the key, and the next start deletes it
            throw new UncheckedIOException("the sealed file could not be deleted", e);
        }
    }
}
