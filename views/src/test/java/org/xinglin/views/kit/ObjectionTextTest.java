package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.PolicyObjection;

class ObjectionTextTest {
    private final Texts english = Texts.in(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void aRefusalIsToldInPlainWords() {
        String detail = new PolicyObjection(PolicyObjection.Kind.ROUNDS, "20", "30") + "; "
                + new PolicyObjection(PolicyObjection.Kind.NOT_APPROVED, "", "") + "; odd: 1";
        String todo = FailureText.tell(new Failure.Invalid(Problem.AGAINST_POLICY, "ab12", detail), english)
                .todo();
        assertThat(todo)
                .contains("it has 30 rounds, at most 20 are allowed", "no administrator has approved it", "odd: 1")
                .doesNotContain("not-approved", "demanded:");
    }

    @Test
    void whatIsDemandedIsReadWhenNothingWasOffered() {
        String objection = new PolicyObjection(PolicyObjection.Kind.LEAST_PARTICIPANTS, "3", "").toString();
        assertThat(english.of("training.objection.least-participants", "", "3"))
                .isEqualTo(english.say((Message) ObjectionText.of(objection).getFirst()));
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Texts texts = Texts.in(locale, ZoneOffset.UTC);
            List<String> said = Arrays.stream(PolicyObjection.Kind.values())
                    .map(kind -> new PolicyObjection(kind, "x", "y").toString())
                    .map(text -> texts.say((Message) ObjectionText.of(text).getFirst()))
                    .collect(Collectors.toList());
            assertThat(said)
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).doesNotContain("{"));
        }
    }
}
