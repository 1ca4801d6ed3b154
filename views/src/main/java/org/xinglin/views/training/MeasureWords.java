package org.xinglin.views.training;

import java.util.function.DoubleFunction;
import org.xinglin.core.training.RoundResult;
import org.xinglin.views.kit.Texts;

/** Numbers of a round as people read them; a dash for what is not defined or was not told. */
final class MeasureWords {
    private final Texts texts;

    MeasureWords(Texts texts) {
        this.texts = texts;
    }

    /** Such as {@code 81.2 %}. */
    String percent(double share) {
        return orDash(share, texts.formats()::percent);
    }

    /** Such as {@code 0.861}. */
    String decimal(double number) {
        return orDash(number, known -> String.format(texts.locale(), "%.3f", known));
    }

    /** The new model on the held-out rows of all hospitals, in a line; with the epsilon when noise hides hospitals. */
    String pooled(RoundResult round) {
        String line = texts.of(
                "training.pooled-measures",
                decimal(round.measures().auc()),
                percent(round.measures().sensitivity()),
                percent(round.measures().specificity()),
                decimal(round.measures().ece()));
        return round.epsilon() > 0 ? line + " · " + texts.of("training.epsilon", decimal(round.epsilon())) : line;
    }

    private String orDash(double number, DoubleFunction<String> said) {
        return Double.isNaN(number) ? texts.of("training.none") : said.apply(number);
    }
}
