package org.xinglin.views.settings.recovery;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.DrillBackup.Report;
import org.xinglin.core.recovery.RunDrill;
import org.xinglin.core.recovery.TypedSheet;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Proving that a backup opens. */
public final class DrillViewModel {
    private final RunDrill drill;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable ended;
    private final LongWork work;
    private final StringProperty file = new SimpleStringProperty("");
    private final KeyEntry key;
    private final ReadOnlyObjectWrapper<Optional<Proof>> proof = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding ready;

    DrillViewModel(RunDrill drill, String operator, Workbench bench, Notices notices, Runnable ended) {
        this.drill = drill;
        this.bench = bench;
        this.notices = notices;
        this.ended = ended;
        this.work = new LongWork(bench, notices);
        this.key = new KeyEntry(KeyEntry.Kind.PASSWORD, operator);
        this.ready = file.isNotEmpty().and(key.ready()).and(work.busy().not());
    }

    /** What a drill found, and by what the backup was opened. */
    public record Proof(Report report, KeyEntry.Kind by) {
        /** Data keys that were not tried. */
        public long untried() {
            return report.records() - report.opened();
        }
    }

    public void run() {
        if (!ready.get()) {
            return;
        }
        Path backup = Path.of(file.get().strip());
        KeyEntry.Kind by = key.kind().get();
        BackupKey taken = key.take();
        proof.set(Optional.empty());
        work.run(progress -> drill(backup, taken, progress), report -> tell(new Proof(report, by)), ended);
    }

    private Report drill(Path backup, BackupKey taken, Progress progress) throws Failed {
        try {
            return drill.run(backup, taken, progress);
        } finally {
            KeyEntry.wipe(taken);
        }
    }

    private void tell(Proof found) {
        proof.set(Optional.of(found));
        if (found.report().isWhole()) {
            key.clear();
            notices.done(Message.of("recovery.drill.done"));
        } else {
            notices.hint(Message.of("recovery.drill.broken"));
        }
    }

    /** One more sheet, from a text file. */
    public void readSheet(Path sheet) {
        bench.background().run(Lane.IO, progress -> TypedSheet.from(sheet), new After<>(key::add, notices::trouble));
    }

    public StringProperty file() {
        return file;
    }

    public KeyEntry key() {
        return key;
    }

    public ReadOnlyObjectProperty<Optional<Proof>> proof() {
        return proof.getReadOnlyProperty();
    }

    public BooleanBinding ready() {
        return ready;
    }

    public LongWork work() {
        return work;
    }
}
