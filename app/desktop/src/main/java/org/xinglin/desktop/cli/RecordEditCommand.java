package org.xinglin.desktop.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects what the catalogue says of a record. */
@Command(
        name = "edit",
        description =
                "Corrects title or date of a record in the catalogue. Patient and category can not change: they stand"
                        + " on the chain.")
final class RecordEditCommand extends HomeCommand {
    @Parameters(paramLabel = "RECORD", description = "A record id of this home.")
    private String record = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "1 to 255 characters on one line.")
    @Nullable
    private String title;

    @Option(names = "--date", paramLabel = "DAY", description = "The day it is about (2026-01-31), or none.")
    @Nullable
    private String date;

    @Override
    int run(Session session, Output output) throws Failed {
        if (title == null && date == null) {
            throw new UsageException("What shall change? Give --title or --date.");
        }
        Optional<Optional<LocalDate>> day = date == null
                ? Optional.empty()
                : Optional.of("none".equals(date) ? Optional.empty() : RecordFilter.day(date));
        MedicalRecord changed = session.records()
                .edit()
                .edit(
                        Arguments.recordId(record),
                        new EditRecord.Change(Optional.ofNullable(title), day, Set.of(), Set.of()));
        output.result(
                RecordFields.of(changed),
                changed.title() + changed.details().date().map(d -> ", of " + d).orElse(""));
        return ExitCode.DONE;
    }
}
