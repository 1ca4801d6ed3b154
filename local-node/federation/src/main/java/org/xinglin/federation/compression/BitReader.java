package org.xinglin.federation.compression;

/** Reads what {@link BitWriter} wrote and believes none of it. */
final class BitReader {
    private static final int ROOM = Long.SIZE - Byte.SIZE;

    private final byte[] bytes;
    private int at;
    private long window;
    private int held;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private void fill() {
        while (held <= ROOM && at < bytes.length) {
            window |= (bytes[at++] & 0xffL) << held;
            held += Byte.SIZE;
        }
    }

    private void skip(int count) {
        window = count == Long.SIZE ? 0 : window >>> count;
        held -= count;
    }

    /** @param count 0 to 32 */
    int read(int count) throws UnreadableUpdateException {
        if (held < count) {
            fill();
            if (held < count) {
                throw new UnreadableUpdateException("the update's bytes are cut");
            }
        }
        int value = (int) (window & ((1L << count) - 1));
        skip(count);
        return value;
    }

    /** @throws UnreadableUpdateException when it is infinite or no number */
    float readFloat() throws UnreadableUpdateException {
        float value = Float.intBitsToFloat(read(Float.SIZE));
        if (!Float.isFinite(value)) {
            throw new UnreadableUpdateException("the update has a value that is not finite");
        }
        return value;
    }

    /** @throws UnreadableUpdateException when it is above {@code most}, as soon as that is seen */
    int readUnary(int most) throws UnreadableUpdateException {
        long zeros = 0;
        while (true) {
            fill();
            if (held == 0) {
                throw new UnreadableUpdateException("the update's bytes are cut");
            }
            int run = Math.min(Long.numberOfTrailingZeros(window), held);
            zeros += run;
            if (zeros > most) {
                throw new UnreadableUpdateException("the update has a code that is out of range");
            }
            if (run < held) {
                skip(run + 1);
                return (int) zeros;
            }
            skip(run);
        }
    }

    /** Golomb-Rice. @throws UnreadableUpdateException when it is above {@code most} */
    int readRice(int parameter, int most) throws UnreadableUpdateException {
        long high = readUnary(most >>> parameter);
        long value = high << parameter | (read(parameter) & 0xffffffffL);
        if (value > most) {
            throw new UnreadableUpdateException("the update has a code that is out of range");
        }
        return (int) value;
    }

    /** To the next whole byte. @throws UnreadableUpdateException when a bit skipped is not zero */
    void align() throws UnreadableUpdateException {
        if (read(held % Byte.SIZE) != 0) {
            throw new UnreadableUpdateException("the update's bytes are not filled up with zeros");
        }
    }

    /** @throws UnreadableUpdateException when something follows */
    void end() throws UnreadableUpdateException {
        align();
        if (held > 0 || at < bytes.length) {
            throw new UnreadableUpdateException("the update's bytes are overlong");
        }
    }
}
