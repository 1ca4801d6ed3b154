package org.xinglin.ipfs.car;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.BlockSink;

/** Takes up a CAR file as it comes, in pieces of any size, checks each block against its CID and hands it on. */
public final class CarIntake extends OutputStream {
    /** Kubo's limit of a block, and room for a header with thousands of roots. */
    private static final int LARGEST_SECTION = 2 * 1024 * 1024 + 64;

    private static final int SHA2_256 = 0x12;
    private static final int V0_BYTES = 34;
    private static final int V1_BYTES = 36;

    private final BlockSink sink;
    private byte[] pending = new byte[64 * 1024];
    private int begin;
    private int end;
    private @Nullable List<Cid> roots;
    private long blocks;
    private long bytes;

    public CarIntake(BlockSink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int offset, int length) throws IOException {
        makeRoom(length);
        System.arraycopy(piece, offset, pending, end, length);
        end += length;
        boolean more = true;
        while (more) {
            more = section();
        }
    }

    private void makeRoom(int length) {
        int held = end - begin;
        if (pending.length - end >= length) {
            return;
        }
        byte[] target =
                pending.length >= held + length ? pending : new byte[Math.max(held + length, 2 * pending.length)];
        System.arraycopy(pending, begin, target, 0, held);
        pending = target;
        begin = 0;
        end = held;
    }

    /** Takes one section, if it is there to its end. */
    private boolean section() throws IOException {
        long length = 0;
        int at = begin;
        for (int shift = 0; ; shift += 7) {
            if (at == end) {
                return false;
            }
            int next = pending[at++];
            length |= (long) (next & 0x7f) << shift;
            if (length > LARGEST_SECTION || shift > 28) {
                throw new CarException("a section of the CAR file is larger than a block may be");
            }
            if (next >= 0) {
                break;
            }
        }
        if (end - at < length) {
            return false;
        }
        begin = at + (int) length;
        take(ByteBuffer.wrap(pending, at, (int) length).slice());
        return true;
    }

    private void take(ByteBuffer section) throws IOException {
        if (roots == null) {
            roots = CarHeader.decode(section);
            return;
        }
        Cid cid = cid(section);
        if (!BlockHash.matches(cid, section)) {
            throw new CarException("block " + cid + " of the CAR file is not what its CID says");
        }
        blocks++;
        bytes += section.remaining();
        sink.put(cid, section);
    }

    private static Cid cid(ByteBuffer section) throws CarException {
        int length = section.hasRemaining() && section.get(0) == SHA2_256 ? V0_BYTES : V1_BYTES;
        if (section.remaining() < length) {
            throw new CarException("a section of the CAR file is shorter than a CID");
        }
        byte[] name = new byte[length];
        section.get(name);
        try {
            return Cid.fromBytes(name);
        } catch (InvalidCidException unknown) {
            throw new CarException(
                    "the CAR file holds a block that can not be stored here: " + unknown.getMessage(), unknown);
        }
    }

    /** To be called after the last byte; answers the roots that the header names. */
    public List<Cid> finish() throws CarException {
        if (roots == null || begin != end) {
            throw new CarException("the CAR file ends in the middle");
        }
        pending = Arrays.copyOf(pending, 0);
        return roots;
    }

    public long blocks() {
        return blocks;
    }

    /** Of the blocks alone. */
    public long bytes() {
        return bytes;
    }
}
