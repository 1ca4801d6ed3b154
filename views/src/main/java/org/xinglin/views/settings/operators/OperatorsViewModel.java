package org.xinglin.views.settings.operators;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.settings.PasswordPair;

/** The operators as the vault has them. */
public final class OperatorsViewModel {
    private final Session.Operators operators;
    private final Operator self;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final PasswordPair password = new PasswordPair();
    private final StringProperty current = new SimpleStringProperty("");
    private final ObservableList<OperatorEntry> entries = FXCollections.observableArrayList();

    public OperatorsViewModel(Session.Operators operators, Operator self, Workbench bench) {
        this.operators = operators;
        this.self = self;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
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

    /** With the password that was typed twice. */
    public void add(String name, OperatorRole role) {
        Secret fresh = taken();
        change(
                fresh,
                () -> operators.add().add(name, role, fresh),
                done -> Message.of("operators.added", name.strip()));
    }

    /** For somebody who forgot hers: the password that was typed twice. */
    public void reset(OperatorEntry entry) {
        Secret fresh = taken();
        change(
                fresh,
                () -> operators.changePassword().reset(entry.name(), fresh),
                done -> Message.of("operators.reset", entry.name()));
    }

    /** One's own, to the password that was typed twice. */
    public void changeOwn() {
        Secret old = Secret.ofTyped(current.get().toCharArray());
        current.set("");
        Secret fresh = taken();
        change(
                fresh,
                () -> {
                    try (old) {
                        operators.changePassword().changeOwn(old, fresh);
                    }
                },
                done -> Message.of("operators.own-changed"));
    }

    private Secret taken() {
        Secret typed = password.take();
        password.clear();
        return typed;
    }

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

    public boolean isSelf(OperatorEntry entry) {
        return entry.name().equals(self.name());
    }

    public ObservableList<OperatorEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** A new password, for whichever of the three it is wanted. */
    public PasswordPair password() {
        return password;
    }

    /** One's present password, to change it. */
    public StringProperty current() {
        return current;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
