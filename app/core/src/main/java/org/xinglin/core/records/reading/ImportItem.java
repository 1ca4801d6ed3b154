package org.xinglin.core.records.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Source;

/**
 * One record as it would be protected: what its file says, until a person corrects it.
 *
 * @param title at most {@value #MAX_TITLE} characters, one line
 * @param patient empty when the file does not say whose it is, or names several
 * @param date the day it is about
 * @param tags proposed ones, such as a modality
 */
public record ImportItem(
        Source source,
        MediaKind kind,
        String title,
        Optional<PatientId> patient,
        Category category,
        Optional<LocalDate> date,
        Set<String> tags,
        List<Warning> warnings,
        Optional<Thumbnail> thumbnail) {
    /** A title is for a line on a screen; files were seen with megabytes in that place. */
    public static final int MAX_TITLE = 200;

    public ImportItem {
        tags = Set.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /** The file as its name tells, when nothing in it does. */
    public static ImportItem plain(Source source, MediaKind kind) {
        String name = line(source.name());
        return new ImportItem(
                source,
                kind,
                name.isEmpty() ? "_" : name, // nothing printable in it
                Optional.empty(),
                Category.OTHER,
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty());
    }

    /** One printable line of at most {@value #MAX_TITLE} characters. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(MAX_TITLE * 4L)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(line::appendCodePoint);
        String clean = line.toString().strip().replaceAll(" {2,}", " ");
        return clean.codePointCount(0, clean.length()) <= MAX_TITLE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
    }

    /** What stands in the way of publishing it as it is. */
    public boolean isComplete() {
        return patient.isPresent() && !title.isBlank();
    }

    public ImportItem titled(String words) {
        String next = line(words);
        return new ImportItem(
                source, kind, next.isEmpty() ? title : next, patient, category, date, tags, warnings, thumbnail);
    }

    public ImportItem of(PatientId whose) {
        return new ImportItem(source, kind, title, Optional.of(whose), category, date, tags, warnings, thumbnail);
    }

    public ImportItem in(Category about) {
        return new ImportItem(source, kind, title, patient, about, date, tags, warnings, thumbnail);
    }

    public ImportItem dated(Optional<LocalDate> day) {
        return new ImportItem(source, kind, title, patient, category, day, tags, warnings, thumbnail);
    }

    public ImportItem tagged(Set<String> words) {
        return new ImportItem(source, kind, title, patient, category, date, words, warnings, thumbnail);
    }

    public ImportItem warned(List<Warning> all) {
        return new ImportItem(source, kind, title, patient, category, date, tags, all, thumbnail);
    }

    public ImportItem showing(Optional<Thumbnail> small) {
        return new ImportItem(source, kind, title, patient, category, date, tags, warnings, small);
    }
}
