package org.xinglin.core.recovery;

import java.nio.file.Path;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.recovery.DrillBackup.Further;
import org.xinglin.core.recovery.DrillBackup.Report;

/** A drill from an unlocked console: only by those who may, and written down with what it found. */
public final class RunDrill {
    /** How many data keys are opened, newest records first: a sample, for each of thousands would take minutes. */
    public static final int KEYS = 100;

    private final Guard guard;
    private final DrillBackup drill;
    private final Path temporary;

    /** @param temporary the folder in which the work folder is made */
    public RunDrill(Guard guard, DrillBackup drill, Path temporary) {
        this.guard = guard;
        this.drill = drill;
        this.temporary = temporary;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, and as {@link DrillBackup#drill} */
    public Report run(Path backup, BackupKey key, Progress progress) throws Failed {
        return guard.act(
                Act.DRILL,
                "",
                () -> drill.drill(backup, key, temporary, KEYS, Further.NOTHING, progress),
                RunDrill::told);
    }

    private static String told(Report report) {
        String log = report.isWhole()
                ? report.entries() + " entries whole"
                : "log broken at " + report.firstBroken().orElse(0);
        return "key " + report.backup().key() + ", " + report.records() + " records, " + log;
    }
}
