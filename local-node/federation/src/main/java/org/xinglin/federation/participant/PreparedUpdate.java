package org.xinglin.federation.participant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An update ready to leave, and what is said of it.
 *
 * @param values of the update, clipped where the task clips; not copied
 */
record PreparedUpdate(long samples, double loss, double accuracy, int steps, float[] values) {
    private static final int HEAD = 3 * Long.BYTES + Integer.BYTES;

    /** Little endian. */
    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(HEAD + Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(samples).putDouble(loss).putDouble(accuracy).putInt(steps);
        out.asFloatBuffer().put(values);
        return out.array();
    }

    static PreparedUpdate ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long samples = in.getLong();
        double loss = in.getDouble();
        double accuracy = in.getDouble();
        int steps = in.getInt();
        float[] values = new float[in.remaining() / Float.BYTES];
        in.asFloatBuffer().get(values);
        return new PreparedUpdate(samples, loss, accuracy, steps, values);
    }
}
