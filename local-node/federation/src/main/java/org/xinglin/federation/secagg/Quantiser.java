package org.xinglin.federation.secagg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * From real numbers to ring elements and back: clipped, weighted, times a power of two, and rounded up with the probability of
 * the fraction, so that the rounding has mean zero. The power of two leaves room for the weighted sum of all participants, each
 * rounded up.
 */
final class Quantiser {
    private static final int BLOCK = 8192;
    private static final double FRACTION = 0x1p-32;
    private final SecureSettings settings;
    private final double scale;
    private final double weightScale;

    Quantiser(SecureSettings settings) {
        this.settings = settings;
        VectorEncoding encoding = settings.encoding();
        int participants = settings.quorum().participants();
        scale = scale(encoding, participants);
        weightScale = scale(encoding.ringBits(), encoding.mostWeight(), participants);
    }

    /** Steps in one unit of a value: sums of exact multiples of its inverse are exact. */
    static double scale(VectorEncoding encoding, int participants) {
        return scale(encoding.ringBits(), encoding.clip() * encoding.mostWeight(), participants);
    }

    private static double scale(int ringBits, double largestSum, int participants) {
        double room = 0x1p-1 * (1 - 0x1p-20) * Math.scalb(1.0, ringBits) - participants;
        return Math.scalb(1.0, Math.getExponent(room / largestSum));
    }

    /** Adds the quantised values, and the weight behind them; returns how many values were clipped. */
    int addTo(RingVector sum, Contributed own) {
        int length = settings.encoding().length();
        if (own.values().size() != length) {
            throw new IllegalArgumentException(
                    "the vector has " + own.values().size() + " values, and " + length + " were agreed");
        }
        double[] values = new double[Math.min(BLOCK, length)];
        Cipher dice = dice(own);
        int clipped = 0;
        for (int from = 0; from < length; from += values.length) {
            int count = Math.min(values.length, length - from);
            own.values().read(from, count, values);
            clipped += add(sum, from, count, values, own.weight(), throwsOf(dice, count));
        }
        sum.add(length, Math.round(own.weight() * weightScale));
        return clipped;
    }

    private int add(RingVector sum, int from, int count, double[] values, double weight, ByteBuffer dice) {
        double clip = settings.encoding().clip();
        int clipped = 0;
        for (int i = 0; i < count; i++) {
            double value = values[i];
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value " + (from + i) + " is not a finite number");
            }
            clipped += Math.abs(value) > clip ? 1 : 0;
            double exact = Math.clamp(value, -clip, clip) * weight * scale;
            double floor = Math.floor(exact);
            boolean up = (dice.getInt() & 0xFFFFFFFFL) * FRACTION < exact - floor;
            sum.add(from + i, (long) floor + (up ? 1 : 0));
        }
        return clipped;
    }

    private Cipher dice(Contributed own) {
        SecureRound round = settings.round();
        byte[] info = Binding.of("rounding")
                .with(round.task().bytes())
                .with(round.purpose())
                .with(round.round())
                .bytes();
        return Keystream.begin(Derivation.of(own.roundingSeed()).key(info));
    }

    private static ByteBuffer throwsOf(Cipher dice, int count) {
        byte[] bytes = new byte[count * Integer.BYTES];
        try {
            dice.update(bytes.clone(), 0, bytes.length, bytes, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keystream goes on", impossible);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What {@code steps} of the ring stand for. */
    double value(long steps) {
        return steps / scale;
    }

    double weight(RingVector sum) {
        return sum.get(settings.encoding().length()) / weightScale;
    }
}
