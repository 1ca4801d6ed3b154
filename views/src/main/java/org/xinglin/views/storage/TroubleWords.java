package org.xinglin.views.storage;

import org.xinglin.views.kit.Texts;

/** What the ledger remembers of a failure, in the words that the failure itself would have been told in. */
final class TroubleWords {
    private TroubleWords() {}

    /** @param trouble a failure's code, and what it concerns after a colon */
    static String of(String trouble, Texts texts) {
        int colon = trouble.indexOf(": ");
        String code = colon < 0 ? trouble : trouble.substring(0, colon);
        String what = colon < 0 ? "" : trouble.substring(colon + 2);
        return switch (code) {
            case "XL-STORAGE-UNREACHABLE" -> texts.of("failure.unreachable.storage.title", what);
            case "XL-STORAGE-REFUSED" -> texts.of("failure.refused.storage.title", what);
            case "XL-OUT-OF-SPACE" -> texts.of("failure.out-of-space.title", what);
            case "XL-TAMPERED" -> texts.of("failure.tampered.title", what);
            default -> trouble;
        };
    }
}
