package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final int SIZE = 100_000;
    private static final TopK TOP = new TopK(0.01, 8, 512);
    private static final TopK TOP_WHOLE = new TopK(0.01, 32, 512);
    private static final RandomK RANDOM = new RandomK(0.02, 32, 512);

    @Test
    void underMasksOnlyValuesOfOnePlaceAndScaleCanBeSummed() {
        Surroundings masked = new Surroundings(true, false, false, false, SIZE);
        assertThat(masked.remarksOn(TOP_WHOLE)).containsExactly(Remark.PLACES_DIFFER_UNDER_MASKS);
        assertThat(masked.remarksOn(TOP))
                .containsExactly(Remark.PLACES_DIFFER_UNDER_MASKS, Remark.SCALES_DIFFER_UNDER_MASKS);
        assertThat(masked.remarksOn(new Quantised(4, 512))).containsExactly(Remark.SCALES_DIFFER_UNDER_MASKS);
        assertThat(masked.remarksOn(new RandomK(0.1, 4, 512))).containsExactly(Remark.SCALES_DIFFER_UNDER_MASKS);
        assertThat(masked.remarksOn(RANDOM)).isEmpty();
        assertThat(masked.remarksOn(new Uncompressed())).isEmpty();
        assertThat(Remark.PLACES_DIFFER_UNDER_MASKS.refuses()).isTrue();
        assertThat(Remark.SCALES_DIFFER_UNDER_MASKS.refuses()).isTrue();
    }

    @Test
    void whatDifferentialPrivacyAsksForIsSaidAndNotRefused() {
        Surroundings clients = new Surroundings(false, false, true, false, SIZE);
        assertThat(clients.remarksOn(TOP))
                .containsExactly(Remark.CLIP_AGAIN_AFTER_DECODING, Remark.NOISE_FILLS_ALL_PLACES)
                .noneMatch(Remark::refuses);
        assertThat(clients.remarksOn(RANDOM)).isEmpty();
        assertThat(new Surroundings(false, true, false, false, SIZE).remarksOn(TOP))
                .containsExactly(Remark.NOISE_CHOOSES_THE_PLACES);
    }

    @Test
    void aRuleThatComparesUpdatesNeedsThemWhole() {
        Surroundings robust = new Surroundings(false, false, false, true, SIZE);
        assertThat(robust.remarksOn(TOP)).containsExactly(Remark.ZEROS_OUTVOTE_VALUES);
        assertThat(robust.remarksOn(new Quantised(8, 512))).isEmpty();
        assertThat(robust.remarksOn(RANDOM)).isEmpty();
    }

    @Test
    void forFourteenParametersNothingIsWorthSaving() {
        Surroundings heart = new Surroundings(false, false, false, false, 14);
        assertThat(heart.remarksOn(TOP)).containsExactly(Remark.MODEL_IS_SMALL);
        assertThat(heart.remarksOn(new Uncompressed())).isEmpty();
    }
}
