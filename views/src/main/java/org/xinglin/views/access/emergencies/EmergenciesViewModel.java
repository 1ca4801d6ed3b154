package org.xinglin.views.access.emergencies;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.EmergencyDesk.Case;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.ContentStore;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** Emergencies as the chain has them. */
public final class EmergenciesViewModel {
    private final AccessDesk.Emergency emergency;
    private final ContentStore store;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<Case> cases = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper alarms = new ReadOnlyIntegerWrapper();
    private final StringProperty cid = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    public EmergenciesViewModel(AccessDesk.Emergency emergency, ContentStore store, Workbench bench) {
        this.emergency = emergency;
        this.store = store;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
    }

    /** Asks the chain again. */
    public void refresh() {
        bench.background()
                .run(Lane.IO, progress -> emergency.desk().cases(), new After<>(this::show, notices::trouble));
    }

    private void show(List<Case> now) {
        if (!cases.equals(now)) {
            cases.setAll(now);
        }
        alarms.set((int) now.stream().filter(Case::alarms).count());
    }

    public void acknowledge(Case which) {
        work.run(
                Lane.LEDGER,
                progress -> emergency
                        .acknowledge()
                        .acknowledge(
                                which.emergency().record(), which.emergency().doctor()),
                transaction -> Message.of("emergencies.acknowledged", nameOf(which)));
    }

    /** Hands over the key for the hour. */
    public void release(Case which) {
        work.run(
                Lane.LEDGER,
                progress -> emergency
                        .release()
                        .release(which.emergency().record(), which.emergency().doctor()),
                transaction -> Message.of("emergencies.released", nameOf(which)));
    }

    /** As a doctor, for the CID and the reason that were typed. Was confirmed before. */
    public void breakGlass() {
        String text = cid.get().strip();
        String why = reason.get().strip();
        work.run(Lane.LEDGER, progress -> broken(text, why), transaction -> {
            cid.set("");
            reason.set("");
            return Message.of("emergencies.broken");
        });
    }

    private Digest broken(String text, String why) throws Failed {
        return emergency.breakGlass().breakGlass(store.parse(text).digest(), why);
    }

    static String nameOf(Case which) {
        return which.doctor()
                .map(member -> member.name())
                .orElseGet(() -> which.emergency().doctor().text());
    }

    public ObservableList<Case> cases() {
        return FXCollections.unmodifiableObservableList(cases);
    }

    /** How many nobody of this home has seen. */
    public ReadOnlyIntegerProperty alarms() {
        return alarms.getReadOnlyProperty();
    }

    public StringProperty cid() {
        return cid;
    }

    public StringProperty reason() {
        return reason;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
