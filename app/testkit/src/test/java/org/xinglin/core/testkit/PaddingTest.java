package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.records.Padding;

class PaddingTest {
    /** Padme by hand: for length L, E = floor(log2 L), S = floor(log2 E) + 1, the last E - S bits become zero, upwards. */
    @ParameterizedTest
    @CsvSource({
        "0, 8",
        "1, 10",
        "2, 10",
        "8, 16",
        "9, 18",
        "92, 104",
        "120, 128",
        "1000, 1024",
        "1017, 1088",
        "1048568, 1048576",
        "1048569, 1081344"
    })
    void lengthsAreRoundedAsThePaperSays(long plain, long padded) {
        assertThat(Padding.paddedLength(plain)).isEqualTo(padded);
    }

    @Test
    void noLengthGrowsByMoreThanTwelvePercentAndTheLength() {
        for (long plain = 1; plain < 1L << 40; plain = plain * 9 / 7 + 1) {
            long padded = Padding.paddedLength(plain);
            assertThat(padded).isBetween(plain + 8, (long) ((plain + 8) * 1.12) + 1);
        }
    }
}
