package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xinglin.views.kit.Texts;

/** Says in the reader's language why a hospital's score changed. A word that is not known is shown as it came. */
final class ReasonWords {
    private static final Set<String> KNOWN = Set.of(
            "PUNCTUAL",
            "LATE",
            "COSINE",
            "LOSS_CHANGE",
            "QUALITY_HIDDEN",
            "NOT_FINITE",
            "WRONG_SHAPE",
            "DIGEST_MISMATCH",
            "STALE",
            "DUPLICATE",
            "COPIED",
            "CHEATED",
            "NO_SHOW",
            "LINK_LOST");

    /** Those that say more with their amount. */
    private static final Set<String> MEASURED = Set.of("LATE", "COSINE", "LOSS_CHANGE");

    private final Texts texts;

    ReasonWords(Texts texts) {
        this.texts = texts;
    }

    /** All of them, in their order. */
    String all(List<String> reasons) {
        return texts.of("training.reason.all", reasons.stream().map(this::one).toList());
    }

    /** @param reason a word of the coordinator's, and after a space its amount where it has one */
    String one(String reason) {
        List<String> parts = new ArrayList<>(List.of(reason.strip().split("\\s+", 2)));
        String word = parts.getFirst();
        if (!KNOWN.contains(word)) {
            return reason;
        }
        String key = "training.reason." + word.toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<Double> amount = parts.size() < 2 ? Optional.empty() : number(parts.getLast());
        if (parts.size() > 1 && amount.isEmpty()) {
            return reason;
        }
        return amount.filter(known -> MEASURED.contains(word))
                .map(known -> texts.of(key + (worse(word, known) ? ".worse" : ".amount"), said(word, known)))
                .orElseGet(() -> texts.of(key));
    }

    private static boolean worse(String word, double amount) {
        return word.equals("LOSS_CHANGE") && amount < 0;
    }

    private String said(String word, double amount) {
        return switch (word) {
            case "LATE" -> String.format(texts.locale(), "%.0f", amount);
            case "LOSS_CHANGE" -> String.format(texts.locale(), "%.1f", Math.abs(amount) * 100);
            default -> String.format(texts.locale(), "%.2f", amount);
        };
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty(); // then the whole reason is shown as it came
        }
    }
}
