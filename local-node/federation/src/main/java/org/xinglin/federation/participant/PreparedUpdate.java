package org.xinglin.federation.participant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.xinglin.federation.participant.LocalTrainer.Spent;

/**
 * An update ready to leave, and what is said of it.
 *
 * @param spent of the records' privacy; empty without noise for records
 * @param values of the update, clipped where the task clips; not copied
 */
record PreparedUpdate(long samples, double loss, double accuracy, int steps, Optional<Spent> spent, float[] values) {
    private static final int HEAD = 5 * Long.BYTES + 2 * Integer.BYTES;

    /** Little endian. */
    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(HEAD + Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(samples).putDouble(loss).putDouble(accuracy).putInt(steps);
        out.putDouble(spent.map(Spent::rate).orElse(0.0))
                .putDouble(spent.map(Spent::multiplier).orElse(0.0));
        out.putInt(spent.map(Spent::steps).orElse(0));
        out.asFloatBuffer().put(values);
        return out.array();
    }

    static PreparedUpdate ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long samples = in.getLong();
        double loss = in.getDouble();
        double accuracy = in.getDouble();
        int steps = in.getInt();
        Spent booked = new Spent(in.getDouble(), in.getDouble(), in.getInt());
        Optional<Spent> spent = booked.steps() == 0 ? Optional.empty() : Optional.of(booked);
        float[] values = new float[in.remaining() / Float.BYTES];
        in.asFloatBuffer().get(values);
        return new PreparedUpdate(samples, loss, accuracy, steps, spent, values);
    }
}
