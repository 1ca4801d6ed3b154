package org.xinglin.views.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Failure;

/** What a page has to tell now: one notice, the latest. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> current() {
        return current.getReadOnlyProperty();
    }

    /** A cancellation is no trouble to its author: it is told as a hint. */
    public void trouble(Failure failure) {
        current.set(Optional.of(
                failure instanceof Failure.Cancelled
                        ? new Notice.Hint(Message.of("failure.cancelled.title"))
                        : new Notice.Trouble(failure)));
    }

    public void done(Message message) {
        current.set(Optional.of(new Notice.Done(message)));
    }

    public void hint(Message message) {
        current.set(Optional.of(new Notice.Hint(message)));
    }

    public void dismiss() {
        current.set(Optional.empty());
    }
}
