package org.xinglin.formats.hiding;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.xinglin.core.records.viewing.Plaintext;

/** Plaintext in segments of memory, wiped on close. */
final class MemoryPlaintext implements Plaintext {
    private static final int SEGMENT = SegmentCipher.PLAIN;
    private final List<byte[]> segments;
    private final long size;
    private boolean closed;

    /** Takes the segments over: they are wiped here. */
    MemoryPlaintext(List<byte[]> segments, long size) {
        this.segments = segments;
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
        int within = (int) (position % SEGMENT);
        int part = (int) Math.min(Math.min(length, SEGMENT - within), size - position);
        System.arraycopy(segments.get((int) (position / SEGMENT)), within, into, offset, part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        segments.forEach(segment -> Arrays.fill(segment, (byte) 0));
    }
}
