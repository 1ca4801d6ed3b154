package org.xinglin.federation.compression;

/** How every form begins: 'X', version, kind, bits a value, number of values. */
enum Header {
    UNCOMPRESSED(0),
    QUANTISED(1),
    TOP_K(2),
    RANDOM_K(3);

    static final int BYTES = 8;

    private static final int MAGIC = 'X';
    private static final int VERSION = 1;

    private final int code;

    Header(int code) {
        this.code = code;
    }

    void write(BitWriter out, int bits, int size) {
        out.write(MAGIC, Byte.SIZE);
        out.write(VERSION, Byte.SIZE);
        out.write(code, Byte.SIZE);
        out.write(bits, Byte.SIZE);
        out.write(size, Integer.SIZE);
    }

    void read(BitReader in, int bits, int size) throws UnreadableUpdateException {
        if (in.read(Byte.SIZE) != MAGIC) {
            throw new UnreadableUpdateException("these are no bytes of an update");
        }
        expect(in.read(Byte.SIZE), VERSION, "version");
        expect(in.read(Byte.SIZE), code, "kind");
        expect(in.read(Byte.SIZE), bits, "number of bits");
        expect(in.read(Integer.SIZE), size, "size");
    }

    private static void expect(int found, int wanted, String what) throws UnreadableUpdateException {
        if (found != wanted) {
            throw new UnreadableUpdateException("the update has the " + what + " " + found + " and not " + wanted);
        }
    }

    static void checkFinite(float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is no update without values");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("an update has a value that is not finite");
            }
        }
    }
}
