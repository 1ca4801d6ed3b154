package org.xinglin.desktop.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Option;

/** Which records a command is about. All that is given must hold. */
final class RecordFilter {
    @Option(names = "--patient", paramLabel = "ID", description = "Only records of this patient.")
    @Nullable
    private String patient;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "Only imaging, laboratory, report, prescription, genomics or other.")
    @Nullable
    private Category category;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "From this day on (2026-01-31): of the record's own date, or else of its protection (UTC).")
    @Nullable
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Until this day.")
    @Nullable
    private String to;

    @Option(names = "--state", paramLabel = "STATE", description = "Only published, replaced or erasing.")
    @Nullable
    private RecordState state;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only records with this tag.")
    @Nullable
    private String tag;

    @Option(
            names = "--grantee",
            paramLabel = "MEMBER",
            description =
                    "Only records granted to this account (0x...) or member's name, as far as this console knows.")
    @Nullable
    private String grantee;

    RecordQuery query(Session session, String text) throws Failed {
        RecordQuery query = RecordQuery.text(text).between(day(from), day(to));
        if (patient != null) {
            query = query.of(patient(patient));
        }
        if (category != null) {
            query = query.about(category);
        }
        if (state != null) {
            query = query.in(state);
        }
        if (tag != null) {
            query = query.tagged(tag);
        }
        return grantee == null
                ? query
                : query.grantedTo(session.access().find().find(grantee).account());
    }

    static PatientId patient(String typed) {
        try {
            return new PatientId(typed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--patient: " + e.getMessage());
        }
    }

    static Optional<LocalDate> day(@Nullable String typed) throws Failed {
        try {
            return typed == null ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_DATE, String.valueOf(typed), ""), e);
        }
    }
}
