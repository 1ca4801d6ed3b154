package org.xinglin.learning.site;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.xinglin.core.training.PrivacyAccountant;
import org.xinglin.core.training.RenyiLoss;
import org.xinglin.federation.privacy.RdpCurve;

/** The Renyi accountant of the federation behind the console's port. */
public final class RdpAccountant implements PrivacyAccountant {
    /** A curve's bytes: its version, then float64 at each order, little endian. */
    private static final int VERSION_BYTES = 1;

    private static final byte[] ZERO = RdpCurve.ZERO.toBytes();

    @Override
    public double epsilon(RenyiLoss loss, double delta) {
        return curve(loss).epsilon(delta);
    }

    static RenyiLoss loss(RdpCurve curve) {
        byte[] bytes = curve.toBytes();
        double[] values = new double[(bytes.length - VERSION_BYTES) / Double.BYTES];
        doubles(bytes).asDoubleBuffer().get(values);
        return RenyiLoss.of(values);
    }

    /** @throws IllegalArgumentException when it was counted at other orders */
    static RdpCurve curve(RenyiLoss loss) {
        double[] values = loss.values();
        if (values.length * Double.BYTES != ZERO.length - VERSION_BYTES) {
            throw new IllegalArgumentException("this loss was counted at other orders");
        }
        byte[] bytes = ZERO.clone();
        doubles(bytes).asDoubleBuffer().put(values);
        return RdpCurve.ofBytes(bytes);
    }

    private static ByteBuffer doubles(byte[] bytes) {
        return ByteBuffer.wrap(bytes, VERSION_BYTES, bytes.length - VERSION_BYTES)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
