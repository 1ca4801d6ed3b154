package org.xinglin.federation.secagg;

import org.xinglin.federation.aggregation.Parameters;

/** What the coordinator learns: the weighted sum of the survivors' vectors, and the sum of their weights. */
public final class SecureSum {
    private final Quantiser quantiser;
    private final RingVector sum;
    private final byte[] unmasking;
    private final int length;

    SecureSum(SecureSettings settings, RingVector sum, byte[] unmasking) throws VoidSumException {
        this.quantiser = new Quantiser(settings);
        this.sum = sum;
        this.unmasking = unmasking;
        this.length = settings.encoding().length();
        double weight = weight();
        if (!(weight >= 0 && weight <= settings.encoding().mostWeight() * (1 + 0x1p-16))) {
            throw new VoidSumException("the weights add up to " + weight + ", and at most "
                    + settings.encoding().mostWeight() + " was agreed");
        }
    }

    /** Of the survivors. */
    public double weight() {
        return quantiser.weight(sum);
    }

    /** The weighted sum, exact but for the rounding of each participant. */
    public Parameters sum() {
        return new RingParameters(sum, quantiser, length, 1);
    }

    /**
     * The weighted sum by the sum of weights.
     *
     * @throws IllegalStateException if all weights are 0
     */
    public Parameters mean() {
        if (weight() == 0) {
            throw new IllegalStateException("all weights are 0: there is no mean");
        }
        return new RingParameters(sum, quantiser, length, weight());
    }

    /** The element at {@code place} as an integer: the exact sum of the quantised values; the weight is the last. */
    public long element(int place) {
        return sum.get(place);
    }

    /**
     * The total of all masks that lay on the survivors' vectors, little-endian, not copied: the sum of the masked vectors less
     * this is the exact sum, so whoever has both can compute it again with {@link MaskedSum}.
     */
    public byte[] unmasking() {
        return unmasking;
    }
}
