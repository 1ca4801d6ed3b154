package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomKTest {
    private static final RandomK TENTH = new RandomK(0.1, 32, 1);

    @Test
    void theValuesOfAllParticipantsLieAtTheSamePlaces() throws UnreadableUpdateException {
        float[] one = Updates.exact(1000, 1);
        float[] two = Updates.exact(1000, 2);
        float[] pickedOne = TENTH.pick(one, 99);
        float[] pickedTwo = TENTH.pick(two, 99);
        double[] sum = new double[pickedOne.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = pickedOne[i] + pickedTwo[i];
        }
        double[] spread = TENTH.spread(sum, 1000, 99);
        float[] sentOne = Updates.roundTrip(TENTH, one, new Seeds(99, 1));
        float[] sentTwo = Updates.roundTrip(TENTH, two, new Seeds(99, 2));
        for (int i = 0; i < spread.length; i++) {
            assertThat(spread[i]).isEqualTo(sentOne[i] + sentTwo[i]);
        }
    }

    @Test
    void everyPlaceIsAsLikely() {
        int size = 200;
        int rounds = 20_000;
        int[] chosen = new int[size];
        for (int round = 0; round < rounds; round++) {
            int[] places = TENTH.places(size, 4000L + round);
            assertThat(places).hasSize(20).doesNotHaveDuplicates().isSorted();
            for (int place : places) {
                chosen[place]++;
            }
        }
        // Mean 2000, deviation sqrt(20000 * 0.1 * 0.9) = 42
        for (int count : chosen) {
            assertThat((double) count).isCloseTo(2000, within(5 * 42.5));
        }
    }

    @Test
    void onlyValuesAreSent() {
        assertThat(TENTH.encode(new float[1000], Updates.SEEDS)).hasSize(Header.BYTES + 4 * 100);
    }

    @Test
    void aSumOfAnotherNumberOfValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TENTH.spread(new double[99], 1000, 1));
    }
}
