package org.xinglin.views.kit;

import org.xinglin.core.kernel.Failure.Invalid;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.views.kit.FailureText.Explanation;

/** The part of {@link FailureText} for inputs that can not be used. */
final class InvalidText {
    private InvalidText() {}

    static Explanation explain(Invalid it) {
        String stem = stem(it.problem());
        Object detail = it.detail().isBlank() ? Message.of("failure.no-detail") : it.detail();
        return new Explanation(
                Message.of(stem + ".title", it.subject(), detail),
                Message.of("failure.safe.nothing"),
                Message.of(stem + ".todo", it.subject(), detail));
    }

    private static String stem(Problem problem) {
        return switch (problem) {
            case NOT_SET_UP -> "failure.not-set-up";
            case FILE_MISSING -> "failure.file-missing";
            case FILE_UNREADABLE -> "failure.file-unreadable";
            case NOT_A_FILE -> "failure.not-a-file";
            case FILE_CHANGED -> "failure.file-changed";
            case NOT_A_CID -> "failure.not-a-cid";
            case NOT_AN_ADDRESS -> "failure.not-an-address";
            case UNKNOWN_MEMBER -> "failure.unknown-member";
            case AMBIGUOUS_MEMBER -> "failure.ambiguous-member";
            case WRONG_FINGERPRINT -> "failure.wrong-fingerprint";
            case UNKNOWN_SELECTION -> "failure.unknown-selection";
            case EMPTY_SCOPE -> "failure.empty-scope";
            case NO_ROLE_KEY -> "failure.no-role-key";
            case SMALL_RING -> "failure.small-ring";
            case UNKNOWN_REQUEST -> "failure.unknown-request";
            case UNKNOWN_EMERGENCY -> "failure.unknown-emergency";
            case NO_REASON -> "failure.no-reason";
            case UNKNOWN_RECORD -> "failure.unknown-record";
            case UNKNOWN_BATCH -> "failure.unknown-batch";
            case BAD_TITLE -> "failure.bad-title";
            case BAD_TAG -> "failure.bad-tag";
            case BAD_CERTIFICATE -> "failure.bad-certificate";
            case UNKNOWN_TASK -> "failure.unknown-task";
            case UNKNOWN_TRANSACTION -> "failure.unknown-transaction";
            case UNKNOWN_ALERT -> "failure.unknown-alert";
            case BAD_RULE -> "failure.bad-rule";
            case NO_PURPOSE -> "failure.no-purpose";
            case PASSWORD_TOO_SHORT -> "failure.password-too-short";
            case BAD_NAME -> "failure.bad-name";
            case BAD_DATE -> "failure.bad-date";
            case BAD_TABLE -> "failure.bad-table";
            case BAD_TASK -> "failure.bad-task";
            case BAD_CONSENT -> "failure.bad-consent";
            case BAD_NODE_FILE -> "failure.bad-node-file";
            case BAD_SWARM_KEY -> "failure.bad-swarm-key";
            case BAD_KUBO_REPO -> "failure.bad-kubo-repo";
            case BAD_PEER -> "failure.bad-peer";
            case BAD_PLACE -> "failure.bad-place";
            case TOO_FEW_PLACES -> "failure.too-few-places";
            case BAD_VAULT_VERSION -> "failure.bad-vault-version";
            case UNKNOWN_OPERATOR -> "failure.unknown-operator";
            case BAD_TOKEN -> "failure.bad-token";
            case FOLDER_UNWRITABLE -> "failure.folder-unwritable";
            case SHEET_LENGTH -> "failure.sheet-length";
            case SHEET_WORD -> "failure.sheet-word";
            case SHEET_MISTYPED -> "failure.sheet-mistyped";
            case SHEET_STRANGE -> "failure.sheet-strange";
            case SHEET_TWICE -> "failure.sheet-twice";
            case SHEETS_TOO_FEW -> "failure.sheets-too-few";
            case SHEETS_DISAGREE -> "failure.sheets-disagree";
            case SHEETS_ALONE -> "failure.sheets-alone";
            case SHEETS_NEEDED -> "failure.sheets-needed";
            case SHEET_COUNTS -> "failure.sheet-counts";
            case NOT_A_BACKUP -> "failure.not-a-backup";
            case BACKUP_CUT_SHORT -> "failure.backup-cut-short";
        };
    }
}
