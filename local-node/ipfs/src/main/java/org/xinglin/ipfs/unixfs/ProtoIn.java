package org.xinglin.ipfs.unixfs;

import java.nio.ByteBuffer;

/** Reads protobuf fields one after the other and refuses what is cut off. */
final class ProtoIn {
    private final ByteBuffer in;
    private int wire;

    ProtoIn(ByteBuffer in) {
        this.in = in.slice();
    }

    /** The number of the next field, or 0 at the end. */
    int nextField() throws MalformedNodeException {
        if (!in.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        wire = (int) (tag & 7);
        int field = (int) (tag >>> 3);
        if (field <= 0) {
            throw new MalformedNodeException("a protobuf field has no valid number");
        }
        return field;
    }

    long number() throws MalformedNodeException {
        if (wire != 0) {
            throw new MalformedNodeException("a protobuf field is not the number it should be");
        }
        return varint();
    }

    ByteBuffer bytes() throws MalformedNodeException {
        if (wire != 2) {
            throw new MalformedNodeException("a protobuf field is not the byte sequence it should be");
        }
        long length = varint();
        if (length < 0 || length > in.remaining()) {
            throw new MalformedNodeException("a protobuf field is cut off");
        }
        ByteBuffer value = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return value;
    }

    void skip() throws MalformedNodeException {
        switch (wire) {
            case 0 -> varint();
            case 2 -> bytes();
            default -> throw new MalformedNodeException("protobuf wire type " + wire + " does not occur in dag-pb");
        }
    }

    private long varint() throws MalformedNodeException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!in.hasRemaining()) {
                throw new MalformedNodeException("a protobuf number is cut off");
            }
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new MalformedNodeException("a protobuf number is too long");
    }
}
