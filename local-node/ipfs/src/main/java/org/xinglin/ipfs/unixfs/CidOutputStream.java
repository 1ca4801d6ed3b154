package org.xinglin.ipfs.unixfs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on and computes the CID they will have, while they pass. */
public final class CidOutputStream extends FilterOutputStream {
    private final UnixFsWriter hash;

    public CidOutputStream(OutputStream out, ImportProfile profile) {
        super(out);
        this.hash = UnixFsWriter.hashBeside(profile);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        hash.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        hash.write(bytes, offset, length);
    }

    /** What the importer makes of the bytes so far; nothing may be written afterwards. */
    public Imported finish() throws IOException {
        return hash.finish();
    }
}
