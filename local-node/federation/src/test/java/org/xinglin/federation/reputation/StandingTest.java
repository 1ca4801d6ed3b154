package org.xinglin.federation.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final ReputationSettings SETTINGS = ReputationSettings.standard();
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private static Event event(Evidence evidence, int round) {
        return Event.of(evidence, "ab", round, START.plus(Duration.ofHours(round)));
    }

    private static Standing after(Evidence... evidence) {
        List<Event> events = new ArrayList<>();
        for (Evidence one : evidence) {
            events.add(event(one, events.size() + 1));
        }
        return Standing.of("0xa").after(events, SETTINGS);
    }

    private static double reputation(Evidence... evidence) {
        return after(evidence).reputation(SETTINGS);
    }

    @Test
    void nobodyKnowsANewcomer() {
        Standing standing = Standing.of("0xa");
        assertThat(standing.opinion(SETTINGS)).isEqualTo(Opinion.NONE);
        assertThat(standing.reputation(SETTINGS)).isEqualTo(0.5);
    }

    @Test
    void oneBadEventTakesMoreThanOneGoodEventGave() {
        assertThat(reputation(Evidence.PUNCTUAL)).isGreaterThan(0.5);
        assertThat(reputation(Evidence.PUNCTUAL, Evidence.WRONG_SHAPE)).isLessThan(0.5);
    }

    @Test
    void aCheatCostsMoreThanABadNumber() {
        assertThat(reputation(Evidence.PUNCTUAL, Evidence.CHEATED))
                .isLessThan(reputation(Evidence.PUNCTUAL, Evidence.NOT_FINITE));
    }

    @Test
    void aLostLinkMakesUnsureButNotBad() {
        Opinion opinion = after(Evidence.PUNCTUAL, Evidence.LINK_LOST).opinion(SETTINGS);
        assertThat(opinion.disbelief()).isZero();
        assertThat(opinion.uncertainty())
                .isGreaterThan(after(Evidence.PUNCTUAL).opinion(SETTINGS).uncertainty());
    }

    @Test
    void theNewerOfTwoEventsWeighsMore() {
        Event good = event(Evidence.PUNCTUAL, 1);
        Event bad = event(Evidence.WRONG_SHAPE, 2000);
        Event lateGood = event(Evidence.PUNCTUAL, 2000);
        Event earlyBad = event(Evidence.WRONG_SHAPE, 1);
        Standing fell = Standing.of("0xa").after(List.of(good, bad), SETTINGS);
        Standing rose = Standing.of("0xa").after(List.of(earlyBad, lateGood), SETTINGS);
        assertThat(rose.reputation(SETTINGS)).isGreaterThan(fell.reputation(SETTINGS));
    }

    @Test
    void everyChangeHasItsReason() {
        Standing standing = after(Evidence.PUNCTUAL, Evidence.QUALITY_HIDDEN, Evidence.CHEATED);
        assertThat(standing.reasons()).hasSize(3);
        assertThat(standing.reasons().get(0).change()).isPositive();
        assertThat(standing.reasons().get(1).strength()).isZero();
        assertThat(standing.reasons().get(2).change()).isNegative();
        assertThat(standing.reasons().get(2).after()).isEqualTo(standing.reputation(SETTINGS));
    }

    @Test
    void hiddenQualityChangesNothingAndSaysSo() {
        Conduct conduct =
                new Conduct("ab", 3, START).saw("0xa", Evidence.PUNCTUAL).hidden(List.of("0xa"));
        Standing hidden = Standing.of("0xa").after(conduct.of("0xa"), SETTINGS);
        assertThat(hidden.opinion(SETTINGS))
                .isEqualTo(Standing.of("0xa")
                        .after(List.of(Event.of(Evidence.PUNCTUAL, "ab", 3, START)), SETTINGS)
                        .opinion(SETTINGS));
        assertThat(hidden.reasons().getLast().event().evidence()).isEqualTo(Evidence.QUALITY_HIDDEN);
    }

    @Test
    void oneBatchOrManyGiveTheSameBits() throws IOException {
        long seed = 42;
        Random random = new Random(seed);
        List<Evidence> kinds = List.of(Evidence.values());
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            Evidence evidence = kinds.get(random.nextInt(kinds.size()));
            events.add(new Event(evidence, random.nextDouble() - 0.5, "cd", i, START.plusSeconds(i * 977L)));
        }
        Standing once = Standing.of("0xa").after(events, SETTINGS);
        Standing step = Standing.of("0xa");
        for (Event event : events) {
            step = StandingForm.read(StandingForm.write(step)).after(List.of(event), SETTINGS);
        }
        assertThat(step).as("seed " + seed).isEqualTo(once);
        assertThat(once.reasons()).hasSize(Standing.KEPT);
    }

    @Test
    void theSaltKeepsAScoreFromBeingGuessed() {
        Standing standing = after(Evidence.PUNCTUAL);
        byte[] salt = new byte[32];
        byte[] digest = StandingForm.digest(standing, salt);
        salt[31] = 1;
        assertThat(StandingForm.digest(standing, salt)).isNotEqualTo(digest);
        assertThatThrownBy(() -> StandingForm.digest(standing, new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoStandingIsRefused() {
        String good = StandingForm.write(after(Evidence.PUNCTUAL));
        for (String bad : List.of(
                "",
                "[]",
                good + good,
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"all\":1.0", "\"all\":-1.0"),
                good.replace("PUNCTUAL", "NICE"),
                good.replace("\"asOf\":\"2026", "\"asOf\":\"x2026"))) {
            assertThatThrownBy(() -> StandingForm.read(bad)).as(bad).isInstanceOf(IOException.class);
        }
    }

    @Test
    void numbersThatAreNoneNeverEnter() {
        assertThatThrownBy(() -> new Event(Evidence.COSINE, Double.NaN, "ab", 1, START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opinion(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opinion(0.6, 0.6, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recommendation("0xc", Opinion.NONE, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
