package org.xinglin.formats.fhir;

import java.io.ByteArrayOutputStream;

/** Keeps what is written up to a limit, and forgets all of it once there is more. */
final class BoundedBytes extends ByteArrayOutputStream {
    private final int limit;
    private boolean over;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    /** Whether there was more than the limit. */
    boolean isOver() {
        return over;
    }

    @Override
    public synchronized void write(int one) {
        if (fits(1)) {
            super.write(one);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (fits(length)) {
            super.write(bytes, offset, length);
        }
    }

    private boolean fits(int more) {
        if (!over && count + more > limit) {
            over = true;
            buf = new byte[0];
            count = 0;
        }
        return !over;
    }
}
