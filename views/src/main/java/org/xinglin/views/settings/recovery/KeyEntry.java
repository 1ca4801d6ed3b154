package org.xinglin.views.settings.recovery;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

/** What somebody brings to open a backup, as it is being typed: a password, or sheets one after the other. */
public final class KeyEntry {
    private final ObjectProperty<Kind> kind;
    private final StringProperty operator;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<TypedSheet> sheets = FXCollections.observableArrayList();
    private final BooleanBinding ready;

    KeyEntry(Kind kind, String operator) {
        this.kind = new SimpleObjectProperty<>(kind);
        this.operator = new SimpleStringProperty(operator);
        this.ready = Bindings.createBooleanBinding(this::isReady, this.kind, this.operator, password, sheets);
    }

    /** By what it is opened. */
    public enum Kind {
        PASSWORD,
        SHEETS
    }

    private boolean isReady() {
        return switch (kind.get()) {
            case PASSWORD -> !password.get().isEmpty() && !operator.get().isBlank();
            case SHEETS -> sheets.size() >= SheetSet.LEAST;
        };
    }

    /**
     * Takes the words typed as one more sheet.
     *
     * @param source what the sheet is called to its reader
     */
    public void add(String source) {
        if (!words.get().isBlank()) {
            add(new TypedSheet(source, words.get()));
            words.set("");
        }
    }

    void add(TypedSheet sheet) {
        sheets.add(sheet);
    }

    public void removeLast() {
        if (!sheets.isEmpty()) {
            sheets.removeLast();
        }
    }

    /** Whoever takes it wipes it by {@link #wipe}; what was typed is forgotten but for the sheets, which are long to type. */
    BackupKey take() {
        return switch (kind.get()) {
            case PASSWORD -> {
                Secret typed = Secret.ofTyped(password.get().toCharArray());
                password.set("");
                yield new BackupKey.Password(operator.get().strip(), typed);
            }
            case SHEETS -> new BackupKey.Sheets(sheets);
        };
    }

    static void wipe(BackupKey key) {
        if (key instanceof BackupKey.Password typed) {
            typed.password().close();
        }
    }

    /** Nothing of it stays. */
    void clear() {
        password.set("");
        words.set("");
        sheets.clear();
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    public StringProperty operator() {
        return operator;
    }

    public StringProperty password() {
        return password;
    }

    /** Of the sheet that is being typed. */
    public StringProperty words() {
        return words;
    }

    public ObservableList<TypedSheet> sheets() {
        return FXCollections.unmodifiableObservableList(sheets);
    }

    /** Whether there is enough to try. How many sheets a set wants stands on each, and is told when there are too few. */
    public BooleanBinding ready() {
        return ready;
    }
}
