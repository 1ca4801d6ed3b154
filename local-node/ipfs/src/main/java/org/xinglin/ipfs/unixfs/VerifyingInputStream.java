package org.xinglin.ipfs.unixfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xinglin.ipfs.cid.Cid;

/**
 * Recomputes the CID of a file while it is read and fails with {@link CidMismatchException} instead of signalling the
 * end when it differs. Whoever reads must not trust the bytes before the end was reached.
 */
public final class VerifyingInputStream extends FilterInputStream {
    private final Cid expected;
    private final UnixFsWriter hash;
    private boolean verified;

    public VerifyingInputStream(InputStream in, Cid expected, ImportProfile profile) {
        super(in);
        this.expected = expected;
        this.hash = UnixFsWriter.hashBeside(profile);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            hash.write(bytes, offset, count);
        } else if (count < 0) {
            verify();
        }
        return count;
    }

    /** Reads over the bytes instead of leaping, so that they are hashed. */
    @Override
    public long skip(long count) throws IOException {
        byte[] scratch = new byte[(int) Math.max(1, Math.min(count, 65_536))];
        long left = count;
        while (left > 0) {
            int got = read(scratch, 0, (int) Math.min(left, scratch.length));
            if (got < 0) {
                break;
            }
            left -= got;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (verified) {
            return;
        }
        Cid found = hash.finish().cid();
        if (!found.toV1().equals(expected.toV1())) {
            throw new CidMismatchException(expected, found);
        }
        verified = true;
    }
}
