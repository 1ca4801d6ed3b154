package org.xinglin.views.settings.recovery;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.RestoreHome.NewPassword;
import org.xinglin.core.recovery.RestoreHome.Restored;
import org.xinglin.core.recovery.TypedSheet;
import org.xinglin.core.session.Premises;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.settings.PasswordPair;

/** Bringing a home back at the door, where nobody is signed in: whoever has the keys for it may. */
public final class RestoreViewModel {
    private final Premises premises;
    private final Way way;
    private final Workbench bench;
    private final Consumer<Message> restored;
    private final Notices notices = new Notices();
    private final LongWork work;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty node = new SimpleStringProperty("");
    private final StringProperty administrator = new SimpleStringProperty("administrator");
    private final PasswordPair passwords = new PasswordPair();
    private final KeyEntry key;
    private final BooleanBinding fresh;
    private final BooleanBinding ready;

    /** @param restored gets what the door has to tell then */
    public RestoreViewModel(Premises premises, Way way, Workbench bench, Consumer<Message> restored) {
        this.premises = premises;
        this.way = way;
        this.bench = bench;
        this.restored = restored;
        this.work = new LongWork(bench, notices);
        this.key = new KeyEntry(KeyEntry.Kind.SHEETS, "administrator");
        this.fresh = key.kind().isEqualTo(KeyEntry.Kind.SHEETS);
        BooleanBinding named =
                Bindings.createBooleanBinding(() -> !administrator.get().isBlank(), administrator);
        BooleanBinding found = Bindings.createBooleanBinding(
                () -> way == Way.PASSWORDS_LOST || !file.get().isBlank(), file);
        BooleanBinding enough = fresh.not().or(passwords.fit().and(named));
        this.ready = found.and(key.ready()).and(enough).and(work.busy().not());
    }

    /** What happened to the home. */
    public enum Way {
        /** This machine has none: a backup brings it. */
        EMPTY_MACHINE,
        /** It is here, and nobody can unlock it: sheets give an administrator a new password. */
        PASSWORDS_LOST
    }

    public void restore() {
        if (!ready.get()) {
            return;
        }
        Wish wish = new Wish(
                Path.of(file.get().strip()),
                node.get().strip(),
                administrator.get().strip(),
                key.take(),
                fresh.get() ? Optional.of(passwords.take()) : Optional.empty());
        work.run(progress -> restore(wish, progress), back -> succeed(back, wish), () -> {});
    }

    /** All that was typed. */
    private record Wish(Path file, String node, String administrator, BackupKey key, Optional<Secret> password) {
        Optional<NewPassword> fresh() {
            return password.map(typed -> new NewPassword(administrator, typed));
        }
    }

    private Restored restore(Wish wish, Progress progress) throws Failed {
        try {
            if (way == Way.PASSWORDS_LOST && wish.key() instanceof BackupKey.Sheets sheets) {
                return premises.restoreAdministrator(sheets, wish.fresh().orElseThrow());
            }
            Optional<NodeAddresses> other =
                    wish.node().isEmpty() ? Optional.empty() : Optional.of(premises.readNode(wish.node()));
            return premises.restore(wish.file(), wish.key(), wish.fresh(), other, progress);
        } finally {
            KeyEntry.wipe(wish.key());
            wish.password().ifPresent(Secret::close);
        }
    }

    private void succeed(Restored back, Wish wish) {
        clear();
        restored.accept(back.backup()
                .map(header -> Message.of("restore.done", header.made(), back.records()))
                .orElseGet(() -> Message.of("restore.done-administrator", wish.administrator())));
    }

    /** Nothing that was typed stays. */
    public void clear() {
        key.clear();
        passwords.clear();
    }

    /** One more sheet, from a text file. */
    public void readSheet(Path sheet) {
        bench.background().run(Lane.IO, progress -> TypedSheet.from(sheet), new After<>(key::add, notices::trouble));
    }

    public Way way() {
        return way;
    }

    public StringProperty file() {
        return file;
    }

    /** File or address of a node, when the one of the backup is not there any more. */
    public StringProperty node() {
        return node;
    }

    /** Who gets the new password; made if there is nobody of that name. */
    public StringProperty administrator() {
        return administrator;
    }

    public PasswordPair passwords() {
        return passwords;
    }

    public KeyEntry key() {
        return key;
    }

    /** Whether somebody gets a new password: where a password opens the backup, the old ones stay. */
    public BooleanBinding fresh() {
        return fresh;
    }

    public BooleanBinding ready() {
        return ready;
    }

    public LongWork work() {
        return work;
    }

    public Notices notices() {
        return notices;
    }
}
