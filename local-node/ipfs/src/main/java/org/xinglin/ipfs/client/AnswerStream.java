package org.xinglin.ipfs.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: a connection that breaks in the middle is told as such. */
final class AnswerStream extends FilterInputStream {
    AnswerStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static KuboException broken(IOException cause) {
        return KuboException.unreachable("the IPFS node broke its answer off", cause);
    }
}
