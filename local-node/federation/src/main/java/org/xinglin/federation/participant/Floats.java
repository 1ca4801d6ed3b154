package org.xinglin.federation.participant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as bytes, little endian. */
final class Floats {
    private Floats() {}

    static byte[] bytes(float[] values) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(values);
        return out.array();
    }

    static byte[] bytes(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.asDoubleBuffer().put(values);
        return out.array();
    }
}
