package org.xinglin.views.settings.operators;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** The operators as the vault has them. */
public final class OperatorsViewModel {
    private final Session.Operators operators;
    private final Operator self;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final NewOperatorModel fresh;
    private final PasswordsModel passwords;
    private final ObjectProperty<Optional<OperatorEntry>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<OperatorEntry> entries = FXCollections.observableArrayList();

    public OperatorsViewModel(Session.Operators operators, Operator self, Workbench bench) {
        this.operators = operators;
        this.self = self;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
        this.fresh = new NewOperatorModel(this);
        this.passwords = new PasswordsModel(this);
    }

    public void refresh() {
        bench.background().run(Lane.IO, progress -> operators.list().list(), new After<>(this::show, notices::trouble));
    }

    private void show(List<OperatorEntry> now) {
        if (!entries.equals(now)) {
            entries.setAll(now);
        }
    }

    /** What is done to the register. */
    private interface Change {
        void make() throws Failed;
    }

    private void change(Change change, Function<Boolean, Message> told) {
        work.run(
                Lane.IO,
                progress -> {
                    change.make();
                    return true;
                },
                told);
    }

    /** A change that takes a password; it is wiped in any case. */
    private void change(Secret password, Change change, Function<Boolean, Message> told) {
        change(
                () -> {
                    try (password) {
                        change.make();
                    }
                },
                told);
    }

    void add(String name, OperatorRole role, Secret password) {
        change(password, () -> operators.add().add(name, role, password), done -> added(name));
    }

    void addWithToken(String name, OperatorRole role, TokenPlace token, Secret pin) {
        change(pin, () -> operators.add().addWithToken(name, role, token, pin), done -> added(name));
    }

    private Message added(String name) {
        fresh.added();
        return Message.of("operators.added", name);
    }

    /** For somebody who forgot hers. */
    void reset(OperatorEntry entry, Secret password) {
        change(
                password,
                () -> operators.changePassword().reset(entry.name(), password),
                done -> Message.of("operators.reset", entry.name()));
    }

    void changeOwn(Secret current, Secret password) {
        change(
                password,
                () -> {
                    try (current) {
                        operators.changePassword().changeOwn(current, password);
                    }
                },
                done -> Message.of("operators.own-changed"));
    }

    /** Was confirmed before. */
    public void disable(OperatorEntry entry) {
        change(() -> operators.disable().disable(entry.name()), done -> Message.of("operators.disabled", entry.name()));
    }

    public void enable(OperatorEntry entry) {
        change(() -> operators.enable().enable(entry.name()), done -> Message.of("operators.enabled", entry.name()));
    }

    public void changeRole(OperatorEntry entry, OperatorRole role) {
        change(
                () -> operators.changeRole().change(entry.name(), role),
                done -> Message.of("operators.role-changed", entry.name()));
    }

    /** On locking: what was typed is forgotten. */
    public void close() {
        fresh.forget();
        passwords.forget();
    }

    public boolean isSelf(OperatorEntry entry) {
        return entry.name().equals(self.name());
    }

    public Operator self() {
        return self;
    }

    /** Whether the person may do more than change the own password; the core asks again. */
    public boolean mayManage() {
        return Act.MANAGE_OPERATORS.isAllowedTo(self.role());
    }

    public ObservableList<OperatorEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Whom the person is looking at. */
    public ObjectProperty<Optional<OperatorEntry>> selected() {
        return selected;
    }

    public NewOperatorModel fresh() {
        return fresh;
    }

    public PasswordsModel passwords() {
        return passwords;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
