package org.xinglin.views.shell;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.session.Premises;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The locked door: an operator's password opens it, and after too many wrong ones it tells how long to wait. */
public final class UnlockViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Premises premises;
    private final Workbench bench;
    private final Consumer<Session> opened;
    private final Notices notices = new Notices();
    private final ObservableList<String> operators = FXCollections.observableArrayList();
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper wait = new ReadOnlyIntegerWrapper();
    private final BooleanBinding ready = password.isNotEmpty().and(busy.not()).and(wait.isEqualTo(0));
    private Subscription counting = () -> {};

    public UnlockViewModel(Premises premises, Workbench bench, Consumer<Session> opened) {
        this.premises = premises;
        this.bench = bench;
        this.opened = opened;
    }

    /** Reads whose home this is, and who may unlock it. */
    public void open() {
        bench.background().run(Lane.IO, progress -> look(), new After<>(this::seen, notices::trouble));
    }

    private record Door(String name, List<String> operators) {}

    private Door look() throws Failed {
        List<String> active = premises.operators().stream()
                .filter(entry -> !entry.disabled())
                .map(OperatorEntry::name)
                .toList();
        return new Door(premises.identity().name(), active);
    }

    private void seen(Door door) {
        name.set(door.name());
        operators.setAll(door.operators());
        operator.set(door.operators().isEmpty() ? "" : door.operators().getFirst());
    }

    public void unlock() {
        if (!ready.get()) {
            return;
        }
        String who = operator.get();
        Secret typed = Secret.ofTyped(password.get().toCharArray());
        password.set("");
        busy.set(true);
        bench.background().run(Lane.IO, progress -> unlock(who, typed), new After<>(this::succeed, this::fail));
    }

    private Session unlock(String who, Secret typed) throws Failed {
        try (typed) {
            return premises.unlock(who, typed);
        }
    }

    private void succeed(Session session) {
        busy.set(false);
        notices.dismiss();
        opened.accept(session);
    }

    private void fail(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        if (failure instanceof Failure.MustWait mustWait) {
            count((int) mustWait.seconds());
        }
    }

    private void count(int seconds) {
        counting.close();
        wait.set(seconds);
        if (seconds > 0) {
            counting = bench.pace().later(SECOND, () -> count(seconds - 1));
        }
    }

    /** Names to choose from; a choice is to be shown only when there are several. */
    public ObservableList<String> operators() {
        return operators;
    }

    /** Who unlocks; another operator has not to wait for the wrong passwords of the first. */
    public void choose(String chosen) {
        if (!chosen.equals(operator.get())) {
            operator.set(chosen);
            count(0);
        }
    }

    public ReadOnlyStringProperty operator() {
        return operator;
    }

    public StringProperty password() {
        return password;
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Seconds until the next try. */
    public ReadOnlyIntegerProperty waitSeconds() {
        return wait.getReadOnlyProperty();
    }

    public BooleanBinding ready() {
        return ready;
    }

    public Notices notices() {
        return notices;
    }
}
