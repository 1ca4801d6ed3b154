package org.xinglin.storage.car;

import java.io.IOException;
import java.io.OutputStream;
import org.xinglin.core.kernel.Progress;
import org.xinglin.storage.piece.PieceCommitment;

/** Passes bytes on, computes their piece commitment, tells how far it is, and stops when asked. */
final class Counted extends OutputStream {
    private final OutputStream out;
    private final PieceCommitment commitment = new PieceCommitment();
    private final Progress progress;
    private final long total;
    private long done;

    Counted(OutputStream out, Progress progress, long total) {
        this.out = out;
        this.progress = progress;
        this.total = total;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (progress.isCancelled()) {
            throw new StoppedException();
        }
        out.write(bytes, offset, length);
        commitment.write(bytes, offset, length);
        done += length;
        progress.report(done, Math.max(done, total));
    }

    PieceCommitment commitment() {
        return commitment;
    }

    /** A person asked for the end. */
    static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
