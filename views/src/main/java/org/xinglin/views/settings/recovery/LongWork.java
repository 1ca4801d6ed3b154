package org.xinglin.views.settings.recovery;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.kernel.Failure;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** One piece of work of which a person sees how far it is, and which can be stopped. */
public final class LongWork {
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper pass = new ReadOnlyIntegerWrapper();
    private Optional<Running> running = Optional.empty();

    LongWork(Workbench bench, Notices notices) {
        this.bench = bench;
        this.notices = notices;
    }

    /** {@code done} follows when it worked; trouble is told. A second wish while it works is dropped. */
    <T> void run(Work<T> work, Consumer<? super T> done, Runnable ended) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fraction.set(0);
        pass.set(1);
        notices.dismiss();
        Work<T> calm = progress -> work.run(new CalmProgress(progress, bench.clock()));
        running = Optional.of(bench.background().run(Lane.IO, calm, new Watching<T>(done, ended)));
    }

    public void cancel() {
        running.ifPresent(Running::cancel);
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** 0 to 1, within the present pass. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** Counts from 1: what is written is read once more. */
    public ReadOnlyIntegerProperty pass() {
        return pass.getReadOnlyProperty();
    }

    /** What comes of it. */
    private final class Watching<T> implements Outcome<T> {
        private final Consumer<? super T> done;
        private final Runnable ended;

        Watching(Consumer<? super T> done, Runnable ended) {
            this.done = done;
            this.ended = ended;
        }

        @Override
        public void progressed(long now, long total) {
            double next = total <= 0 ? 0 : Math.min(1, (double) now / total);
            if (next < fraction.get()) {
                pass.set(pass.get() + 1);
            }
            fraction.set(next);
        }

        @Override
        public void succeeded(T value) {
            busy.set(false);
            done.accept(value);
            ended.run();
        }

        @Override
        public void failed(Failure failure) {
            busy.set(false);
            notices.trouble(failure);
            ended.run();
        }
    }
}
