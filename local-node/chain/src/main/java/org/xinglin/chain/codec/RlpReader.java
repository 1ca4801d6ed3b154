package org.xinglin.chain.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads RLP strictly: only the one canonical encoding of a value is accepted, and nothing may follow it. */
public final class RlpReader {
    /** Deeper than anything Ethereum encodes; keeps hostile input from exhausting the stack. */
    private static final int MAX_DEPTH = 16;

    private final byte[] input;
    private int position;

    private RlpReader(byte[] input) {
        this.input = input;
    }

    public static RlpItem read(byte[] input) {
        RlpReader reader = new RlpReader(input);
        RlpItem item = reader.item(input.length, 0);
        if (reader.position != input.length) {
            throw new RlpException("trailing bytes");
        }
        return item;
    }

    private RlpItem item(int end, int depth) {
        require(position < end, "input ends too early");
        require(depth <= MAX_DEPTH, "nested too deeply");
        int first = input[position++] & 0xff;
        if (first < 0x80) {
            return new RlpItem.Text(Bytes.of(new byte[] {(byte) first}));
        }
        return first < 0xc0 ? text(first, end) : sequence(first, end, depth);
    }

    private RlpItem text(int first, int end) {
        int length = length(first - 0x80, end);
        byte[] content = Arrays.copyOfRange(input, position, position + length);
        require(length != 1 || (content[0] & 0xff) >= 0x80, "a single byte is encoded too long");
        position += length;
        return new RlpItem.Text(Bytes.of(content));
    }

    private RlpItem sequence(int first, int end, int depth) {
        int length = length(first - 0xc0, end);
        int last = position + length;
        List<RlpItem> items = new ArrayList<>();
        while (position < last) {
            items.add(item(last, depth + 1));
        }
        return new RlpItem.Sequence(items);
    }

    private int length(int code, int end) {
        long length = code;
        if (code > 55) {
            int size = code - 55;
            require(size <= 4 && position + size <= end, "a length is too large");
            require(input[position] != 0, "a length has leading zeros");
            length = 0;
            for (int i = 0; i < size; i++) {
                length = (length << 8) | (input[position++] & 0xff);
            }
            require(length > 55, "a length is encoded too long");
        }
        require(length <= end - position, "input ends too early");
        return (int) length;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RlpException(otherwise);
        }
    }
}
