package org.xinglin.views.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.StorageStatus.Line;
import org.xinglin.views.storage.ContentRow.State;

/**
 * How it is with all records together.
 *
 * @param oldest since when the longest lagging copy is wanted
 */
public record Overview(long records, long lagging, long damaged, Optional<Instant> oldest) {
    static final Overview NOTHING = new Overview(0, 0, 0, Optional.empty());

    static Overview of(List<Line> lines) {
        return new Overview(
                lines.stream().filter(line -> line.record().isPresent()).count(),
                lines.stream().filter(Line::isLagging).count(),
                lines.stream()
                        .filter(line -> ContentRow.stateOf(line) == State.DAMAGED)
                        .count(),
                lines.stream()
                        .flatMap(line -> line.replicas().stream())
                        .filter(Replica::isLagging)
                        .map(Replica::since)
                        .min(Instant::compareTo));
    }
}
