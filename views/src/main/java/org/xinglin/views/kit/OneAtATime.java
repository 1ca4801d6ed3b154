package org.xinglin.views.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.kernel.Failure;

/** Does one thing at a time in the background for a page, and tells how it ended; a second wish while it works is dropped. */
public final class OneAtATime {
    private final Workbench bench;
    private final Notices notices;
    private final Runnable after;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param after follows each end, good or bad */
    public OneAtATime(Workbench bench, Notices notices, Runnable after) {
        this.bench = bench;
        this.notices = notices;
        this.after = after;
    }

    public <T> void run(Lane lane, Work<T> work, Function<? super T, Message> told) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        notices.dismiss();
        bench.background()
                .run(
                        lane,
                        work,
                        new After<T>(
                                value -> {
                                    busy.set(false);
                                    notices.done(told.apply(value));
                                    after.run();
                                },
                                this::failed));
    }

    private void failed(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        after.run();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
