package org.xinglin.views.settings.recovery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xinglin.core.recovery.RecoveryStanding.Done;
import org.xinglin.core.recovery.RecoveryStanding.Standing;
import org.xinglin.core.recovery.RecoveryStanding.Verdict;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** How recovery stands, in one language. */
final class StandingWords {
    private static final String GOOD = "mdoal-check_circle_outline";
    private static final String BAD = "mdoal-error_outline";
    private static final String CALM = "mdoal-info";
    private final Texts texts;

    StandingWords(Texts texts) {
        this.texts = texts;
    }

    void show(StateLabel label, Standing standing, Wanted wanted) {
        String stem = "recovery." + word(wanted);
        switch (standing.verdict(wanted)) {
            case NEVER -> label.show(texts.of(stem + ".never"), BAD, Styles.STATE_BAD);
            case OUTDATED -> label.show(last(stem + ".outdated", standing, wanted), BAD, Styles.STATE_BAD);
            case HOLDS -> label.show(last(stem + ".last", standing, wanted), GOOD, Styles.STATE_GOOD);
        }
    }

    private String last(String key, Standing standing, Wanted wanted) {
        Done done = standing.last(wanted).orElseThrow();
        return texts.of(key, done.at(), done.operator(), done.detail());
    }

    void showKey(StateLabel label, Standing standing) {
        if (standing.wantsKeyChange()) {
            Done restored = standing.restored().orElseThrow();
            label.show(texts.of("recovery.key.restored", restored.at()), BAD, Styles.STATE_BAD);
        } else if (standing.keyChange().isPresent()) {
            Done change = standing.keyChange().get();
            label.show(texts.of("recovery.key.last", change.at(), change.operator()), CALM, Styles.STATE_CALM);
        } else {
            label.show(texts.of("recovery.key.never"), CALM, Styles.STATE_CALM);
        }
    }

    /** What is missing, in one line. */
    void summarise(StateLabel label, Standing standing) {
        List<Message> missing = Stream.of(Wanted.values())
                .filter(wanted -> standing.verdict(wanted) != Verdict.HOLDS)
                .map(wanted -> Message.of("recovery.missing." + word(wanted)))
                .toList();
        if (missing.isEmpty()) {
            label.show(texts.of("recovery.ready"), GOOD, Styles.STATE_GOOD);
        } else {
            label.show(texts.of("recovery.not-ready", missing), BAD, Styles.STATE_BAD);
        }
    }

    private static String word(Wanted wanted) {
        return wanted.name().toLowerCase(Locale.ROOT);
    }
}
