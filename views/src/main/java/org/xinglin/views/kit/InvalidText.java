package org.xinglin.views.kit;

import java.util.Locale;
import org.xinglin.core.kernel.Failure.Invalid;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.views.kit.FailureText.Explanation;

/** The part of {@link FailureText} for inputs that can not be used. */
final class InvalidText {
    private InvalidText() {}

    static Explanation explain(Invalid it) {
        String stem = stem(it.problem());
        Object detail = it.detail().isBlank() ? Message.of("failure.no-detail") : detail(it);
        return new Explanation(
                Message.of(stem + ".title", it.subject(), detail),
                Message.of("failure.safe.nothing"),
                Message.of(stem + ".todo", it.subject(), detail));
    }

    private static Object detail(Invalid it) {
        return switch (it.problem()) {
            case AGAINST_POLICY -> ObjectionText.of(it.detail());
            case TASK_CLASH -> ClashText.of(it.detail());
            default -> it.detail();
        };
    }

    /** A text is named as its problem; a test asks for the words of each in both languages. */
    private static String stem(Problem problem) {
        return "failure." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
