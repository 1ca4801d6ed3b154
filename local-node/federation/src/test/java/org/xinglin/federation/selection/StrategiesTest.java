package org.xinglin.federation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xinglin.federation.reputation.Event;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.reputation.ReputationSettings;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.selection.Chosen.Why;

class StrategiesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ReputationSettings REPUTATION = ReputationSettings.standard();
    static final List<String> NAMES = Strategies.NAMES;

    private static Occasion round(int round, int least) {
        return new Occasion(42, round, NOW, least, 1_000_000, REPUTATION);
    }

    private static Telemetry machine(double load, int queue) {
        return new Telemetry(load, 1L << 30, 10_000_000, Duration.ofMillis(10), queue, NOW);
    }

    private static Standing standing(String account, Evidence evidence, int times) {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            events.add(Event.of(evidence, "ab", i, NOW));
        }
        return Standing.of(account).after(events, REPUTATION);
    }

    private static Candidate site(int number, Evidence evidence, Telemetry telemetry, double quality, int waited) {
        String account = "0x%040x".formatted(number);
        return new Candidate(account, Optional.of(telemetry), standing(account, evidence, 5), quality, waited);
    }

    /** The first is the best in everything, the last the worst. */
    private static List<Candidate> ranked(int count) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Evidence evidence = i < count / 2 ? Evidence.PUNCTUAL : Evidence.LATE;
            all.add(site(i, evidence, machine((double) i / count, i), 1 - (double) i / count, 0));
        }
        return all;
    }

    private static List<String> accounts(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::account).toList();
    }

    private static SelectionStrategy half(String name) {
        return Strategies.named(name, name.equals("all") ? Map.of() : Map.of("fraction", 0.5));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theOrderOfCandidatesChangesNothing(String name) {
        List<Candidate> candidates = ranked(12);
        List<Chosen> chosen = half(name).choose(candidates, round(3, 2));
        Collections.shuffle(candidates, new Random(1));
        assertThat(half(name).choose(candidates, round(3, 2))).isEqualTo(chosen);
        assertThat(chosen).hasSize(name.equals("all") ? 12 : 6);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void neverFewerThanTheRoundNeedsAndNeverMoreThanThereAre(String name) {
        assertThat(half(name).choose(ranked(4), round(1, 3))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(half(name).choose(ranked(2), round(1, 3))).hasSize(2);
        assertThat(half(name).choose(List.of(), round(1, 3))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void nobodyStarves(String name) {
        int count = 20;
        int[] waited = new int[count];
        int longest = 0;
        SelectionStrategy strategy =
                Strategies.named(name, name.equals("all") ? Map.of() : Map.of("fraction", 0.25, "patience", 6.0));
        for (int round = 1; round <= 200; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (Candidate one : ranked(count)) {
                int number = Integer.parseInt(one.account().substring(2), 16);
                candidates.add(new Candidate(
                        one.account(), one.telemetry(), one.standing(), one.dataQuality(), waited[number]));
            }
            List<String> chosen = accounts(strategy.choose(candidates, round(round, 2)));
            for (int i = 0; i < count; i++) {
                waited[i] = chosen.contains("0x%040x".formatted(i)) ? 0 : waited[i] + 1;
                longest = Math.max(longest, waited[i]);
            }
        }
        // 15 of 20 may have lost patience at once, and five of them have a turn in each round
        assertThat(longest).isLessThanOrEqualTo(6 + 3);
    }

    @Test
    void theLotIsFairAndDiffersFromRoundToRound() {
        Map<String, Integer> turns = new HashMap<>();
        SelectionStrategy random = Strategies.named("random", Map.of("fraction", 0.3, "patience", 1_000_000.0));
        int rounds = 4000;
        for (int round = 1; round <= rounds; round++) {
            accounts(random.choose(ranked(10), round(round, 1))).forEach(one -> turns.merge(one, 1, Integer::sum));
        }
        // binomial with p 0.3: a standard deviation is 29
        assertThat(turns)
                .hasSize(10)
                .allSatisfy((account, times) -> assertThat(times).isBetween(1200 - 5 * 29, 1200 + 5 * 29));
    }

    @Test
    void theLotCanBeDrawnByOthers() {
        // hashlib.sha256(b"xinglin selection 1" + struct.pack(">qi", 42, 7) + b"0xa").digest()[:8], 53 bits
        assertThat(Lot.draw(round(7, 1), "0xa")).isEqualTo(LOT);
    }

    private static final double LOT = 0.8614478989185206;

    @Test
    void thoseOfGoodReputeComeFirst() {
        List<Chosen> chosen = half("reputation").choose(ranked(10), round(1, 1));
        assertThat(chosen).allSatisfy(one -> assertThat(one.score()).isGreaterThan(0.5));
        assertThat(chosen).extracting(Chosen::why).containsOnly(Why.SCORE);
    }

    @Test
    void belowTheFloorNobodyIsChosenHoweverLongItWaits() {
        List<Candidate> candidates = List.of(
                site(1, Evidence.PUNCTUAL, machine(0, 0), 1, 0), site(2, Evidence.CHEATED, machine(0, 0), 1, 999));
        for (String name : List.of("reputation", "reputation-weighted")) {
            SelectionStrategy strategy = Strategies.named(name, Map.of("floor", 0.3));
            assertThat(accounts(strategy.choose(candidates, round(1, 2))))
                    .containsExactly(candidates.getFirst().account());
        }
    }

    @Test
    void aDrawByReputationFollowsIt() {
        List<Candidate> two =
                List.of(site(1, Evidence.PUNCTUAL, machine(0, 0), 1, 0), site(2, Evidence.LATE, machine(0, 0), 1, 0));
        double good = two.getFirst().standing().reputation(REPUTATION);
        double bad = two.getLast().standing().reputation(REPUTATION);
        SelectionStrategy strategy = Strategies.named("reputation-weighted", Map.of("fraction", 0.5));
        int first = 0;
        for (int round = 1; round <= 4000; round++) {
            if (strategy.choose(two, round(round, 1))
                    .getFirst()
                    .account()
                    .equals(two.getFirst().account())) {
                first++;
            }
        }
        assertThat(first / 4000.0).isCloseTo(good / (good + bad), within(0.04));
    }

    @Test
    void theIdleMachineWithAFreshReportGoesFirst() {
        Telemetry stale = new Telemetry(0, 1L << 30, 10_000_000, Duration.ZERO, 0, NOW.minusSeconds(3600));
        Telemetry future = new Telemetry(0, 1L << 30, 10_000_000, Duration.ZERO, 0, NOW.plusSeconds(3600));
        Telemetry full = new Telemetry(0, 10, 10_000_000, Duration.ZERO, 0, NOW);
        List<Candidate> candidates = List.of(
                site(1, Evidence.PUNCTUAL, stale, 1, 0),
                site(2, Evidence.PUNCTUAL, machine(0.9, 5), 1, 0),
                site(3, Evidence.PUNCTUAL, machine(0.1, 0), 1, 0),
                site(4, Evidence.PUNCTUAL, full, 1, 0),
                site(5, Evidence.PUNCTUAL, future, 1, 0));
        List<Chosen> chosen =
                Strategies.named("telemetry", Map.of("fraction", 1.0)).choose(candidates, round(1, 1));
        assertThat(chosen)
                .extracting(Chosen::account)
                .element(0)
                .isEqualTo(candidates.get(2).account());
        assertThat(chosen)
                .extracting(Chosen::account)
                .element(1)
                .isEqualTo(candidates.get(1).account());
        assertThat(chosen).as("the full disk is left out").hasSize(4);
        assertThat(chosen.getLast().score()).isZero();
    }

    @Test
    void qualityAndLinkCountByTheirWeight() {
        Telemetry slow = new Telemetry(0, 1L << 30, 10_000, Duration.ofSeconds(1), 0, NOW);
        Telemetry fast = new Telemetry(0, 1L << 30, 1_000_000_000, Duration.ofMillis(1), 0, NOW);
        List<Candidate> two =
                List.of(site(1, Evidence.PUNCTUAL, slow, 0.9, 0), site(2, Evidence.PUNCTUAL, fast, 0.6, 0));
        assertThat(first("quality-link", 1.0, two)).isEqualTo(two.get(0).account());
        assertThat(first("quality-link", 0.0, two)).isEqualTo(two.get(1).account());
    }

    private static String first(String name, double weight, List<Candidate> candidates) {
        return Strategies.named(name, Map.of("qualityWeight", weight))
                .choose(candidates, round(1, 1))
                .getFirst()
                .account();
    }

    @Test
    void unknownNamesAndSettingsAreRefusedByName() {
        assertThatThrownBy(() -> Strategies.named("best", Map.of())).hasMessageContaining("best");
        assertThatThrownBy(() -> Strategies.named("all", Map.of("fraction", 0.5)))
                .hasMessageContaining("fraction");
        assertThatThrownBy(() -> Strategies.named("random", Map.of("fraction", Double.NaN)))
                .hasMessageContaining("fraction");
        assertThatThrownBy(() -> Strategies.named("random", Map.of("patience", 0.0)))
                .hasMessageContaining("patience");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anAccountThatStandsThereTwiceIsRefused(String name) {
        Candidate one = site(1, Evidence.PUNCTUAL, machine(0, 0), 1, 0);
        assertThatThrownBy(() -> half(name).choose(List.of(one, one), round(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
