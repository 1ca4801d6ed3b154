package org.xinglin.ipfs.rpc;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes the first bytes on and drops the rest. */
final class FirstBytes extends FilterOutputStream {
    private long left;

    FirstBytes(OutputStream out, long count) {
        super(out);
        this.left = count;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int count = (int) Math.min(left, length);
        out.write(bytes, offset, count);
        left -= count;
    }
}
