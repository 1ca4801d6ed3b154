package org.xinglin.core.kernel;

import java.time.Duration;

/**
 * Expected trouble, as a value. It carries facts, never a sentence for a person: the screen and the command line each
 * turn it into a title, what is safe and what to do by an exhaustive switch.
 */
public sealed interface Failure {

    /** The stable code a person can quote, such as {@code XL-CHAIN-UNREACHABLE}. */
    String code();

    /** The neighbours that the console talks to. */
    enum Part {
        CHAIN,
        STORAGE,
        COORDINATOR
    }

    /** A neighbour does not answer. Nothing was changed there as far as is known. */
    record Unreachable(Part part, String address) implements Failure {
        @Override
        public String code() {
            return "XL-" + part + "-UNREACHABLE";
        }
    }

    /** The contract or a neighbour said no: {@code reason} is the contract's error name or the neighbour's words. */
    record Refused(Part part, String reason) implements Failure {
        @Override
        public String code() {
            return "XL-" + part + "-REFUSED";
        }
    }

    /** Why somebody may not do something. */
    enum Barrier {
        WRONG_PASSWORD,
        WRONG_SHEETS,
        OPERATOR_DISABLED,
        NOT_YOUR_ROLE,
        NO_GRANT,
        NOT_OWNER,
        NOT_YOUR_TASK,
        NOT_A_MEMBER,
        KEYLESS,
        KEY_CHANGED,
        KEY_UNVERIFIED,
        SECOND_OPERATOR,
        KEY_NOT_RELEASED,
        PRIVACY_SPENT,
        LOCKED
    }

    /** Why this hospital and the coordinator do not believe each other's certificates. */
    enum Distrust {
        NO_CERTIFICATE,
        EXPIRED,
        NOT_YET_VALID,
        REVOKED,
        OTHER_AUTHORITY,
        OTHER_ROLE,
        OTHER_ACCOUNT,
        OTHER_NAME,
        TOKEN_REFUSED,
        BAD_REQUEST,
        AUTHORITY_BROKEN
    }

    /** No call was begun; {@code words} is the side's sentence that would not believe the other. */
    record Untrusted(Distrust why, String words) implements Failure {
        @Override
        public String code() {
            return "XL-TRUST-" + why.name().replace('_', '-');
        }
    }

    /** The person or account may not do this. */
    record NotAllowed(Barrier barrier) implements Failure {
        @Override
        public String code() {
            return "XL-" + barrier.name().replace('_', '-');
        }
    }

    /** Too many wrong passwords: the next try counts after {@code left}. */
    record MustWait(Duration left) implements Failure {
        @Override
        public String code() {
            return "XL-MUST-WAIT";
        }

        /** At least one, rounded up. */
        public long seconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }

    /** What was read is not what was written: {@code what} names the thing (a CID, the vault file). */
    record Tampered(String what) implements Failure {
        @Override
        public String code() {
            return "XL-TAMPERED";
        }
    }

    /** What stands in the way of an otherwise fine request. */
    enum Conflict {
        HOME_IN_USE,
        REPO_IN_USE,
        ALREADY_SET_UP,
        CHANGED_MEANWHILE,
        OPERATOR_EXISTS,
        LAST_ADMINISTRATOR,
        OWN_OPERATOR,
        HAS_TOKEN,
        FILE_EXISTS,
        ALREADY_REGISTERED,
        ALREADY_DONE,
        TASK_ENDED,
        PLACE_IN_USE,
        DUPLICATE,
        BEING_ERASED,
        OTHER_CHAIN,
        NOT_BOUND,
        STILL_WAITING
    }

    /** Something is in the way: {@code what} names it. */
    record Conflicting(Conflict conflict, String what) implements Failure {
        @Override
        public String code() {
            return "XL-" + conflict.name().replace('_', '-');
        }
    }

    /** A disk is full: {@code place} says which, a folder or a neighbour's address. */
    record OutOfSpace(String place) implements Failure {
        @Override
        public String code() {
            return "XL-OUT-OF-SPACE";
        }
    }

    /** A person stopped it; nothing was left half done. */
    record Cancelled() implements Failure {
        @Override
        public String code() {
            return "XL-CANCELLED";
        }
    }

    /** It was a dry run: what would have been sent was shown, and nothing was. */
    record NotSent() implements Failure {
        @Override
        public String code() {
            return "XL-NOT-SENT";
        }
    }

    /** What is wrong with an input. */
    enum Problem {
        NOT_SET_UP,
        FILE_MISSING,
        FILE_UNREADABLE,
        NOT_A_FILE,
        FILE_CHANGED,
        NOT_A_CID,
        NOT_AN_ADDRESS,
        UNKNOWN_MEMBER,
        AMBIGUOUS_MEMBER,
        WRONG_FINGERPRINT,
        UNKNOWN_SELECTION,
        EMPTY_SCOPE,
        NO_ROLE_KEY,
        SMALL_RING,
        UNKNOWN_REQUEST,
        UNKNOWN_EMERGENCY,
        NO_REASON,
        UNKNOWN_RECORD,
        UNKNOWN_BATCH,
        BAD_TITLE,
        BAD_TAG,
        BAD_CERTIFICATE,
        UNKNOWN_TASK,
        NO_TASK,
        UNKNOWN_TRANSACTION,
        UNKNOWN_ALERT,
        BAD_RULE,
        BAD_HOOK,
        NO_PURPOSE,
        PASSWORD_TOO_SHORT,
        BAD_NAME,
        BAD_DATE,
        BAD_TABLE,
        BAD_TASK,
        TASK_CLASH,
        AGAINST_POLICY,
        BAD_CONSENT,
        BAD_NODE_FILE,
        BAD_SWARM_KEY,
        BAD_KUBO_REPO,
        BAD_PEER,
        BAD_PLACE,
        TOO_FEW_PLACES,
        BAD_VAULT_VERSION,
        UNKNOWN_OPERATOR,
        BAD_TOKEN,
        FOLDER_UNWRITABLE,
        SHEET_LENGTH,
        SHEET_WORD,
        SHEET_MISTYPED,
        SHEET_STRANGE,
        SHEET_TWICE,
        SHEETS_TOO_FEW,
        SHEETS_DISAGREE,
        SHEETS_ALONE,
        SHEETS_NEEDED,
        SHEET_COUNTS,
        NOT_A_BACKUP,
        BACKUP_CUT_SHORT
    }

    /** An input can not be used: {@code subject} names it, {@code detail} says where and what (may be empty). */
    record Invalid(Problem problem, String subject, String detail) implements Failure {
        @Override
        public String code() {
            return "XL-" + problem.name().replace('_', '-');
        }
    }

    /** A fault of ours or of the machine; {@code where} names the step, never the data. */
    record Unexpected(String where) implements Failure {
        @Override
        public String code() {
            return "XL-UNEXPECTED";
        }
    }
}
