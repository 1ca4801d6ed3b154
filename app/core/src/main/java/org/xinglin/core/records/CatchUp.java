package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/**
 * Brings a catalogue up to the chain that is older than it, after a restore: what was destroyed since is destroyed here as well,
 * and what was sealed anew is taken from its safeguarded line.
 */
public final class CatchUp {
    private static final int PAGE = 500;

    private final RecordCatalogue catalogue;
    private final RecordRegistry registry;
    private final Successors successors;
    private final EraseRecord erase;

    public CatchUp(RecordCatalogue catalogue, RecordRegistry registry, Successors successors, EraseRecord erase) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.successors = successors;
        this.erase = erase;
    }

    /** What had gone on without this catalogue. */
    record CaughtUp(List<RecordId> erased, List<RecordId> sealedAnew) {}

    /** @throws Failed Unreachable, Cancelled; it can be called again */
    CaughtUp catchUp(Progress progress) throws Failed {
        List<RecordId> erased = new ArrayList<>();
        List<RecordId> sealedAnew = new ArrayList<>();
        for (MedicalRecord record : outdated(progress)) {
            progress.check();
            if (registry.isDestroyed(record.digest())) {
                erase.erase(record.id());
                erased.add(record.id());
            } else if (!successors.current(record).digest().equals(record.digest())) {
                sealedAnew.add(record.id());
            }
        }
        return new CaughtUp(erased, sealedAnew);
    }

    /** The lines of the catalogue that the chain does not have as ours and current. */
    private List<MedicalRecord> outdated(Progress progress) throws Failed {
        Set<Digest> own = new HashSet<>(registry.own());
        List<MedicalRecord> outdated = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        List<MedicalRecord> page;
        do {
            progress.check();
            page = catalogue.search(RecordQuery.ALL, after, PAGE);
            page.stream().filter(record -> !own.contains(record.digest())).forEach(outdated::add);
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (!page.isEmpty());
        return outdated;
    }
}
