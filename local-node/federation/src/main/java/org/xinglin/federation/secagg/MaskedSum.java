package org.xinglin.federation.secagg;

/**
 * Masked vectors added up, as the coordinator does and whoever replays a round from the stored vectors and the unmasking.
 * Holds one vector.
 */
public final class MaskedSum {
    private final SecureSettings settings;
    private final RingVector sum;
    private int vectors;
    private boolean opened;

    public MaskedSum(SecureSettings settings) {
        this.settings = settings;
        sum = RingVector.zeros(settings.encoding());
    }

    /** @throws IllegalArgumentException if the vector has another size than agreed */
    public void add(MaskedVector vector) {
        checkOpen();
        checkSize(vector.bytes());
        sum.add(0, sum.size(), vector.bytes(), 0);
        vectors++;
    }

    public int vectors() {
        return vectors;
    }

    /**
     * The exact sum, once the total of all masks is taken away; nothing more can be added then.
     *
     * @param unmasking {@link SecureSum#unmasking()}
     * @throws VoidSumException if what remains can not be a sum of honest vectors
     */
    public SecureSum without(byte[] unmasking) throws VoidSumException {
        checkOpen();
        checkSize(unmasking);
        opened = true;
        sum.subtract(0, sum.size(), unmasking, 0);
        return new SecureSum(settings, sum, unmasking);
    }

    private void checkOpen() {
        if (opened) {
            throw new IllegalStateException("the masks were taken away before");
        }
    }

    private void checkSize(byte[] bytes) {
        if (bytes.length != settings.encoding().bytes()) {
            throw new IllegalArgumentException(
                    "a masked vector has " + settings.encoding().bytes() + " bytes, not " + bytes.length);
        }
    }
}
