package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.training.PublishViewModel.Outlook;

class PublishViewModelTest {
    private static final String WRITTEN = "{\"name\": \"Heart\"}";

    @TempDir
    Path folder;

    private final FakeHospital hospital = new FakeHospital();
    private final Notices notices = new Notices();
    private final List<TaskId> published = new ArrayList<>();
    private PublishViewModel model;

    @BeforeEach
    void open() throws IOException {
        model = new PublishViewModel(hospital.session().training(), hospital.bench, notices, published::add);
        model.open(Files.writeString(folder.resolve("heart.json"), WRITTEN));
    }

    private TaskForecast counted() {
        assertThat(model.outlook().get()).get().isInstanceOf(Outlook.Counted.class);
        return ((Outlook.Counted) model.outlook().get().orElseThrow()).forecast();
    }

    @Test
    void theFilesOwnSettingsAreShownAndCountedAtOnce() {
        assertThat(model.name().get()).isEqualTo("heart.json");
        assertThat(model.form().rounds().get()).isEqualTo("15");
        assertThat(model.form().scope().get()).isEqualTo(PrivacyScope.NONE);
        assertThat(counted().cost()).isEmpty();
    }

    @Test
    void epsilonFollowsTheChoicesOnceThePersonPauses() {
        model.form().scope().set(PrivacyScope.CLIENT);
        assertThat(model.outlook().get()).get().isInstanceOf(Outlook.Counting.class);
        model.form().rounds().set("3");
        model.form().rounds().set("30");
        hospital.pace.pass();
        assertThat(counted().cost().orElseThrow().epsilon()).isEqualTo(30);
        model.form().noise().set("5");
        hospital.pace.pass();
        assertThat(counted().cost().orElseThrow().epsilon()).isEqualTo(6);
        model.form().scope().set(PrivacyScope.RECORD);
        model.form().rows().set("57");
        hospital.pace.pass();
        assertThat(counted().cost().orElseThrow().members()).isEqualTo(57);
    }

    @Test
    void aNumberThatIsNoneIsNamedAndNothingCanBePublished() {
        for (String wrong : List.of("", "many", "-1", "0", "1.5", "NaN", "1e400")) {
            model.form().rounds().set(wrong);
            hospital.pace.pass();
            assertThat(model.outlook().get()).as(wrong).get().isInstanceOf(Outlook.Mistyped.class);
            model.publish();
        }
        assertThat(published).isEmpty();
        model.form().rounds().set(" 7 ");
        hospital.pace.pass();
        assertThat(counted().offer().rounds()).isEqualTo(7);
    }

    @Test
    void choicesThatClashAreSaidBeforePublishingAndCanBeMended() {
        model.form().rule().set("median");
        model.form().secure().set(true);
        hospital.pace.pass();
        assertThat(model.outlook().get())
                .get()
                .isInstanceOfSatisfying(
                        Outlook.Refused.class,
                        refused -> assertThat(refused.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Invalid.class,
                                        invalid -> assertThat(invalid.problem()).isEqualTo(Problem.TASK_CLASH)));
        model.publish();
        assertThat(published).isEmpty();
        model.form().secure().set(false);
        hospital.pace.pass();
        assertThat(counted().offer().algorithm()).isEqualTo("median");
    }

    @Test
    void whatWasCountedIsWhatIsPublished() throws Failed {
        model.form().rounds().set("9");
        model.publish();
        assertThat(published).as("not yet counted").isEmpty();
        hospital.pace.pass();
        model.publish();
        assertThat(published).hasSize(1);
        assertThat(model.outlook().get()).isEmpty();
        TaskSettings settings = hospital.site.forecasts.settings(hospital.training.specification(published.getFirst()));
        assertThat(settings.rounds()).isEqualTo(9);
    }

    @Test
    void aTaskThatWasRefusedStaysOpenAndCanBePublishedAfterAll() {
        hospital.training.failNext(new Failed(new Failure.Unreachable(Failure.Part.COORDINATOR, "127.0.0.1:7050")));
        model.form().rounds().set("9");
        hospital.pace.pass();
        model.publish();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Trouble.class);
        assertThat(counted().offer().rounds()).isEqualTo(9);
        model.publish();
        assertThat(published).hasSize(1);
        assertThat(model.outlook().get()).isEmpty();
    }

    @Test
    void afterGivingUpNothingIsCountedOrPublished() {
        model.form().rounds().set("9");
        model.giveUp();
        hospital.pace.pass();
        assertThat(model.outlook().get()).isEmpty();
        model.publish();
        assertThat(published).isEmpty();
    }

    @Test
    void aFileThatIsNoTaskIsToldAndNothingOpens() throws IOException {
        model.giveUp();
        model.open(Files.writeString(folder.resolve("empty.json"), " "));
        assertThat(model.outlook().get()).isEmpty();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Trouble.class);
        model.open(folder.resolve("missing.json"));
        assertThat(model.outlook().get()).isEmpty();
    }

    @Test
    void aTargetTakesAMetricAndAValue() throws PublishForm.BadNumberException {
        assertThat(model.form().settings().target()).isEmpty();
        model.form().metric().set(Optional.of(TaskSettings.Metric.AUC));
        model.form().target().set("0.85");
        assertThat(model.form().settings().target()).contains(new TaskSettings.Target(TaskSettings.Metric.AUC, 0.85));
    }
}
