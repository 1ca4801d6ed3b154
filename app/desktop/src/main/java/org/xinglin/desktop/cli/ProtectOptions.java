package org.xinglin.desktop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.reading.ImportItem;
import picocli.CommandLine.Option;

/** What a person says of the files that are protected; the rest is read from them. */
final class ProtectOptions {
    @Option(
            names = "--patient",
            paramLabel = "ID",
            description =
                    "The hospital's number of the patient. Without it, what each file says; a file that does not say"
                            + " whose it is, is left out.")
    @Nullable
    String patient;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "imaging, laboratory, report, prescription, genomics or other. Default: as each file says.")
    @Nullable
    Category category;

    @Option(names = "--date", paramLabel = "DAY", description = "The day they are about. Default: as each file says.")
    @Nullable
    String date;

    @Option(names = "--tag", paramLabel = "TAG", description = "Put this tag on them. Can be repeated.")
    List<String> tags = List.of();

    @Option(names = "--again", description = "Also what this patient has with the same content already.")
    boolean again;

    @Option(
            names = "--pad",
            description = "Hide each length among similar ones (Padme): at most 12 percent more bytes.")
    boolean padded;

    @Option(names = "--split", description = "Make one record of each part of a FHIR Bundle. Default: keep it whole.")
    boolean split;

    /** What the file says, corrected by what was typed. */
    ImportItem corrected(ImportItem read) throws Failed {
        ImportItem item = read;
        if (patient != null) {
            item = item.of(RecordFilter.patient(patient));
        }
        if (category != null) {
            item = item.in(category);
        }
        Optional<LocalDate> day = RecordFilter.day(date);
        if (day.isPresent()) {
            item = item.dated(day);
        }
        Set<String> all = new TreeSet<>(item.tags());
        all.addAll(tags);
        return item.tagged(all);
    }

    ProtectOrder order(ImportItem item, PatientId whose) {
        return new ProtectOrder(
                item.source(),
                item.title(),
                whose,
                item.category(),
                item.date(),
                item.tags(),
                new ProtectOrder.Manner(again, padded));
    }
}
