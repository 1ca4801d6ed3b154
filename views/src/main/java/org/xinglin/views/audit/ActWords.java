package org.xinglin.views.audit;

import java.util.Locale;
import java.util.MissingResourceException;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** What an entry says, in one language. */
final class ActWords {
    private final Texts texts;

    ActWords(Texts texts) {
        this.texts = texts;
    }

    /** An act of a newer console is shown by its own word. */
    String act(AuditEntry entry) {
        try {
            return texts.of("audit.act." + entry.act());
        } catch (MissingResourceException newer) {
            return entry.act();
        }
    }

    String who(AuditEntry entry) {
        String role = texts.of("operator.role." + entry.role().word());
        return entry.operator().equals(entry.role().word()) ? role : texts.of("audit.who", entry.operator(), role);
    }

    StateLabel result(AuditEntry entry) {
        String words = texts.of("audit.result." + entry.result().name().toLowerCase(Locale.ROOT));
        StateLabel label = new StateLabel();
        switch (entry.result()) {
            case BEGUN -> label.show(words, "mdoal-hourglass_empty", Styles.STATE_CALM);
            case DONE -> label.show(words, "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case FAILED -> label.show(words, "mdoal-error_outline", Styles.STATE_BAD);
            case REFUSED -> label.show(words, "mdoal-block", Styles.STATE_BAD);
        }
        return label;
    }
}
