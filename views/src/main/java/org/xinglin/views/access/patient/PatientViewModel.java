package org.xinglin.views.access.patient;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.PatientView;
import org.xinglin.core.access.PatientView.About;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** The records about a patient as the chain has them. */
public final class PatientViewModel {
    private final PatientView view;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<PatientRow> permissions = FXCollections.observableArrayList();
    private final ObservableList<PatientRow> reads = FXCollections.observableArrayList();

    public PatientViewModel(PatientView view, Workbench bench) {
        this.view = view;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
    }

    /** Asks the chain again. */
    public void refresh() {
        bench.background().run(Lane.IO, progress -> view.records(), new After<>(this::show, notices::trouble));
    }

    private void show(List<About> records) {
        List<PatientRow> may = new ArrayList<>();
        List<PatientRow> did = new ArrayList<>();
        for (About about : records) {
            about.grants().forEach(grant -> may.add(new PatientRow.ByMember(about, grant)));
            about.roles().forEach(grant -> may.add(new PatientRow.ByRole(about, grant)));
            about.reads().forEach(read -> did.add(new PatientRow.Read(about, read)));
        }
        may.sort(java.util.Comparator.comparing(row -> !row.isLive()));
        if (!permissions.equals(may)) {
            permissions.setAll(may);
        }
        if (!reads.equals(did)) {
            reads.setAll(did);
        }
    }

    /** Ends a permission. Was confirmed before. */
    public void revoke(PatientRow row) {
        work.run(Lane.LEDGER, progress -> ended(row), transaction -> Message.of("patient.revoked"));
    }

    private Digest ended(PatientRow row) throws Failed {
        return switch (row) {
            case PatientRow.ByMember member ->
                view.revoke(row.about().record(), member.grant().grantee());
            case PatientRow.ByRole role ->
                view.revoke(row.about().record(), role.grant().role());
            case PatientRow.Read read -> throw new IllegalArgumentException("what was read can not be ended");
        };
    }

    /** Those that are live first. */
    public ObservableList<PatientRow> permissions() {
        return FXCollections.unmodifiableObservableList(permissions);
    }

    public ObservableList<PatientRow> reads() {
        return FXCollections.unmodifiableObservableList(reads);
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
