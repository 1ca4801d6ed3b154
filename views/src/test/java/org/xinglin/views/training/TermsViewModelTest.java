package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Texts;

class TermsViewModelTest {
    private static final Path TABLE = Path.of("heart.csv");

    private final FakeHospital hospital = FilledHospital.make();
    private final Notices notices = new Notices();
    private final AtomicInteger moves = new AtomicInteger();
    private TermsViewModel terms;
    private TrainingTask task;

    @BeforeEach
    void open() throws Failed {
        Session.Training training = hospital.session().training();
        JoinViewModel join = new JoinViewModel(training.join(), hospital.bench, notices, moves::incrementAndGet);
        terms = new TermsViewModel(training, join, hospital.bench, notices);
        task = training.tasks().tasks().getFirst();
        terms.consider(task);
    }

    @Test
    void theTaskAndThePolicyStandSideBySide() {
        TermsWords words = new TermsWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
        assertThat(words.asked(read().offer()))
                .contains("logistic-regression", "fedavg", "age, sex", "Up to 15 rounds of 5 steps", "4 hospitals");
        assertThat(words.demanded(read().policy())).contains("At least 3 hospitals", "approved by an administrator");
    }

    @Test
    void aTaskWaitsForAnApprovalAndCanLoseIt() {
        assertThat(read().wantsApproval()).isTrue();
        terms.approve();
        assertThat(read().wantsApproval()).isFalse();
        assertThat(approved(task.id())).isTrue();
        terms.withdraw();
        assertThat(read().wantsApproval()).isTrue();
        assertThat(approved(task.id())).isFalse();
    }

    @Test
    void aRefusalNamesWhatStandsAgainstTheTask() {
        hospital.training.refuseJoining(new Failed(new Failure.Invalid(
                Problem.AGAINST_POLICY, task.id().toString(), "rounds: 30 (demanded: 20); not-approved: ; odd: 1")));
        terms.choose(TABLE);
        terms.join();
        assertThat(terms.terms().get()).isEmpty();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Trouble.class);
        assertThat(moves).hasPositiveValue();
    }

    @Test
    void aTaskIsJoinedOnlyWithATableWhoseCostWasRead() throws Failed {
        terms.join();
        assertThat(terms.terms().get()).as("no table was chosen").isPresent();
        hospital.site.forecasts.objections = List.of(new PolicyObjection(PolicyObjection.Kind.ROUNDS, "10", "15"));
        terms.choose(TABLE);
        assertThat(terms.cost().get().flatMap(TermsViewModel.Cost::forecast))
                .get()
                .satisfies(forecast -> assertThat(forecast.rows()).isEqualTo(199));
        terms.join();
        assertThat(terms.terms().get()).as("the policy stands against it").isPresent();
        hospital.site.forecasts.objections = List.of();
        terms.again();
        terms.join();
        assertThat(terms.terms().get()).as("the policy was changed meanwhile").isEmpty();
        assertThat(terms.cost().get()).isEmpty();
    }

    @Test
    void aTableThatDoesNotFitIsToldAndNotKept() {
        terms.choose(Path.of("unfit.csv"));
        assertThat(terms.cost().get()).isEmpty();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Trouble.class);
    }

    @Test
    void nothingIsReadAfterGivingUp() {
        terms.giveUp();
        terms.again();
        assertThat(terms.terms().get()).isEmpty();
    }

    private TermsViewModel.Terms read() {
        return terms.terms().get().orElseThrow();
    }

    private boolean approved(TaskId id) {
        return Optional.of(hospital.session().training().site().book())
                .flatMap(book -> book.approval(id))
                .isPresent();
    }
}
