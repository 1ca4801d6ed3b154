package org.xinglin.views.records;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The list of records: searched in the catalogue, the newest first, one of them selected. */
public final class RecordsViewModel {
    /** More is not scrolled through: it is searched. */
    public static final int LIMIT = 1000;

    private static final Duration TYPING = Duration.ofMillis(200);

    private final RecordCatalogue catalogue;
    private final MemberRegistry members;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final RecordFilter filter = new RecordFilter();
    private final ObservableList<MedicalRecord> rows = FXCollections.observableArrayList();
    /** One for all who listen: it hears of the list only as long as somebody keeps it. */
    private final ObservableList<MedicalRecord> rowsToSee = FXCollections.unmodifiableObservableList(rows);

    private final ObservableList<Member> grantees = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<MedicalRecord>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription typing = () -> {};
    private int asked;

    public RecordsViewModel(RecordCatalogue catalogue, MemberRegistry members, Workbench bench) {
        this.catalogue = catalogue;
        this.members = members;
        this.bench = bench;
        filter.whenChanged(() -> {
            typing.close();
            typing = bench.pace().later(TYPING, this::refresh);
        });
    }

    /** Asks the catalogue again; of several questions only the last one's answer counts. */
    public void refresh() {
        int question = ++asked;
        RecordQuery query = filter.query();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> new Found(catalogue.search(query, Optional.empty(), LIMIT), catalogue.count()),
                        new After<>(found -> show(question, found), notices::trouble));
    }

    /** The page was turned to: also whoever may hold a grant is asked for again. */
    public void shown() {
        refresh();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> members.members().stream()
                                .sorted(Comparator.comparing(Member::name))
                                .toList(),
                        new After<>(this::offer, away -> {})); // the page needs no chain: those of before stay on offer
    }

    /** The same members stay the same rows, so that a choice that was made stays made. */
    private void offer(List<Member> found) {
        if (!grantees.equals(found)) {
            Member chosen = filter.grantee().get();
            grantees.setAll(found);
            filter.grantee()
                    .set(
                            chosen == null
                                    ? null
                                    : found.stream()
                                            .filter(one -> one.account().equals(chosen.account()))
                                            .findFirst()
                                            .orElse(null));
        }
    }

    private void show(int question, Found found) {
        if (question != asked) {
            return;
        }
        Optional<RecordId> wanted = selected.get().map(MedicalRecord::id);
        rows.setAll(found.records());
        total.set(found.total());
        loaded.set(true);
        select(rows.stream()
                .filter(row -> wanted.isPresent() && row.id().equals(wanted.get()))
                .findFirst());
    }

    public void select(Optional<MedicalRecord> record) {
        selected.set(record);
    }

    public ObservableList<MedicalRecord> rows() {
        return rowsToSee;
    }

    public ReadOnlyObjectProperty<Optional<MedicalRecord>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** All records, found or not. */
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** All members by name, also those who were removed: what they hold may be looked for. */
    ObservableList<Member> grantees() {
        return grantees;
    }

    /** What is looked for. */
    public RecordFilter filter() {
        return filter;
    }

    public Notices notices() {
        return notices;
    }

    private record Found(List<MedicalRecord> records, long total) {}
}
