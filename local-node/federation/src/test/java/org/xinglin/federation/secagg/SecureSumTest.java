package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.aggregation.Parameters;

final class SecureSumTest {
    private static final int LENGTH = Masks.BLOCK + 77;

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whoeverDropsOutWheneverTheSumOfTheOthersIsExact(int hospitals) throws SecureAggregationException {
        for (int ringBits : new int[] {32, 64}) {
            long seed = 1000L * hospitals + ringBits;
            VectorEncoding encoding = new VectorEncoding(ringBits == 32 ? 101 : LENGTH, 8, 1, ringBits);
            SecureSettings settings = Consortium.settings(hospitals, encoding, 2, 1);
            Random random = new Random(seed);
            Transcript run = new Transcript(new Consortium(hospitals, seed), settings).advertise();
            List<String[]> dropped = dropouts(run, random);
            run.share(dropped.get(0)).mask(dropped.get(1)).agree(dropped.get(2));
            SecureSum sum = run.unmask(dropped.get(3));
            assertExact(run, sum, "seed " + seed);
            assertReplayed(run, sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void allWhoMayBeMissingMayBeMissingInOnePhase(int phase) throws SecureAggregationException {
        SecureSettings settings = Consortium.settings(10, 33);
        String[] missing = {"0x00", "0x05", "0x09"};
        String[][] without = new String[4][0];
        without[phase] = missing;
        Transcript run = new Transcript(new Consortium(10, phase), settings).advertise();
        run.share(without[0]).mask(without[1]).agree(without[2]);
        SecureSum sum = run.unmask(without[3]);
        assertThat(run.server.inSum()).hasSize(phase < 2 ? 7 : 10);
        assertExact(run, sum, "phase " + phase);
        assertReplayed(run, sum);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void oneMoreMissingThanMayBeFailsTheAttempt(int phase) throws SecureAggregationException {
        SecureSettings settings = Consortium.settings(10, 33);
        String[][] without = new String[4][0];
        without[phase] = new String[] {"0x00", "0x03", "0x05", "0x09"};
        Transcript run = new Transcript(new Consortium(10, phase), settings).advertise();
        assertThatThrownBy(() ->
                        run.share(without[0]).mask(without[1]).agree(without[2]).unmask(without[3]))
                .isInstanceOf(TooFewException.class)
                .hasMessageContaining("needs 7 participants, and 6 are left");
        assertThat(run.server.phase()).isEqualTo(Phase.OVER);
    }

    /** At most as many as may be missing, each at a phase drawn for it. */
    private static List<String[]> dropouts(Transcript run, Random random) {
        int hospitals = run.clients.accounts().size();
        List<String> accounts = run.consortium.accounts();
        Collections.shuffle(accounts, random);
        int many = hospitals - run.settings.quorum().threshold();
        List<List<String>> phases = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        accounts.subList(0, many)
                .forEach(account -> phases.get(random.nextInt(phases.size())).add(account));
        return phases.stream().map(phase -> phase.toArray(String[]::new)).toList();
    }

    private static void assertExact(Transcript run, SecureSum sum, String seed) {
        int elements = run.settings.encoding().elements();
        long[] expected = new long[elements];
        double weight = 0;
        double[] weighted = new double[elements - 1];
        for (String account : run.server.inSum()) {
            RingVector own = run.consortium.quantised(run.settings, account);
            Contributed contributed = run.consortium.contributed(run.settings, account);
            weight += contributed.weight();
            contributed.values().addTo(weighted, 0, elements - 1, contributed.weight());
            for (int i = 0; i < elements; i++) {
                expected[i] += own.get(i);
            }
        }
        double[] mean = new double[elements - 1];
        sum.mean().read(0, mean.length, mean);
        double worst = 0;
        for (int i = 0; i < mean.length; i++) {
            worst = Math.max(worst, Math.abs(mean[i] - weighted[i] / weight));
        }
        assertThat(elements(sum, elements)).as(seed).isEqualTo(expected);
        assertThat(worst).as(seed).isLessThan(1e-6);
        assertThat(sum.weight()).as(seed).isCloseTo(weight, within(1e-8));
    }

    private static long[] elements(SecureSum sum, int count) {
        return IntStream.range(0, count).mapToLong(sum::element).toArray();
    }

    private static void assertReplayed(Transcript run, SecureSum sum) throws VoidSumException {
        MaskedSum again = new MaskedSum(run.settings);
        run.server.inSum().forEach(account -> again.add(run.masked.get(account)));
        int elements = run.settings.encoding().elements();
        assertThat(elements(again.without(sum.unmasking()), elements)).isEqualTo(elements(sum, elements));
    }

    @Test
    void aRepeatedAttemptGivesTheSameSumBitForBit() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 8);
        Transcript first = new Transcript(consortium, Consortium.settings(5, VectorEncoding.average(50, 1), 3, 0));
        Transcript second = new Transcript(consortium, Consortium.settings(5, VectorEncoding.average(50, 1), 3, 1));
        SecureSum once = first.advertise().share().mask().agree().unmask();
        SecureSum again = second.advertise().share().mask().agree().unmask();
        assertThat(elements(again, 51)).isEqualTo(elements(once, 51));
        assertThat(again.unmasking()).isNotEqualTo(once.unmasking());
    }

    @Test
    void aCoordinatorThatComesBackOpensTheSameSumFromTheMessagesItKept() throws SecureAggregationException {
        SecureSettings settings = Consortium.settings(5, 20);
        Transcript run = new Transcript(new Consortium(5, 9), settings).advertise();
        SecureSum sum = run.share().mask("0x03").agree().unmask();
        SecureServer again = new SecureServer(settings, run.consortium.peers());
        feed(run.advertisements, again::advertised);
        assertThat(again.roster()).isEqualTo(run.roster);
        feed(run.shares, again::shared);
        again.inboxes();
        feed(run.masked, again::masked);
        assertThat(again.survivors()).isEqualTo(run.survivors);
        feed(run.agreements, again::consistent);
        assertThat(again.signatures()).isEqualTo(run.signatures);
        feed(run.reveals, again::revealed);
        SecureSum opened = again.unmask();
        assertThat(opened.unmasking()).isEqualTo(sum.unmasking());
        assertThat(elements(opened, 21)).isEqualTo(elements(sum, 21));
    }

    private static <T> void feed(ByAccount<T> messages, Taker<T> taker) throws SecureAggregationException {
        for (String account : messages.accounts()) {
            taker.take(account, messages.get(account));
        }
    }

    private interface Taker<T> {
        void take(String account, T message) throws SecureAggregationException;
    }

    @Test
    void aPlainSumOfCountsHasNoRoundingAtAll() throws SecureAggregationException {
        int hospitals = 4;
        SecureSettings settings = Consortium.settings(hospitals, VectorEncoding.sum(3, 0x1p30, hospitals), 0, 0);
        Quantiser quantiser = new Quantiser(settings);
        RingVector sum = RingVector.zeros(settings.encoding());
        double[] counts = {199, 1_000_003, 0x1p30 - 1};
        for (int i = 0; i < hospitals; i++) {
            quantiser.addTo(sum, new Contributed(Parameters.of(counts), 1, new byte[Contributed.SEED_BYTES]));
        }
        SecureSum total = new SecureSum(settings, sum, new byte[0]);
        double[] read = new double[3];
        total.sum().read(0, 3, read);
        assertThat(read).containsExactly(4 * 199, 4 * 1_000_003, 4 * (0x1p30 - 1));
        assertThat(total.weight()).isEqualTo(4);
    }
}
