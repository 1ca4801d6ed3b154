package org.xinglin.federation.compression;

/** What there is to say of a compression together with a task's other choices; the words for it are the screen's. */
public enum Remark {
    /** Refused: masked updates are summed place by place, and top-k sends other places of each participant. Random-k can be summed. */
    PLACES_DIFFER_UNDER_MASKS(true),
    /** Refused: levels of different norms can not be summed. Under masks the ring's own, common scale is what can be made coarser. */
    SCALES_DIFFER_UNDER_MASKS(true),
    /** Refused: where most updates send nothing, a median, trimmed mean or distance sees zeros and takes senders for liars. */
    ZEROS_OUTVOTE_VALUES(true),
    /** Rounding can make a clipped update longer: it has to be clipped again after decoding, or the noise is too small. */
    CLIP_AGAIN_AFTER_DECODING(false),
    /** The noise of each hospital's own steps is alike in all places: the largest values may be noise. */
    NOISE_CHOOSES_THE_PLACES(false),
    /** Noise on the mean fills every place: what participants receive is no longer sparse, only what they send. */
    NOISE_FILLS_ALL_PLACES(false),
    /** Below a thousand values there is nothing worth saving. */
    MODEL_IS_SMALL(false);

    private final boolean refuses;

    Remark(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether the task must not be published like that. */
    public boolean refuses() {
        return refuses;
    }
}
