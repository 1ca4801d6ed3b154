package org.xinglin.federation.compression;

/**
 * Values one behind the other: as float32, or as levels of a bucket's greatest magnitude, rounded by chance so that the mean is the
 * value itself (QSGD, Alistarh et al. 2017, section 3.1, with the maximum as norm as in their section 5).
 *
 * <p>Levels: how they are coded (1 byte: 0 fixed width, else 1 + Rice parameter), then bucket by bucket its norm as float32 and the
 * levels, zigzag (0, -1, 1, -2, ...). Of 2^bits codes the last is not used: levels go from -s to s, s = 2^(bits-1) - 1.
 *
 * @param bits 2 to 8, or 32 for float32
 * @param bucket how many values share a norm, at least 1
 */
record Values(int bits, int bucket) {
    static final int FLOAT = Float.SIZE;

    private static final int LEAST_BITS = 2;
    private static final int MOST_BITS = 8;

    Values {
        if (bits != FLOAT && (bits < LEAST_BITS || bits > MOST_BITS)) {
            throw new IllegalArgumentException("values take 2 to 8 bits, or 32, not " + bits);
        }
        if (bucket < 1) {
            throw new IllegalArgumentException("a bucket has at least one value");
        }
    }

    private int steps() {
        return (1 << (bits - 1)) - 1;
    }

    void write(BitWriter out, float[] values, SplitMix random) {
        if (bits == FLOAT) {
            for (float value : values) {
                out.writeFloat(value);
            }
            return;
        }
        byte[] codes = new byte[values.length];
        float[] norms = new float[Math.ceilDiv(values.length, bucket)];
        for (int b = 0; b < norms.length; b++) {
            int from = b * bucket;
            int to = (int) Math.min((long) from + bucket, values.length);
            norms[b] = largest(values, from, to);
            round(values, from, to, norms[b], random, codes);
        }
        writeCodes(out, codes, norms);
    }

    private static float largest(float[] values, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    private void round(float[] values, int from, int to, float norm, SplitMix random, byte[] codes) {
        if (norm == 0) {
            return;
        }
        int steps = steps();
        for (int i = from; i < to; i++) {
            double exact = Math.abs((double) values[i]) / norm * steps;
            int level = Math.min(steps, (int) (exact + random.fraction()));
            codes[i] = (byte) (values[i] < 0 && level > 0 ? 2 * level - 1 : 2 * level);
        }
    }

    private void writeCodes(BitWriter out, byte[] codes, float[] norms) {
        int parameter = RiceCost.best(codes, bits);
        out.write(parameter + 1, Byte.SIZE);
        for (int i = 0; i < codes.length; i++) {
            if (i % bucket == 0) {
                out.writeFloat(norms[i / bucket]);
            }
            if (parameter < 0) {
                out.write(codes[i], bits);
            } else {
                out.writeRice(codes[i] & 0xff, parameter);
            }
        }
    }

    void read(BitReader in, float[] into) throws UnreadableUpdateException {
        if (bits == FLOAT) {
            for (int i = 0; i < into.length; i++) {
                into[i] = in.readFloat();
            }
            return;
        }
        int parameter = in.read(Byte.SIZE) - 1;
        if (parameter >= bits) {
            throw new UnreadableUpdateException("the update codes its levels in an unknown way");
        }
        int steps = steps();
        double norm = 0;
        for (int i = 0; i < into.length; i++) {
            if (i % bucket == 0) {
                norm = norm(in);
            }
            int code = parameter < 0 ? fixed(in, 2 * steps) : in.readRice(parameter, 2 * steps);
            int level = (code >>> 1) + (code & 1);
            into[i] = (float) ((code & 1) == 0 ? norm * level / steps : -norm * level / steps);
        }
    }

    private int fixed(BitReader in, int most) throws UnreadableUpdateException {
        int code = in.read(bits);
        if (code > most) {
            throw new UnreadableUpdateException("the update has a code that is out of range");
        }
        return code;
    }

    private static double norm(BitReader in) throws UnreadableUpdateException {
        float norm = in.readFloat();
        if (Float.floatToRawIntBits(norm) < 0) {
            throw new UnreadableUpdateException("the update has a norm below zero");
        }
        return norm;
    }
}
