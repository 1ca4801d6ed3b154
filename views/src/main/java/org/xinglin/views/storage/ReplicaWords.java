package org.xinglin.views.storage;

import org.xinglin.core.storage.Replica;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** Copies in words, with a symbol and a colour that say the same. */
final class ReplicaWords {
    private final Texts texts;

    ReplicaWords(Texts texts) {
        this.texts = texts;
    }

    StateLabel of(ContentRow row) {
        return switch (row.state()) {
            case DAMAGED ->
                new StateLabel(texts.of("storage.content.damaged"), "mdoal-error_outline", Styles.STATE_BAD);
            case LAGGING -> new StateLabel(texts.of("storage.content.lagging"), "mdomz-sync", Styles.STATE_BAD);
            case LEAVING ->
                new StateLabel(texts.of("storage.content.leaving"), "mdomz-remove_circle_outline", Styles.STATE_CALM);
            case FINE ->
                new StateLabel(texts.of("storage.content.fine"), "mdoal-check_circle_outline", Styles.STATE_GOOD);
        };
    }

    StateLabel of(Replica replica, String place) {
        return switch (replica.state()) {
            case WANTED ->
                new StateLabel(
                        texts.of("storage.copy.wanted", place, replica.since()), "mdomz-schedule", Styles.STATE_BAD);
            case COPYING ->
                new StateLabel(
                        texts.of("storage.copy.copying", place, replica.since()), "mdomz-sync", Styles.STATE_CALM);
            case HELD ->
                new StateLabel(
                        texts.of("storage.copy.held", place, replica.since()),
                        "mdoal-check_circle_outline",
                        Styles.STATE_GOOD);
            case LEAVING ->
                new StateLabel(
                        texts.of("storage.copy.leaving", place, replica.since()),
                        "mdomz-remove_circle_outline",
                        Styles.STATE_CALM);
        };
    }

    /** What else is known: the last sample, and what went wrong. */
    String details(Replica replica) {
        String sample = replica.sample()
                .map(last -> texts.of(last.passed() ? "storage.sample.passed" : "storage.sample.failed", last.at()))
                .orElseGet(() -> texts.of("storage.sample.none"));
        return replica.trouble().isEmpty()
                ? sample
                : texts.of(
                        "storage.copy.trouble",
                        sample,
                        replica.attempts(),
                        TroubleWords.of(replica.trouble(), texts),
                        replica.nextTry());
    }
}
