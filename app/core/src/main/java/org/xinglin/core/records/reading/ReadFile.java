package org.xinglin.core.records.reading;

import java.util.List;

/**
 * What a file would become.
 *
 * @param whole the file as one record
 * @param parts instead of it one record each, when it is a bundle of several; otherwise empty
 */
public record ReadFile(ImportItem whole, List<ImportItem> parts) {
    public ReadFile {
        parts = List.copyOf(parts);
    }

    public static ReadFile of(ImportItem whole) {
        return new ReadFile(whole, List.of());
    }
}
