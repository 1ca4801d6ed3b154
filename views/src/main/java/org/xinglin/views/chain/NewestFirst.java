package org.xinglin.views.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Rows with the newest on top, at most {@link #KEEP} of them; older ones are still on the chain. */
final class NewestFirst<T> {
    static final int KEEP = 5000;

    private final Comparator<T> age;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();

    /** @param age orders old before new; equal means the same row */
    NewestFirst(Comparator<T> age) {
        this.age = age;
    }

    /** Puts what is newer than all rows on top. {@code batch} may be in any order; what is there already is left out. */
    void add(List<T> batch) {
        List<T> fresh = new ArrayList<>();
        batch.stream()
                .filter(row -> rows.isEmpty() || age.compare(row, rows.getFirst()) > 0)
                .sorted(age.reversed())
                .limit(KEEP)
                .forEach(row -> {
                    if (fresh.isEmpty() || age.compare(row, fresh.getLast()) != 0) {
                        fresh.add(row);
                    }
                });
        if (fresh.isEmpty()) {
            return;
        }
        rows.addAll(0, fresh);
        trim();
    }

    /** Puts what is older than all rows below; for what was there before the feed began. */
    void addOlder(List<T> batch) {
        List<T> older = batch.stream()
                .filter(row -> rows.isEmpty() || age.compare(row, rows.getLast()) < 0)
                .sorted(age.reversed())
                .toList();
        rows.addAll(older);
        trim();
    }

    /** For a chain that was reorganised: what was shown may be of the other branch. */
    void clear() {
        rows.clear();
        cut.set(false);
    }

    private void trim() {
        if (rows.size() > KEEP) {
            rows.remove(KEEP, rows.size());
            cut.set(true);
        }
    }

    ObservableList<T> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** Whether older rows were dropped. */
    ReadOnlyBooleanProperty cut() {
        return cut.getReadOnlyProperty();
    }
}
