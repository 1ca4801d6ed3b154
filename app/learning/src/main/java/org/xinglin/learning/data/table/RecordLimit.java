package org.xinglin.learning.data.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a file whose one record grows without end: a quote that nobody closed must not fill the memory. */
final class RecordLimit extends FilterReader {
    /** Characters of one record. */
    static final int MOST = 1 << 22;

    private long sinceRecord;

    RecordLimit(Reader in) {
        super(in);
    }

    /** A record ended somewhere before here. */
    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        sinceRecord += read;
        if (sinceRecord > MOST) {
            throw new TooLong();
        }
    }

    /** One record has more than {@link #MOST} characters. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
