package org.xinglin.core.storage;

import java.nio.file.Path;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Brings the ciphertext of an archive file back into the content store. */
public final class ImportCar {
    private final Guard guard;
    private final CarArchive archive;

    public ImportCar(Guard guard, CarArchive archive) {
        this.guard = guard;
        this.archive = archive;
    }

    /** @throws Failed as {@link CarArchive#read} */
    public CarSummary from(Path file, Progress progress) throws Failed {
        return guard.act(Act.IMPORT_ARCHIVE, "", () -> archive.read(file, progress));
    }
}
