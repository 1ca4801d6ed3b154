package org.xinglin.views.settings.recovery;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Making a backup. */
public final class BackupViewModel {
    private final Session.Recovery recovery;
    private final Notices notices;
    private final Runnable ended;
    private final LongWork work;
    private final BooleanProperty sheetsOnly = new SimpleBooleanProperty();

    BackupViewModel(Session.Recovery recovery, Workbench bench, Notices notices, Runnable ended) {
        this.recovery = recovery;
        this.notices = notices;
        this.ended = ended;
        this.work = new LongWork(bench, notices);
    }

    /** To a new file: an existing one is never replaced. */
    public void backUp(Path file) {
        BackUp.Order order = new BackUp.Order(recovery.home(), file, sheetsOnly.get());
        work.run(
                progress -> recovery.backUp().backUp(order, progress),
                header -> notices.done(Message.of(
                        header.withVault() ? "recovery.backup.done" : "recovery.backup.done-sheets-only",
                        file.toString(),
                        new Message.Bytes(header.bytes()))),
                ended);
    }

    /** Whether no password is to open it. */
    public BooleanProperty sheetsOnly() {
        return sheetsOnly;
    }

    public LongWork work() {
        return work;
    }
}
