package org.xinglin.views.records;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;

/** A file as it would be protected, while a person corrects it. */
public final class ImportRow {
    private final ObjectProperty<ImportItem> item;
    private final List<ImportItem> parts;
    private final BooleanProperty split = new SimpleBooleanProperty();

    ImportRow(ReadFile read) {
        this.item = new SimpleObjectProperty<>(read.whole());
        this.parts = read.parts();
    }

    /** As read, and as corrected since. */
    public ObjectProperty<ImportItem> item() {
        return item;
    }

    /** How many records it can be instead of one; zero where it can not. */
    public int parts() {
        return parts.size();
    }

    /** Whether it becomes one record a part instead of one for the whole. */
    public BooleanProperty split() {
        return split;
    }

    /** Whether every record of it knows whose it is. */
    boolean isComplete(Optional<PatientId> otherwise) {
        return items().stream()
                .allMatch(each -> !each.title().isBlank() && (each.patient().isPresent() || otherwise.isPresent()));
    }

    private List<ImportItem> items() {
        return split.get() ? parts : List.of(item.get());
    }

    /** @param otherwise whose it is where neither file nor person said so */
    List<ProtectOrder> orders(Optional<PatientId> otherwise, ProtectOrder.Manner manner) {
        return items().stream()
                .map(each -> new ProtectOrder(
                        each.source(),
                        each.title(),
                        each.patient().or(() -> otherwise).orElseThrow(),
                        each.category(),
                        each.date(),
                        each.tags(),
                        manner))
                .toList();
    }
}
