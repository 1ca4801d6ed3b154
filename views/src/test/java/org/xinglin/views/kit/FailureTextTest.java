package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failure;

/** Every failure that core knows can be told, in both languages. */
class FailureTextTest {
    @Test
    void everyFailureIsToldInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Texts texts = Texts.in(locale, ZoneOffset.UTC);
            for (Failure failure : all()) {
                FailureText.Told told = FailureText.tell(failure, texts);
                assertThat(told.title()).as(failure.code()).isNotBlank();
                assertThat(told.safe()).as(failure.code()).isNotBlank();
                assertThat(told.todo()).as(failure.code()).isNotBlank();
                assertThat(told.code()).matches("XL(-[A-Z]+)+");
            }
        }
    }

    private static List<Failure> all() {
        List<Failure> all = new ArrayList<>();
        for (Failure.Part part : Failure.Part.values()) {
            all.add(new Failure.Unreachable(part, "http://127.0.0.1:1"));
            all.add(new Failure.Refused(part, "NotGranted"));
        }
        for (Failure.Barrier barrier : Failure.Barrier.values()) {
            all.add(new Failure.NotAllowed(barrier));
        }
        for (Failure.Distrust why : Failure.Distrust.values()) {
            all.add(new Failure.Untrusted(why, "the certificate expired"));
        }
        for (Failure.Conflict conflict : Failure.Conflict.values()) {
            all.add(new Failure.Conflicting(conflict, "it"));
        }
        for (Failure.Problem problem : Failure.Problem.values()) {
            all.add(new Failure.Invalid(problem, "it", "line 3"));
        }
        all.add(new Failure.MustWait(Duration.ofSeconds(5)));
        all.add(new Failure.Tampered("bafy"));
        all.add(new Failure.OutOfSpace("/home"));
        all.add(new Failure.Cancelled());
        all.add(new Failure.Unexpected("somewhere"));
        return all;
    }
}
