package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.core.storage.CarArchive;
import org.xinglin.core.storage.CarSummary;
import org.xinglin.core.storage.PieceInfo;

/** Archive files that are only remembered; each has one block a stored tree. */
public final class InMemoryCarArchive implements CarArchive {
    private final Map<Path, CarSummary> files = new HashMap<>();
    public final List<ArchiveTree> written = new ArrayList<>();

    @Override
    public synchronized CarSummary write(ArchiveTree tree, Destination destination, Progress progress) throws Failed {
        progress.check();
        written.add(tree);
        Cid root = tree instanceof ArchiveTree.Stored stored
                ? stored.cid()
                : new Cid("folder", 0x70, Digest.of(new byte[32]));
        CarSummary summary = new CarSummary(List.of(root), 1, 1, new PieceInfo("baga", 128, 100));
        files.put(destination.file(), summary);
        return summary;
    }

    @Override
    public synchronized CarSummary read(Path file, Progress progress) throws Failed {
        progress.check();
        CarSummary summary = files.get(file);
        if (summary == null) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        return summary;
    }
}
