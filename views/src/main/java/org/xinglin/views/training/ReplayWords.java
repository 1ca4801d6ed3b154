package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.views.kit.Texts;

/** Says how a replay came out; the same on the page and on the command line. */
public final class ReplayWords {
    private static final String STEM = "training.replay.";

    private final Texts texts;
    private final Function<? super WalletAddress, String> name;

    /** @param name of a hospital, or its account */
    public ReplayWords(Texts texts, Function<? super WalletAddress, String> name) {
        this.texts = texts;
        this.name = name;
    }

    /** In a sentence. */
    public String summary(ReplayOutcome outcome) {
        if (outcome.isClean()) {
            return outcome.rounds().isEmpty()
                    ? texts.of(STEM + "empty")
                    : texts.of(STEM + "clean", outcome.rounds().size());
        }
        long same =
                outcome.rounds().stream().filter(ReplayOutcome.Round::isSame).count();
        return texts.of(
                STEM + "flawed",
                same,
                outcome.rounds().size(),
                outcome.findings().size());
    }

    public String round(ReplayOutcome.Round round) {
        String verdict = round.isSame() ? "same" : round.computed().isPresent() ? "other" : "not-computed";
        return texts.of(STEM + "round", round.round(), texts.of(STEM + verdict));
    }

    /** What does not fit, in which round, of whom, and which blob. */
    public String finding(ReplayOutcome.Finding finding) {
        String word = finding.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> parts = new ArrayList<>(List.of(texts.of("training.flaw." + word)));
        finding.hospital().ifPresent(hospital -> parts.add(texts.of(STEM + "of", name.apply(hospital))));
        if (!finding.cid().isEmpty()) {
            parts.add(texts.of(STEM + "blob", finding.cid()));
        }
        String all = String.join(" ", parts);
        return finding.round() == 0 ? texts.of(STEM + "task", all) : texts.of(STEM + "round", finding.round(), all);
    }
}
