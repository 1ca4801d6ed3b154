package org.xinglin.views.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.views.fixture.FakeHospital.NOW;
import static org.xinglin.views.fixture.FakeHospital.digest;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.Place;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.signing.FunctionWords;

class PendingViewModelTest {
    private final FakeHospital hospital = new FakeHospital();

    @Test
    void whatIsInNoBlockYetIsListedOldestFirstAndTheStuckAreMarked() {
        send(1, Duration.ofMinutes(25));
        send(2, Duration.ofMinutes(2));
        PendingViewModel model = opened();
        assertThat(model.waiting()).extracting(row -> row.transaction().nonce()).containsExactly(1L, 2L);
        assertThat(model.waiting()).extracting(SentRow::stuck).containsExactly(true, false);
        assertThat(model.stuck().get()).isEqualTo(1);
        assertThat(model.count().get()).isEqualTo(2);
    }

    @Test
    void theHospitalsOwnRuleSaysWhatIsStuckAlsoWhenItAlarmsNobody() throws Failed {
        hospital.alerts.set(WatchRule.of(RuleKind.STUCK_TRANSACTION, false, "1"));
        send(1, Duration.ofMinutes(2));
        assertThat(opened().stuck().get()).isEqualTo(1);
    }

    @Test
    void speedingUpPutsAnotherInItsPlace() {
        send(1, Duration.ofMinutes(25));
        PendingViewModel model = opened();
        SentRow old = model.waiting().getFirst();
        model.speedUp(old);
        assertThat(model.waiting()).hasSize(1);
        assertThat(model.waiting().getFirst().transaction().hash())
                .isNotEqualTo(old.transaction().hash());
        assertThat(model.settled().getFirst().transaction().fate().state()).isEqualTo(State.REPLACED);
        assertThat(hospital.audit.last().orElseThrow().act()).isEqualTo("replace-transaction");
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Done.class);
    }

    @Test
    void cancellingLeavesACancellationWaitingWhichHasItsWords() {
        send(1, Duration.ofMinutes(25));
        PendingViewModel model = opened();
        model.cancel(model.waiting().getFirst());
        SentTransaction fresh = model.waiting().getFirst().transaction();
        assertThat(fresh.isCancellation()).isTrue();
        assertThat(FunctionWords.of(fresh, Texts.in(Locale.ENGLISH, hospital.clock.getZone())))
                .startsWith("Cancel a transaction");
    }

    @Test
    void anAuditorIsToldThatReplacingIsNotHis() {
        send(1, Duration.ofMinutes(25));
        hospital.role = OperatorRole.AUDITOR;
        PendingViewModel model = opened();
        model.cancel(model.waiting().getFirst());
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(model.waiting().getFirst().transaction().isCancellation()).isFalse();
    }

    @Test
    void whereTheNodeIsSilentTheJournalIsShownAndItIsSaidSinceWhen() {
        send(1, Duration.ofMinutes(3));
        hospital.transactions.failWith(Optional.of(new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545")));
        PendingViewModel model = opened();
        assertThat(model.waiting()).hasSize(1);
        assertThat(model.unanswered().get()).contains(NOW);
        assertThat(model.notices().current().get()).isEmpty();
        hospital.transactions.failWith(Optional.empty());
        hospital.pace.pass();
        assertThat(model.unanswered().get()).isEmpty();
    }

    @Test
    void itLooksAgainWhileSomethingWaitsAlsoWithoutABlockAndStopsWhenLocked() {
        send(1, Duration.ofMinutes(3));
        PendingViewModel model = opened();
        hospital.transactions.settle(digest(1), Fate.in(State.DONE, new Place(new BlockHeight(7), digest(70))));
        hospital.pace.pass();
        assertThat(model.waiting()).isEmpty();
        assertThat(model.settled()).hasSize(1);
        assertThat(hospital.pace.delays()).isEmpty();
        send(2, Duration.ofMinutes(3));
        model.refresh();
        model.close();
        assertThat(hospital.pace.delays()).isEmpty();
    }

    @Test
    void aBlockMakesItLook() {
        PendingViewModel model = opened();
        send(1, Duration.ofMinutes(3));
        hospital.chain.tell(FakeHospital.block(3));
        assertThat(model.waiting()).hasSize(1);
    }

    private PendingViewModel opened() {
        PendingViewModel model = new PendingViewModel(hospital.session().chain(), hospital.bench);
        model.open();
        return model;
    }

    private void send(long nonce, Duration ago) {
        Instant at = NOW.minus(ago);
        SentTransaction.Fee fee =
                new SentTransaction.Fee(BigInteger.valueOf(7), BigInteger.ONE, BigInteger.valueOf(90_000));
        hospital.transactions.add(new SentTransaction(
                digest(nonce),
                hospital.vault.account(),
                nonce,
                "MedicalAccess.grantAccess",
                fee,
                at,
                "0x",
                Fate.WAITING));
    }
}
