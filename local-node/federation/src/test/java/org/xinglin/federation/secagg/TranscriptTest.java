package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.aggregation.Parameters;

/** What the coordinator sees of vectors is uniform ring elements; the same tests see at once that unmasked ones are not. */
final class TranscriptTest {
    private static final int LENGTH = 2 * Masks.BLOCK + 1000;
    private static final int HOSPITALS = 4;

    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void maskedVectorsAndTheirPartialSumsAreUniform(int ringBits) throws SecureAggregationException {
        Transcript run = run(ringBits, 1, 0.25);
        List<MaskedVector> seen = new ArrayList<>(run.masked.values());
        for (int mask = 1; mask < 1 << HOSPITALS; mask++) {
            RingVector sum = RingVector.zeros(run.settings.encoding());
            for (int i = 0; i < HOSPITALS; i++) {
                if ((mask >> i & 1) == 1) {
                    sum.add(0, sum.size(), seen.get(i).bytes(), 0);
                }
            }
            assertUniform(sum.bytes(), ringBits / Byte.SIZE, "sum of those in " + Integer.toBinaryString(mask));
        }
    }

    @Test
    void theUnmaskedVectorFailsTheSameTests() {
        SecureSettings settings = settings(32);
        RingVector plain = RingVector.zeros(settings.encoding());
        new Quantiser(settings).addTo(plain, contributed(0.25, 3));
        assertThat(ChiSquare.ofUniform(plain.bytes(), 0, 1)).isGreaterThan(100 * ChiSquare.LIMIT);
        assertThat(ChiSquare.ofUniform(plain.bytes(), 3, 4)).isGreaterThan(100 * ChiSquare.LIMIT);
        RingVector other = RingVector.zeros(settings.encoding());
        new Quantiser(settings).addTo(other, contributed(-0.25, 3));
        assertThat(ChiSquare.between(plain.bytes(), other.bytes())).isGreaterThan(100 * ChiSquare.LIMIT);
    }

    @Test
    void theSumWithItsMasksStillOnIsUniformAndWithoutThemIsTheSum() throws SecureAggregationException {
        Transcript run = run(32, 5, 0.25);
        SecureSum sum = run.agree().unmask();
        assertUniform(sum.unmasking(), Integer.BYTES, "the unmasking");
        RingVector open = RingVector.zeros(run.settings.encoding());
        run.masked.values().forEach(vector -> open.add(0, open.size(), vector.bytes(), 0));
        open.subtract(0, open.size(), sum.unmasking(), 0);
        assertThat(ChiSquare.ofUniform(open.bytes(), 3, 4)).isGreaterThan(100 * ChiSquare.LIMIT);
    }

    @Test
    void twoRunsWithOppositeVectorsCanNotBeToldApart() throws SecureAggregationException {
        Transcript one = run(32, 7, 1);
        Transcript other = run(32, 8, -1);
        for (String account : one.masked.accounts()) {
            byte[] here = one.masked.get(account).bytes();
            byte[] there = other.masked.get(account).bytes();
            assertThat(ChiSquare.between(here, there)).as(account).isLessThan(ChiSquare.LIMIT);
            assertThat(Math.abs(meanScore(here)) + Math.abs(meanScore(there)))
                    .as(account)
                    .isLessThan(6);
        }
    }

    @Test
    void theSameVectorsUnderOtherKeysShareNothing() throws SecureAggregationException {
        byte[] one = run(32, 9, 0.5).masked.get("0x01").bytes();
        byte[] other = run(32, 10, 0.5).masked.get("0x01").bytes();
        byte[] difference = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = (byte) (one[i] - other[i]);
        }
        assertUniform(difference, Integer.BYTES, "difference");
    }

    @Test
    void noBlockIsMaskedLikeAnother() throws SecureAggregationException {
        byte[] masked = run(32, 11, 0.5).masked.get("0x02").bytes();
        int block = Masks.BLOCK * Integer.BYTES;
        byte[] differences = ChiSquare.differences(Arrays.copyOf(masked, 2 * block), block);
        assertThat(ChiSquare.ofUniform(differences, 0, 1)).isLessThan(ChiSquare.LIMIT);
        assertThat(ChiSquare.ofUniform(differences, 3, Integer.BYTES)).isLessThan(ChiSquare.LIMIT);
    }

    private static Transcript run(int ringBits, long seed, double value) throws SecureAggregationException {
        SecureSettings settings = settings(ringBits);
        Transcript run = new Transcript(new Consortium(HOSPITALS, seed), settings)
                .advertise()
                .share();
        for (String account : run.clients.accounts()) {
            MaskedVector vector =
                    run.clients.get(account).mask(run.inboxes.get(account), contributed(value, account.hashCode()));
            run.masked.put(account, vector);
            run.server.masked(account, vector);
        }
        run.survivors = run.server.survivors();
        return run;
    }

    private static SecureSettings settings(int ringBits) {
        return Consortium.settings(HOSPITALS, new VectorEncoding(LENGTH, 8, 1, ringBits), 0, 0);
    }

    /** Updates as a model's are: small, and near a value that a distinguisher would look for. */
    private static Contributed contributed(double value, long seed) {
        double[] values = new java.util.Random(seed)
                .doubles(LENGTH, value - 0.01, value + 0.01)
                .toArray();
        return new Contributed(Parameters.of(values), 0.25, new byte[Contributed.SEED_BYTES]);
    }

    private static void assertUniform(byte[] bytes, int stride, String what) {
        assertThat(ChiSquare.ofUniform(bytes, 0, 1)).as(what).isLessThan(ChiSquare.LIMIT);
        for (int lane = 0; lane < stride; lane++) {
            assertThat(ChiSquare.ofUniform(bytes, lane, stride))
                    .as("%s, byte %d", what, lane)
                    .isLessThan(ChiSquare.LIMIT);
        }
        assertThat(ChiSquare.ofUniform(ChiSquare.differences(bytes, stride), 0, 1))
                .as(what)
                .isLessThan(ChiSquare.LIMIT);
    }

    /** Of signed elements, in standard deviations of the mean of uniform ones: what tells positive vectors from negative. */
    private static double meanScore(byte[] bytes) {
        double sum = 0;
        int elements = bytes.length / Integer.BYTES;
        for (int i = 0; i < elements; i++) {
            sum += bytes[Integer.BYTES * i + 3];
        }
        return (sum / elements + 0.5) / (256 / Math.sqrt(12.0 * elements));
    }
}
