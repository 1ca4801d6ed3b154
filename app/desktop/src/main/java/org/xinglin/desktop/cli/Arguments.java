package org.xinglin.desktop.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;

/** Turns what was typed into values. */
final class Arguments {
    private static final int UUID_LENGTH = 36;

    private Arguments() {}

    static RecordId recordId(String text) throws Failed {
        try {
            return RecordId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.UNKNOWN_RECORD, text, ""), e);
        }
    }

    /** A record id of this home, or the CID of any record. */
    static Digest digest(Session session, String recordOrCid) throws Failed {
        if (recordOrCid.length() == UUID_LENGTH && recordOrCid.indexOf('-') > 0) {
            RecordId id = recordId(recordOrCid);
            return session.records()
                    .catalogue()
                    .find(id)
                    .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, recordOrCid))
                    .digest();
        }
        return session.records().store().parse(recordOrCid).digest();
    }

    /** @throws Failed Invalid UNKNOWN_TRANSACTION */
    static Digest transaction(String hash) throws Failed {
        try {
            return Digest.ofHex(hash);
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.UNKNOWN_TRANSACTION, hash, ""), e);
        }
    }

    static TaskId taskId(String text) throws Failed {
        try {
            return TaskId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.UNKNOWN_TASK, text, ""), e);
        }
    }

    /** ISO 8601 with its zone, or a day, which begins at its midnight here. */
    static Optional<Instant> instant(@Nullable String text) throws Failed {
        if (text == null) {
            return Optional.empty();
        }
        try {
            boolean day = text.length() == "2026-01-31".length();
            return Optional.of(
                    day
                            ? LocalDate.parse(text)
                                    .atStartOfDay(ZoneId.systemDefault())
                                    .toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_DATE, text, ""), e);
        }
    }

    /** A day ends at its midnight here; an instant is ISO 8601 with its zone. */
    static Optional<Instant> until(@Nullable String text) throws Failed {
        if (text == null) {
            return Optional.empty();
        }
        try {
            boolean day = text.length() == "2026-01-31".length();
            Instant end = day
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant()
                    : Instant.parse(text);
            return Optional.of(end);
        } catch (DateTimeException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_DATE, text, ""), e);
        }
    }
}
