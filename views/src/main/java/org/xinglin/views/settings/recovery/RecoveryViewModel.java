package org.xinglin.views.settings.recovery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.recovery.MakeSheets;
import org.xinglin.core.recovery.RecoveryStanding.Standing;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** What there is for the day after a fire, and how to make it. */
public final class RecoveryViewModel {
    private static final int USUAL_NEEDED = 3;
    private static final int USUAL_MADE = 5;

    private final Session session;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final BackupViewModel backup;
    private final DrillViewModel drill;
    private final IntegerProperty needed = new SimpleIntegerProperty(USUAL_NEEDED);
    private final IntegerProperty made = new SimpleIntegerProperty(USUAL_MADE);
    private final BooleanBinding possible = Bindings.createBooleanBinding(this::isPossible, needed, made);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.NOTHING);

    public RecoveryViewModel(Session session, Workbench bench) {
        this.session = session;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
        Session.Recovery recovery = session.recovery();
        this.backup = new BackupViewModel(recovery, bench, notices, this::refresh);
        this.drill = new DrillViewModel(recovery.drill(), operator().name(), bench, notices, this::refresh);
    }

    /** Asks the log again. */
    public void refresh() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> session.recovery().standing().look(),
                        new After<>(standing::set, notices::trouble));
    }

    private boolean isPossible() {
        return needed.get() >= SheetSet.LEAST && needed.get() <= made.get() && made.get() <= SheetSet.MOST;
    }

    /** A file a sheet in this folder. The person was told before what a sheet is. */
    public void makeSheets(Path folder) {
        SheetSet set = new SheetSet(needed.get(), made.get());
        Path file = folder.resolve("recovery-sheet-" + LocalDate.now(bench.clock()) + ".pdf");
        MakeSheets.Order order = new MakeSheets.Order(
                session.identity().name(), set, file, true, bench.clock().getZone());
        work.run(
                Lane.IO,
                progress -> session.recovery().sheets().make(order).files().size(),
                count -> Message.of("recovery.sheets.done", count, folder.toString()));
    }

    /** Was confirmed before. */
    public void rotate() {
        work.run(
                Lane.IO,
                progress -> session.operators().rotate().rotate(),
                count -> Message.of("recovery.key.done", count));
    }

    public Clock clock() {
        return bench.clock();
    }

    public Operator operator() {
        return session.audit().guard().operator();
    }

    /** The core asks again; this is for explaining it beforehand. */
    public boolean may(Act act) {
        return act.isAllowedTo(operator().role());
    }

    /** On locking: what is under way is stopped, and what was typed is forgotten. */
    public void close() {
        drill.key().clear();
        backup.work().cancel();
        drill.work().cancel();
    }

    public IntegerProperty needed() {
        return needed;
    }

    public IntegerProperty made() {
        return made;
    }

    /** Whether sheets of these numbers can be. */
    public BooleanBinding possible() {
        return possible;
    }

    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    public BackupViewModel backup() {
        return backup;
    }

    public DrillViewModel drill() {
        return drill;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
