package org.xinglin.storage.piece;

import java.io.OutputStream;
import java.util.Arrays;
import org.xinglin.core.storage.PieceInfo;

/** Computes the piece commitment of what is written to it, in memory that grows with the logarithm of the size only. */
public final class PieceCommitment extends OutputStream {
    /** Below this the reference implementations define no commitment: one leaf would not be full. */
    static final int LEAST = 65;

    private final PieceTree tree = new PieceTree();
    private final byte[] quad = new byte[Fr32.QUAD_IN];
    private final byte[] spread = new byte[Fr32.QUAD_OUT];
    private int held;
    private long bytes;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        bytes += length;
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int taken = Math.min(end - at, quad.length - held);
            System.arraycopy(from, at, quad, held, taken);
            held += taken;
            at += taken;
            if (held == quad.length) {
                take();
            }
        }
    }

    private void take() {
        Fr32.spread(quad, spread);
        for (int leaf = 0; leaf < spread.length; leaf += Fr32.NODE) {
            tree.add(spread, leaf);
        }
        held = 0;
    }

    /** To be called once, after the last byte. @throws IllegalStateException when fewer than 65 bytes came */
    public PieceInfo finish() {
        if (bytes < LEAST) {
            throw new IllegalStateException("no piece commitment is defined for fewer than " + LEAST + " bytes");
        }
        if (held > 0) {
            Arrays.fill(quad, held, quad.length, (byte) 0);
            take();
        }
        long pieceSize = pieceSize(bytes);
        int height = Long.numberOfTrailingZeros(pieceSize / Fr32.NODE);
        return new PieceInfo(CommitmentCid.of(tree.root(height)), pieceSize, bytes);
    }

    /** The next power of two that holds the payload with its two zero bits in 256. */
    static long pieceSize(long payload) {
        long quads = (payload + Fr32.QUAD_IN - 1) / Fr32.QUAD_IN;
        long spread = quads * Fr32.QUAD_OUT;
        long power = Long.highestOneBit(spread);
        return power == spread ? power : power << 1;
    }
}
