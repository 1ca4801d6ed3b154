package org.xinglin.core.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.kernel.Failure;

/**
 * What one check before a training found.
 *
 * @param facts that belong to what was seen, in the order that {@link Seen} names
 * @param failure present for {@link Seen#TROUBLE} alone
 */
public record PreflightFinding(Check check, Verdict verdict, Seen seen, List<String> facts, Optional<Failure> failure) {
    public PreflightFinding {
        facts = List.copyOf(facts);
    }

    public static PreflightFinding of(Check check, Verdict verdict, Seen seen, String... facts) {
        return new PreflightFinding(check, verdict, seen, List.of(facts), Optional.empty());
    }

    /** A check that failed with trouble that is told as everywhere else. */
    public static PreflightFinding trouble(Check check, Failure failure) {
        return new PreflightFinding(check, Verdict.FAILED, Seen.TROUBLE, List.of(), Optional.of(failure));
    }

    /** In the order in which they are tried. */
    public enum Check {
        NAME,
        PORT,
        TLS,
        AUTHORITY,
        CERTIFICATE,
        REVOCATION,
        CLOCK,
        VERSION,
        DISK,
        CHAIN,
        STORAGE;

        public String word() {
            return PreflightFinding.word(this);
        }
    }

    /** How a check ended. */
    public enum Verdict {
        OK,
        /** It works, but not for long or not for sure. */
        WARNING,
        FAILED,
        /** What it depends on failed before. */
        NOT_TRIED;

        public String word() {
            return PreflightFinding.word(this);
        }
    }

    /** What was seen, with its facts, and whether a person has to do something about it. */
    public enum Seen {
        /** Host, address. */
        NAME_KNOWN(false),
        /** Host. */
        NAME_UNKNOWN(true),
        /** Port. */
        PORT_ANSWERS(false),
        /** Port, host. */
        PORT_SILENT(true),
        TLS_SPOKEN(false),
        /** What was heard instead. */
        TLS_MISSING(true),
        /** The authority's fingerprint. */
        AUTHORITY_PINNED(false),
        AUTHORITY_UNPINNED(true),
        /** Whole days that are left, the instant at which it ends. */
        CERTIFICATE_VALID(false),
        /** The same. */
        CERTIFICATE_ENDS_SOON(true),
        /** Seconds waited. */
        CERTIFICATE_UNANSWERED(true),
        /** The account. */
        CERTIFICATE_TAKEN(false),
        /** Seconds waited. */
        COORDINATOR_SILENT(true),
        /** Seconds between the clocks. */
        CLOCKS_TOGETHER(false),
        /** The same. */
        CLOCKS_APART(true),
        /** Protocol, version. */
        VERSIONS_SAME(false),
        /** The coordinator's, ours. */
        VERSIONS_DIFFER(true),
        /** The coordinator's, ours. */
        PROTOCOLS_DIFFER(true),
        /** Bytes. */
        DISK_FREE(false),
        /** Bytes free. */
        DISK_LOW(true),
        /** Bytes free, bytes needed. */
        DISK_SHORT(true),
        DISK_SILENT(true),
        /** Account, the word of its role. */
        ACCOUNT_REGISTERED(false),
        /** Seconds waited. */
        CHAIN_SILENT(true),
        /** Version, blocks. */
        STORAGE_HOLDS(false),
        /** Seconds waited. */
        STORAGE_SILENT(true),
        NOT_TRIED(false),
        /** A failure, which says what to do by itself. */
        TROUBLE(false);

        private final boolean toDo;

        Seen(boolean toDo) {
            this.toDo = toDo;
        }

        public boolean hasToDo() {
            return toDo;
        }

        /** Such as {@code clocks-apart}. */
        public String word() {
            return PreflightFinding.word(this);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
