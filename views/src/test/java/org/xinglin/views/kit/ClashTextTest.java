package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.TaskClash;
import org.xinglin.core.training.TaskForecasts;

class ClashTextTest {
    @ParameterizedTest
    @EnumSource
    void choicesThatDoNotGoTogetherAreSaidInBothLanguages(TaskClash clash) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Texts texts = Texts.in(locale, ZoneOffset.UTC);
            Failure failure = new Failure.Invalid(
                    Problem.TASK_CLASH, "algorithm", TaskForecasts.clash(clash, List.of("bulyan", "7")));
            FailureText.Told told = FailureText.tell(failure, texts);
            assertThat(told.title()).contains("algorithm");
            assertThat(told.todo())
                    .isEqualTo(texts.of("training.clash." + clash.word(), "bulyan", "7"))
                    .doesNotContain(clash.word(), "{");
            assertThat(FailureText.tell(
                                    new Failure.Invalid(Problem.TASK_CLASH, "f", TaskForecasts.clash(clash, List.of())),
                                    texts)
                            .todo())
                    .doesNotContain("{");
        }
    }
}
