package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The difference of two sums shows a hospital's vector if only it is missing in one: the others do not open both. */
final class CohortRuleTest {
    private static final String MEMBER = "0x00";
    private final List<CohortRule.State> kept = new ArrayList<>();
    private final CohortRule rule = new CohortRule(CohortRule.State.fixed(), kept::add);

    @Test
    void aRosterThatChangedAfterAnOpenedRoundIsRefused() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        finished(consortium, 5, 0, 0);
        consortium.enrol("0x05");
        Transcript changed = with(consortium, 6, 1, 0);
        refused(Cheat.COHORT_CHANGED, () -> changed.clients.get(MEMBER).share(changed.roster));
        finished(new Consortium(5, 1), 5, 2, 0);
    }

    @Test
    void aRosterMayChangeWhileNothingWasOpened() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        with(consortium, 5, 0, 0).share().mask().agree();
        consortium.enrol("0x05");
        finished(consortium, 6, 0, 1);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().cohort()).hasSize(6);
    }

    @Test
    void underDifferentialPrivacyTheRosterMayChange() throws SecureAggregationException {
        CohortRule open = new CohortRule(CohortRule.State.open(), kept::add);
        open.open(Consortium.settings(5, 1), List.of("a", "b", "c"), List.of("a", "b", "c"));
        open.checkRoster(List.of("a", "b", "d"));
    }

    @Test
    void aSecondAttemptIsOpenedForTheSameSurvivorsOnly() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        finished(consortium, 5, 3, 0);
        finished(consortium, 5, 3, 1);
        refused(
                Cheat.SECOND_SUM,
                () -> with(consortium, 5, 3, 2).share().mask("0x04").agree());
        refused(Cheat.SECOND_SUM, () -> finished(consortium, 5, 2, 0));
        finished(consortium, 5, 4, 0);
    }

    @Test
    void anAttemptBegunBeforeAnotherWasOpenedIsNotOpenedForOthers() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        Transcript first = with(consortium, 5, 3, 0).share().mask("0x04").agree();
        Transcript second = with(consortium, 5, 3, 1).share().mask().agree();
        second.unmask();
        refused(Cheat.SECOND_SUM, first::unmask);
    }

    @Test
    void whatIsKeptRulesAfterARestart() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        finished(consortium, 5, 3, 0);
        CohortRule restarted = new CohortRule(kept.getLast(), state -> {});
        restarted.checkRoster(List.of("0x00", "0x01", "0x02", "0x03")); // some may be away
        refused(Cheat.COHORT_CHANGED, () -> restarted.checkRoster(List.of("0x00", "0x01", "0x02", "0x05")));
        SecureSettings again = Consortium.settings(5, VectorEncoding.average(3, 1), 3, 1);
        refused(Cheat.SECOND_SUM, () -> restarted.checkSurvivors(again, List.of("0x00", "0x01", "0x02", "0x03")));
    }

    /** Whoever trains twice from the same model makes the same update: the difference would be the one that is missing. */
    @Test
    void whatWasMadeFromTheSameModelIsSummedForTheSameHospitalsOnlyInWhateverRound() throws SecureAggregationException {
        List<String> all = List.of("0x00", "0x01", "0x02", "0x03", "0x04");
        List<String> without = List.of("0x00", "0x01", "0x02", "0x03");
        rule.open(from("model a", 1), all, all);
        rule.open(from("model b", 2), all, without);
        CohortRule restarted = new CohortRule(kept.getLast(), state -> {});
        refused(Cheat.SECOND_SUM, () -> restarted.checkSurvivors(from("model a", 3), without));
        refused(Cheat.SECOND_SUM, () -> restarted.checkSurvivors(from("model b", 3), all));
        restarted.checkSurvivors(from("model a", 3), all);
        restarted.checkSurvivors(from("model c", 3), without);
        CohortRule hidden = new CohortRule(CohortRule.State.open(), state -> {});
        hidden.open(from("model a", 1), all, all);
        hidden.checkSurvivors(from("model a", 2), without); // noise hides the difference
    }

    private static SecureSettings from(String model, int round) {
        SecureSettings settings = Consortium.settings(5, VectorEncoding.average(3, 1), round, 0);
        return new SecureSettings(settings.round(), settings.encoding(), settings.quorum(), model);
    }

    @Test
    void nothingIsRevealedIfItCanNotBeKept() throws SecureAggregationException {
        Consortium consortium = new Consortium(5, 1);
        CohortRule full = new CohortRule(CohortRule.State.fixed(), state -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        Transcript run = with(consortium, 5, 0, 0, full).share().mask().agree();
        assertThatThrownBy(() -> run.clients.get(MEMBER).unmask(run.signatures))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(run.clients.get(MEMBER).next()).isEqualTo(Phase.OVER);
    }

    private void finished(Consortium consortium, int participants, int round, int attempt)
            throws SecureAggregationException {
        with(consortium, participants, round, attempt).share().mask().agree().unmask();
    }

    private Transcript with(Consortium consortium, int participants, int round, int attempt)
            throws SecureAggregationException {
        return with(consortium, participants, round, attempt, rule);
    }

    private static Transcript with(Consortium consortium, int participants, int round, int attempt, CohortRule memory)
            throws SecureAggregationException {
        SecureSettings settings = Consortium.settings(participants, VectorEncoding.average(3, 1), round, attempt);
        Transcript run = new Transcript(consortium, settings);
        run.clients.put(MEMBER, consortium.client(settings, MEMBER, memory));
        return run.advertise();
    }

    private static void refused(Cheat cheat, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        CheatedException.class,
                        refusal -> assertThat(refusal.cheat()).isEqualTo(cheat));
    }
}
