package org.xinglin.views.training;

import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** Says how full the tank is: a word with a sign for those who see no colours, and a sentence. */
final class GaugeWords {
    /** Below this share it is said to be low. */
    private static final double LOW = 0.25;

    private final Texts texts;

    GaugeWords(Texts texts) {
        this.texts = texts;
    }

    /** Whose privacy it is. */
    String of(PrivacyGauge gauge) {
        return texts.of("training.privacy." + gauge.scope().word());
    }

    StateLabel state(PrivacyGauge gauge) {
        if (gauge.left() <= 0) {
            return new StateLabel(texts.of("training.privacy.empty"), "mdoal-block", Styles.STATE_CALM);
        }
        return gauge.left() < LOW
                ? new StateLabel(texts.of("training.privacy.low"), "mdomz-warning", Styles.STATE_CALM)
                : new StateLabel(texts.of("training.privacy.enough"), "mdoal-check_circle_outline", Styles.STATE_GOOD);
    }

    String sentence(PrivacyGauge gauge) {
        String left = amount(Math.max(0, gauge.budget() - gauge.spent()));
        String budget = amount(gauge.budget());
        if (gauge.spent() == 0) {
            return texts.of("training.privacy.unspent", budget);
        }
        return gauge.left() <= 0
                ? texts.of("training.privacy.gone", amount(gauge.spent()), budget)
                : texts.of("training.privacy.spent", amount(gauge.spent()), budget, left);
    }

    private String amount(double epsilon) {
        return Double.isInfinite(epsilon) ? "∞" : String.format(texts.locale(), "%.2f", epsilon);
    }
}
