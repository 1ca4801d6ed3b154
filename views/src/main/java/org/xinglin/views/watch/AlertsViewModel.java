package org.xinglin.views.watch;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** Alerts as they come, and those of before. */
public final class AlertsViewModel {
    /** Older ones are on the command line. */
    private static final int MOST_ROWS = 500;

    private static final int FACTS = 50;

    private final Session.Watch watch;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<Alert> alerts = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final Coalescer<Alert> coalescer;
    private final WatchRulesViewModel rules;
    private Subscription subscription = () -> {};

    public AlertsViewModel(Session.Watch watch, Workbench bench) {
        this.watch = watch;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
        this.coalescer = new Coalescer<>(bench.pace(), FACTS, raised -> refresh());
        this.rules = new WatchRulesViewModel(watch.change(), bench);
    }

    /** Follows the watch-dog from now on. */
    public void open() {
        subscription = watch.dog().alerts().subscribe(coalescer);
        refresh();
    }

    public void close() {
        subscription.close();
        coalescer.close();
    }

    public void refresh() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> watch.alerts().latest(MOST_ROWS, false),
                        new After<>(this::show, notices::trouble));
    }

    private void show(List<Alert> now) {
        if (!alerts.equals(now)) {
            alerts.setAll(now);
        }
        open.set((int)
                now.stream().filter(alert -> alert.acknowledged().isEmpty()).count());
    }

    public void acknowledge(Alert alert) {
        work.run(
                Lane.IO,
                progress -> watch.acknowledge().acknowledge(alert.number()),
                done -> Message.of("alerts.acknowledged", alert.number()));
    }

    /** By which rules it watches. */
    public WatchRulesViewModel rules() {
        return rules;
    }

    /** Newest first. */
    public ObservableList<Alert> alerts() {
        return FXCollections.unmodifiableObservableList(alerts);
    }

    /** How many nobody acknowledged. */
    public ReadOnlyIntegerProperty openCount() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
