package org.xinglin.formats.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The table at a ZIP archive's end (APPNOTE.TXT 4.3.12 to 4.3.16), read before a library touches the archive: how much there
 * is, and what {@link java.util.zip.ZipFile} does not tell: links, encryption, the bytes of names.
 */
final class CentralDirectory {
    static final int MAX_ENTRIES = 100_000;
    private static final int MAX_BYTES = 64 << 20;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_LOCATOR_BYTES = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_BYTES = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long FULL = 0xFFFFFFFFL;

    private CentralDirectory() {}

    /** There is more than may be. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    /** An entry as the table has it. */
    record Entry(byte[] name, boolean utf8, boolean encrypted, boolean link, long packed, long bytes) {}

    /** @throws TooMuch when there are more entries than {@link #MAX_ENTRIES} @throws IOException when it is no whole ZIP */
    static List<Entry> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Extent extent = extent(channel);
            if (extent.bytes > MAX_BYTES) {
                throw new TooMuch("a table of " + extent.bytes + " bytes");
            }
            if (extent.offset < 0 || extent.bytes < 0 || extent.offset + extent.bytes > channel.size()) {
                throw new ZipException("the table of entries lies outside of the archive");
            }
            return entries(at(channel, extent.offset, (int) extent.bytes));
        }
    }

    private record Extent(long offset, long bytes) {}

    private static Extent extent(FileChannel channel) throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + MAX_COMMENT);
        ByteBuffer end = at(channel, size - tail, tail);
        for (int i = tail - END_BYTES; i >= 0; i--) {
            if (end.getInt(i) == END && Short.toUnsignedInt(end.getShort(i + 20)) == tail - i - END_BYTES) {
                long bytes = Integer.toUnsignedLong(end.getInt(i + 12));
                long offset = Integer.toUnsignedLong(end.getInt(i + 16));
                long where = size - tail + i;
                boolean is64 = bytes == FULL || offset == FULL || end.getShort(i + 10) == (short) MAX_COMMENT;
                // the table ends where this record begins, whatever stands in front of the archive
                return is64 ? extent64(channel, where) : new Extent(where - bytes, bytes);
            }
        }
        throw new ZipException("no end of a table of entries");
    }

    private static Extent extent64(FileChannel channel, long end) throws IOException {
        if (end < END64_LOCATOR_BYTES) {
            throw new ZipException("the 64-bit locator is missing");
        }
        ByteBuffer locator = at(channel, end - END64_LOCATOR_BYTES, END64_LOCATOR_BYTES);
        long where = locator.getLong(8);
        if (locator.getInt(0) != END64_LOCATOR || where < 0 || where > end - END64_BYTES) {
            throw new ZipException("the 64-bit locator is wrong");
        }
        ByteBuffer end64 = at(channel, where, END64_BYTES);
        if (end64.getInt(0) != END64) {
            throw new ZipException("the 64-bit end is wrong");
        }
        return new Extent(end64.getLong(48), end64.getLong(40));
    }

    private static List<Entry> entries(ByteBuffer table) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_BYTES <= table.limit() && table.getInt(at) == ENTRY) {
            int name = Short.toUnsignedInt(table.getShort(at + 28));
            int extra = Short.toUnsignedInt(table.getShort(at + 30));
            int comment = Short.toUnsignedInt(table.getShort(at + 32));
            int next = at + ENTRY_BYTES + name + extra + comment;
            if (next > table.limit()) {
                throw new ZipException("an entry of the table is cut off");
            }
            if (entries.size() == MAX_ENTRIES) {
                throw new TooMuch("more than " + MAX_ENTRIES + " entries");
            }
            entries.add(entry(table, at, name, extra));
            at = next;
        }
        if (at != table.limit()) {
            throw new ZipException("the table of entries is damaged");
        }
        return entries;
    }

    private static Entry entry(ByteBuffer table, int at, int nameLength, int extraLength) {
        byte[] name = new byte[nameLength];
        table.get(at + ENTRY_BYTES, name);
        int flags = Short.toUnsignedInt(table.getShort(at + 8));
        int madeBy = table.get(at + 5);
        int mode = table.getInt(at + 38) >>> 16;
        boolean link = (madeBy == 3 || madeBy == 19) && (mode & 0xF000) == 0xA000; // S_IFLNK of Unix and macOS
        long packed = Integer.toUnsignedLong(table.getInt(at + 20));
        long bytes = Integer.toUnsignedLong(table.getInt(at + 24));
        long[] sizes = sizes64(table, at + ENTRY_BYTES + nameLength, extraLength, bytes, packed);
        return new Entry(name, (flags & 0x800) != 0, (flags & 1) != 0, link, sizes[1], sizes[0]);
    }

    /** The sizes, from the 64-bit extra field where the 32-bit ones say so (APPNOTE.TXT 4.5.3). */
    private static long[] sizes64(ByteBuffer table, int from, int length, long bytes, long packed) {
        long[] sizes = {bytes, packed};
        int at = from;
        while (at + 4 <= from + length) {
            int id = Short.toUnsignedInt(table.getShort(at));
            int end = Math.min(from + length, at + 4 + Short.toUnsignedInt(table.getShort(at + 2)));
            int field = at + 4;
            for (int i = 0; id == 1 && i < 2; i++) {
                if (sizes[i] == FULL && field + 8 <= end) {
                    sizes[i] = table.getLong(field);
                    field += 8;
                }
            }
            at = end;
        }
        return sizes;
    }

    private static ByteBuffer at(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new ZipException("the archive is cut off");
            }
        }
        return buffer.flip();
    }
}
