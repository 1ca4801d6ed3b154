package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.OutputStream;

/** Refuses what goes beyond a limit. */
final class LimitedOutput extends OutputStream {
    private final OutputStream out;
    private final long limit;
    private long written;

    LimitedOutput(OutputStream out, long limit) {
        this.out = out;
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        if (written > limit) {
            throw RpcFailure.badRequest("the block is over " + limit + " bytes: too big to be exchanged with others");
        }
        out.write(bytes, offset, length);
    }
}
