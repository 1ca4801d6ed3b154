package org.xinglin.federation.privacy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * What something costs in privacy: its Renyi divergence at each of a fixed set of orders (Mironov 2017). Losses of any mechanisms on
 * the same people add up by {@link #plus}; the value can be kept for years and summed over all tasks of a hospital. Neighbours differ
 * by adding or removing one (patient or hospital). Immutable.
 */
public final class RdpCurve {
    /** Nothing was released. */
    public static final RdpCurve ZERO = new RdpCurve(new double[RenyiOrders.count()]);

    private static final byte VERSION = 1;
    private static final String TEXT = "rdp1 ";

    private final double[] rdp;

    private RdpCurve(double[] rdp) {
        this.rdp = rdp;
    }

    private static RdpCurve of(DoubleUnaryOperator rdpAtOrder) {
        double[] rdp = new double[RenyiOrders.count()];
        for (int i = 0; i < rdp.length; i++) {
            double value = rdpAtOrder.applyAsDouble(RenyiOrders.at(i));
            rdp[i] = value >= 0 ? value : Double.POSITIVE_INFINITY;
        }
        return new RdpCurve(rdp);
    }

    /**
     * One release of a sum with noise of standard deviation {@code noiseMultiplier} times its sensitivity.
     *
     * @throws IllegalArgumentException when the multiplier is not above 0
     */
    public static RdpCurve gaussian(double noiseMultiplier) {
        return sampledGaussian(1, noiseMultiplier);
    }

    /**
     * One release of {@link #gaussian} over a Poisson sample: each member takes part with probability {@code rate}, drawn for each
     * step and by itself. Shuffled batches of a fixed size are no such sample: account them with rate 1.
     *
     * @throws IllegalArgumentException when the rate is not from 0 to 1, or the multiplier not above 0
     */
    public static RdpCurve sampledGaussian(double rate, double noiseMultiplier) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a sampling rate is from 0 to 1, not " + rate);
        }
        if (!(noiseMultiplier > 0)) {
            throw new IllegalArgumentException("a noise multiplier is above 0, not " + noiseMultiplier);
        }
        return of(order -> SampledGaussian.rdp(rate, noiseMultiplier, order));
    }

    /** This one, {@code steps} times over. @throws IllegalArgumentException for less than no steps */
    public RdpCurve times(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps can not be fewer than none: " + steps);
        }
        if (steps == 0) {
            return ZERO;
        }
        return new RdpCurve(Arrays.stream(rdp).map(value -> value * steps).toArray());
    }

    /** Both, one after the other, the second perhaps chosen by what the first gave. */
    public RdpCurve plus(RdpCurve other) {
        double[] sum = rdp.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.rdp[i];
        }
        return new RdpCurve(sum);
    }

    /** The least epsilon that holds at {@code delta}. @throws IllegalArgumentException when delta is not from 0 to 1 */
    public PrivacyLoss at(double delta) {
        if (!(delta >= 0 && delta <= 1)) {
            throw new IllegalArgumentException("a delta is from 0 to 1, not " + delta);
        }
        PrivacyLoss least = new PrivacyLoss(Double.POSITIVE_INFINITY, delta, RenyiOrders.at(0));
        for (int i = 0; i < rdp.length; i++) {
            double epsilon = epsilon(RenyiOrders.at(i), rdp[i], delta);
            if (epsilon < least.epsilon()) {
                least = new PrivacyLoss(epsilon, delta, RenyiOrders.at(i));
            }
        }
        return least;
    }

    /** Shorthand for the epsilon of {@link #at}. */
    public double epsilon(double delta) {
        return at(delta).epsilon();
    }

    /**
     * Canonne, Kamath, Steinke 2020, proposition 12. Where the divergence is below what total variation makes of delta
     * (Bretagnolle-Huber: TV is at most sqrt(1 - exp(-KL))) nothing is lost at all.
     */
    private static double epsilon(double order, double rdp, double delta) {
        if (rdp == 0 || delta * delta + Math.expm1(-rdp) > 0) {
            return 0;
        }
        if (delta == 0 || Double.isInfinite(rdp)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, rdp + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /** Version (1 byte), then the divergence at each order as float64, little endian. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + Double.BYTES * rdp.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(VERSION);
        for (double value : rdp) {
            out.putDouble(value);
        }
        return out.array();
    }

    /** The reverse of {@link #toBytes}, bit for bit. @throws IllegalArgumentException when these are no bytes of a curve */
    public static RdpCurve ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length != 1 + Double.BYTES * RenyiOrders.count() || in.get() != VERSION) {
            throw new IllegalArgumentException("these are no bytes of a privacy loss");
        }
        double[] rdp = new double[RenyiOrders.count()];
        for (int i = 0; i < rdp.length; i++) {
            rdp[i] = checked(in.getDouble());
        }
        return new RdpCurve(rdp);
    }

    /** One line for a table or a file: shortest decimals that give the same bits again. */
    public String toText() {
        return TEXT + Arrays.stream(rdp).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /** The reverse of {@link #toText}, bit for bit. @throws IllegalArgumentException when this is no text of a curve */
    public static RdpCurve ofText(String text) {
        String[] parts = text.startsWith(TEXT) ? text.substring(TEXT.length()).split(",", -1) : new String[0];
        if (parts.length != RenyiOrders.count()) {
            throw new IllegalArgumentException("this is no text of a privacy loss");
        }
        double[] rdp = new double[parts.length];
        for (int i = 0; i < rdp.length; i++) {
            rdp[i] = checked(Double.parseDouble(parts[i]));
        }
        return new RdpCurve(rdp);
    }

    private static double checked(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a privacy loss can not be " + value);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RdpCurve curve && Arrays.equals(rdp, curve.rdp);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rdp);
    }

    @Override
    public String toString() {
        return "epsilon " + epsilon(1e-5) + " at delta 1e-5";
    }
}
