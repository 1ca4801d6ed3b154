package org.xinglin.ipfs.rpc;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Tells after every mebibyte and at the end how far a file has come. */
final class ProgressOutput extends FilterOutputStream {
    private static final int STEP = 1 << 20;

    private final Call call;
    private final String path;
    private long written;
    private long told;

    ProgressOutput(OutputStream out, Call call, String path) {
        super(out);
        this.call = call;
        this.path = path;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
        if (written - told >= STEP) {
            tell();
        }
    }

    /** The last line of a file bears its whole length, also that of an empty one. */
    void end() throws IOException {
        if (written == 0 || told != written) {
            tell();
        }
    }

    private void tell() throws IOException {
        told = written;
        call.line(Map.of("Name", path, "Bytes", written));
    }
}
