package org.xinglin.views.shell;

import java.time.Duration;
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
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Premises;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The locked door: a password opens it, and after three wrong ones each further try has to wait longer. */
public final class UnlockViewModel {
    private static final int FREE_TRIES = 3;
    private static final int MOST_SECONDS = 60;
    private static final int DOUBLINGS = 5;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Premises premises;
    private final Workbench bench;
    private final Consumer<Session> opened;
    private final Notices notices = new Notices();
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper wait = new ReadOnlyIntegerWrapper();
    private final BooleanBinding ready = password.isNotEmpty().and(busy.not()).and(wait.isEqualTo(0));
    private int wrong;

    public UnlockViewModel(Premises premises, Workbench bench, Consumer<Session> opened) {
        this.premises = premises;
        this.bench = bench;
        this.opened = opened;
    }

    /** Reads whose home this is. */
    public void open() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> premises.identity(),
                        new After<>(identity -> name.set(identity.name()), notices::trouble));
    }

    public void unlock() {
        if (!ready.get()) {
            return;
        }
        Secret typed = Secret.ofTyped(password.get().toCharArray());
        password.set("");
        busy.set(true);
        bench.background().run(Lane.IO, progress -> unlock(typed), new After<>(this::succeed, this::fail));
    }

    private Session unlock(Secret typed) throws Failed {
        try (typed) {
            return premises.unlock(typed);
        }
    }

    private void succeed(Session session) {
        busy.set(false);
        wrong = 0;
        notices.dismiss();
        opened.accept(session);
    }

    private void fail(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        if (failure instanceof Failure.NotAllowed) {
            wrong++;
            if (wrong >= FREE_TRIES) {
                count(Math.min(MOST_SECONDS, 2 << Math.min(wrong - FREE_TRIES, DOUBLINGS)));
            }
        }
    }

    private void count(int seconds) {
        wait.set(seconds);
        if (seconds > 0) {
            bench.pace().later(SECOND, () -> count(seconds - 1));
        }
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
