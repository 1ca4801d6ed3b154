package org.xinglin.core.records;

import java.time.Instant;

/**
 * What the journal remembers of a source: enough to know it again after a crash.
 *
 * @param locator by which {@link Sources} finds it
 * @param bytes negative as long as nobody has read it to its end
 */
public record SourceTrace(String locator, String name, long bytes, Instant modified) {
    public static SourceTrace of(Source source) {
        return new SourceTrace(source.locator(), source.name(), source.bytes(), source.modified());
    }

    boolean isOf(Source source) {
        return locator.equals(source.locator())
                && modified.equals(source.modified())
                && (bytes == source.bytes() || source.bytes() < 0);
    }
}
