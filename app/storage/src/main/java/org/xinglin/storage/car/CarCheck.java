package org.xinglin.storage.car;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinglin.ipfs.car.CarException;
import org.xinglin.ipfs.car.CarIntake;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;

/**
 * Reads a CAR file section by section and says at which byte it is unsound: cut off, a block that is not what its CID says,
 * or a tree that lacks a block.
 */
final class CarCheck {
    /** Kubo's limit of a block, its CID, and room for a header with thousands of roots. */
    private static final int LARGEST_SECTION = 2 * 1024 * 1024 + 64;

    private static final int LARGEST_SHIFT = 28;

    private final Set<Cid> held = new HashSet<>();
    private final Set<Cid> wanted = new HashSet<>();
    private final CarIntake intake = new CarIntake(this::take);
    private final OutputStream copy;
    private long offset;

    /** What was read goes to {@code copy} as well. */
    CarCheck(OutputStream copy) {
        this.copy = copy;
    }

    /** The roots of a file that is whole and sound. */
    List<Cid> check(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        while (section(in)) {
            // each section is judged as it comes, so that the place of a fault is known
        }
        List<Cid> roots = judged(0, intake::finish);
        if (roots.isEmpty()) {
            throw new UnsoundCarException("it names no root", 0);
        }
        wanted.addAll(roots);
        wanted.removeAll(held);
        for (Cid missing : wanted) {
            throw new UnsoundCarException("block " + missing + " is missing", offset);
        }
        return roots;
    }

    long blocks() {
        return intake.blocks();
    }

    long blockBytes() {
        return intake.bytes();
    }

    private boolean section(InputStream in) throws IOException {
        long begin = offset;
        long length = 0;
        byte[] frame = new byte[LARGEST_SHIFT / 7 + 1];
        int used = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.read();
            if (next < 0 && shift == 0) {
                return false;
            }
            if (next < 0) {
                throw new UnsoundCarException("it is cut off", begin);
            }
            frame[used++] = (byte) next;
            length |= (next & 0x7fL) << shift;
            if (length > LARGEST_SECTION || (shift == LARGEST_SHIFT && next > 0x7f)) {
                throw new UnsoundCarException("a section is larger than a block may be", begin);
            }
            if (next <= 0x7f) {
                break;
            }
        }
        byte[] body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new UnsoundCarException("it is cut off", begin);
        }
        pass(begin, frame, used, body);
        offset = begin + used + length;
        return true;
    }

    private void pass(long begin, byte[] frame, int used, byte[] body) throws IOException {
        judged(begin, () -> {
            intake.write(frame, 0, used);
            intake.write(body, 0, body.length);
            return List.of();
        });
        copy.write(frame, 0, used);
        copy.write(body);
    }

    private void take(Cid cid, ByteBuffer block) throws IOException {
        held.add(cid);
        if (cid.codec() != Codec.RAW) {
            for (DagLink link : DagNode.decode(cid, block.duplicate()).links()) {
                wanted.add(link.cid());
            }
        }
    }

    /** Reading that may find the file unsound. */
    @FunctionalInterface
    private interface Judged {
        List<Cid> read() throws IOException;
    }

    private static List<Cid> judged(long at, Judged reading) throws IOException {
        try {
            return reading.read();
        } catch (CarException | org.xinglin.ipfs.unixfs.MalformedNodeException e) {
            throw new UnsoundCarException(String.valueOf(e.getMessage()), at, e);
        }
    }
}
