package org.xinglin.chain.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A file of records that only grows; each has its length and checksum before it. One writer, many readers. */
final class BlockLog implements AutoCloseable {
    private static final int HEAD_BYTES = 8;
    /** Far above the largest block that the gas limit allows. */
    private static final int MAX_RECORD_BYTES = 256 * 1024 * 1024;

    private final FileChannel channel;
    private volatile long end;

    private BlockLog(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
    }

    static BlockLog open(Path file) throws IOException {
        return new BlockLog(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static BlockLog openToRead(Path file) throws IOException {
        return new BlockLog(FileChannel.open(file, StandardOpenOption.READ));
    }

    long size() {
        return end;
    }

    /** Where the record begins; when this returns, it survives a loss of power. */
    long append(byte[] record) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD_BYTES + record.length);
        buffer.putInt(record.length).putInt(checksum(record)).put(record).flip();
        long start = end;
        while (buffer.hasRemaining()) {
            channel.write(buffer, start + buffer.position());
        }
        channel.force(false);
        end = start + HEAD_BYTES + record.length;
        return start;
    }

    byte[] read(long start) throws IOException {
        byte[] record = readWhole(start);
        if (record == null) {
            throw new IOException("the block file is damaged at byte " + start);
        }
        return record;
    }

    /** Nothing where the file ends, or where there is no whole record. */
    byte @Nullable [] readWhole(long start) throws IOException {
        byte[] head = read(start, HEAD_BYTES);
        if (head == null) {
            return null;
        }
        ByteBuffer numbers = ByteBuffer.wrap(head);
        int length = numbers.getInt();
        int checksum = numbers.getInt();
        if (length <= 0 || length > MAX_RECORD_BYTES) {
            return null;
        }
        byte[] record = read(start + HEAD_BYTES, length);
        return record == null || checksum(record) != checksum ? null : record;
    }

    static long next(long start, byte[] record) {
        return start + HEAD_BYTES + record.length;
    }

    /**
     * Cuts off what a power cut left half written. That can only be the last record: where more follows it, the file
     * was damaged otherwise, and cutting would lose good blocks.
     */
    void cutOff(long start) throws IOException {
        if (start == end) {
            return;
        }
        if (start > end) {
            throw new IOException("the block file ends at byte " + end + ", but had " + start);
        }
        if (!isLast(start) && !onlyZeros(start)) {
            throw new IOException("the block file is damaged at byte " + start + " of " + end);
        }
        channel.truncate(start);
        channel.force(true);
        end = start;
    }

    private boolean isLast(long start) throws IOException {
        byte[] head = read(start, HEAD_BYTES);
        if (head == null) {
            return true;
        }
        int length = ByteBuffer.wrap(head).getInt();
        return length > 0 && start + HEAD_BYTES + length >= end;
    }

    private boolean onlyZeros(long start) throws IOException {
        byte[] rest = read(start, (int) Math.min(end - start, MAX_RECORD_BYTES));
        if (rest == null) {
            return false;
        }
        for (byte one : rest) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private byte @Nullable [] read(long start, int length) throws IOException {
        if (start + length > channel.size()) {
            return null;
        }
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                return null;
            }
        }
        return bytes;
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
