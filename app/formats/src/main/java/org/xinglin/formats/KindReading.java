package org.xinglin.formats;

import java.io.IOException;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;

/** Reads files of one kind. What it throws is turned into a warning by {@link SniffingFileReading}. */
public interface KindReading {
    /** @param plain what is known without looking inside @throws IOException when it can not be read or is damaged */
    ReadFile read(ImportItem plain) throws IOException;
}
