package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import picocli.CommandLine.Option;

/** Which records are meant, where it is not one. */
final class ScopeOptions {
    @Option(names = "--patient", paramLabel = "ID", description = "All records of this patient.")
    @Nullable
    private String patient;

    @Option(names = "--category", paramLabel = "CATEGORY", description = "All records of this category.")
    @Nullable
    private String category;

    @Option(names = "--selection", paramLabel = "NAME", description = "What was saved under this name.")
    @Nullable
    private String selection;

    @Option(names = "--records", paramLabel = "ID,ID", split = ",", description = "These records.")
    private List<String> records = new ArrayList<>();

    /** Empty when none of the options was given. @throws Failed Invalid UNKNOWN_RECORD */
    Optional<RecordScope> scope() throws Failed {
        long given =
                Stream.of(patient, category, selection).filter(Objects::nonNull).count() + (records.isEmpty() ? 0 : 1);
        if (given > 1) {
            throw new UsageException("Give one of --patient, --category, --selection and --records, not several.");
        }
        if (patient != null) {
            return Optional.of(new RecordScope.OfPatient(RecordFilter.patient(patient)));
        }
        if (category != null) {
            return Optional.of(new RecordScope.OfCategory(AccessWords.category(category)));
        }
        if (selection != null) {
            return Optional.of(new RecordScope.Saved(selection));
        }
        List<RecordId> ids = new ArrayList<>();
        for (String record : records) {
            ids.add(Arguments.recordId(record.strip()));
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new RecordScope.Chosen(ids));
    }
}
