package org.xinglin.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Sniffer;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;

/** Tells a file's kind from its bytes and has it read by the reader of that kind. */
final class SniffingFileReading implements FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(SniffingFileReading.class);
    private final Sniffer sniffer = new Sniffer();
    private final Map<MediaKind, KindReading> readings;

    SniffingFileReading(Map<MediaKind, KindReading> readings) {
        this.readings = Map.copyOf(readings);
    }

    @Override
    public ReadFile read(Source source) {
        MediaKind kind;
        try {
            kind = sniffer.kindOf(source);
        } catch (IOException e) {
            return warned(ImportItem.plain(source, MediaKind.OTHER), Oddity.UNREADABLE);
        }
        ImportItem plain = ImportItem.plain(source, kind);
        KindReading reading = readings.get(kind);
        return reading == null ? warned(plain, Oddity.NO_PATIENT) : read(reading, plain);
    }

    /**
     * A border: behind it are libraries that throw whatever a hostile file makes them throw, also when it unpacks to more than
     * there is memory. The messages quote the file, so only the type of the trouble is written down.
     */
    private static ReadFile read(KindReading reading, ImportItem plain) {
        try {
            return reading.read(plain);
        } catch (IOException e) {
            return warned(plain, Oddity.DAMAGED);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn(
                    "a {} file could not be read: {}",
                    plain.kind(),
                    e.getClass().getName());
            return warned(plain, Oddity.DAMAGED);
        }
    }

    private static ReadFile warned(ImportItem item, Oddity oddity) {
        List<Warning> warnings = new ArrayList<>(List.of(Warning.of(oddity)));
        if (oddity != Oddity.NO_PATIENT) {
            warnings.add(Warning.of(Oddity.NO_PATIENT));
        }
        return ReadFile.of(item.warned(warnings));
    }
}
