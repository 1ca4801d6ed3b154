package org.xinglin.core.records;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;

/** What to protect, whose it is, and what the catalogue shall say of it. */
public record ProtectOrder(
        Source source,
        String title,
        PatientId patient,
        Category category,
        Optional<LocalDate> date,
        Set<String> tags,
        Manner manner) {
    public ProtectOrder {
        tags = Set.copyOf(tags);
    }

    /**
     * How it is protected.
     *
     * @param again also when a record of this patient has the same content already
     * @param padded with its length hidden among those of similar ones ({@link Padding})
     */
    public record Manner(boolean again, boolean padded) {
        public static final Manner USUAL = new Manner(false, false);
    }

    public static ProtectOrder of(Source source, PatientId patient, Category category) {
        return new ProtectOrder(source, source.name(), patient, category, Optional.empty(), Set.of(), Manner.USUAL);
    }

    /** @throws Failed Invalid when the file is missing, not a regular file, or may not be read */
    public static ProtectOrder of(Path file, PatientId patient, Category category) throws Failed {
        return of(SourceFile.at(file), patient, category);
    }

    public ProtectOrder titled(String words) {
        return new ProtectOrder(source, words, patient, category, date, tags, manner);
    }

    public ProtectOrder dated(Optional<LocalDate> day) {
        return new ProtectOrder(source, title, patient, category, day, tags, manner);
    }

    public ProtectOrder tagged(Set<String> words) {
        return new ProtectOrder(source, title, patient, category, date, words, manner);
    }

    public ProtectOrder in(Manner how) {
        return new ProtectOrder(source, title, patient, category, date, tags, how);
    }
}
