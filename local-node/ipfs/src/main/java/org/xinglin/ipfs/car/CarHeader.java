package org.xinglin.ipfs.car;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/** The first section of a CAR file: {@code {roots: [CIDs], version: 1}} in DAG-CBOR (RFC 8949 with links under tag 42). */
final class CarHeader {
    private static final int UNSIGNED = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int LINK_TAG = 42;

    private CarHeader() {}

    static byte[] encode(List<Cid> roots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, MAP, 2);
        text(out, "roots");
        head(out, ARRAY, roots.size());
        for (Cid root : roots) {
            byte[] cid = root.toBytes();
            head(out, TAG, LINK_TAG);
            head(out, BYTES, cid.length + 1);
            out.write(0);
            out.writeBytes(cid);
        }
        text(out, "version");
        head(out, UNSIGNED, 1);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        head(out, TEXT, text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void head(ByteArrayOutputStream out, int major, int value) {
        if (value < 24) {
            out.write(major << 5 | value);
        } else if (value < 256) {
            out.write(major << 5 | 24);
            out.write(value);
        } else {
            out.write(major << 5 | 25);
            out.write(value >> 8);
            out.write(value);
        }
    }

    static List<Cid> decode(ByteBuffer in) throws CarException {
        try {
            List<Cid> roots = new ArrayList<>();
            long version = -1;
            for (long left = expect(in, MAP); left > 0; left--) {
                String key = new String(bytes(in, TEXT), StandardCharsets.UTF_8);
                switch (key) {
                    case "roots" -> roots(in, roots);
                    case "version" -> version = expect(in, UNSIGNED);
                    default -> throw new CarException("the header of the CAR file has an unknown field");
                }
            }
            if (version != 1) {
                throw new CarException("only CAR files of version 1 are read here, not of version " + version);
            }
            return List.copyOf(roots);
        } catch (InvalidCidException foreign) {
            throw new CarException("a root of the CAR file is not served here: " + foreign.getMessage(), foreign);
        } catch (BufferUnderflowException garbled) {
            throw new CarException("this is no CAR file: its header can not be read", garbled);
        }
    }

    private static void roots(ByteBuffer in, List<Cid> roots) throws CarException, InvalidCidException {
        for (long left = expect(in, ARRAY); left > 0; left--) {
            if (expect(in, TAG) != LINK_TAG) {
                throw new CarException("a root in the header of the CAR file is no CID");
            }
            byte[] link = bytes(in, BYTES);
            if (link.length < 2 || link[0] != 0) {
                throw new CarException("a root in the header of the CAR file is no CID");
            }
            byte[] cid = new byte[link.length - 1];
            System.arraycopy(link, 1, cid, 0, cid.length);
            roots.add(Cid.fromBytes(cid));
        }
    }

    private static byte[] bytes(ByteBuffer in, int major) throws CarException {
        long length = expect(in, major);
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    /** The argument of the next item, which must be of this major type. */
    private static long expect(ByteBuffer in, int major) throws CarException {
        int first = in.get() & 0xff;
        if (first >> 5 != major) {
            throw new CarException("this is no CAR file: its header has another shape");
        }
        int low = first & 0x1f;
        return switch (low) {
            case 24 -> in.get() & 0xff;
            case 25 -> in.getShort() & 0xffff;
            case 26 -> in.getInt() & 0xffff_ffffL;
            default -> {
                if (low > 23) {
                    throw new CarException("this is no CAR file: its header has another shape");
                }
                yield low;
            }
        };
    }
}
