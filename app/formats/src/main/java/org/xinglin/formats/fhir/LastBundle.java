package org.xinglin.formats.fhir;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;

/** The parts of the Bundle that was asked last: a batch asks for them one after the other, and each would cost a reading. */
final class LastBundle {
    private @Nullable Read last;

    /** Reads a Bundle. */
    @FunctionalInterface
    interface Reading {
        ReadFile read() throws IOException;
    }

    /** A Bundle as it was when it was read. */
    private record Read(String locator, long bytes, Instant modified, Map<String, Source> parts) {
        boolean isOf(Source bundle) {
            return locator.equals(bundle.locator()) && bytes == bundle.bytes() && modified.equals(bundle.modified());
        }
    }

    /** @throws IOException when there is no such part */
    synchronized Source part(Source bundle, int number, Reading reading) throws IOException {
        if (last == null || !last.isOf(bundle)) {
            Map<String, Source> parts = reading.read().parts().stream()
                    .map(ImportItem::source)
                    .collect(Collectors.toMap(Source::locator, Function.identity()));
            last = new Read(bundle.locator(), bundle.bytes(), bundle.modified(), parts);
        }
        Source part = last.parts.get(bundle.locator() + BundlePart.MARK + number);
        if (part == null) {
            throw new IOException("no such part");
        }
        return part;
    }
}
