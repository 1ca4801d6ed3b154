package org.xinglin.views.viewing;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** One record while it is looked at: fetched and decrypted in the background, wiped when closed. */
public final class ViewerModel implements AutoCloseable {
    private final String title;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<ShownRecord>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Running> running = Optional.empty();
    private boolean closed;

    public ViewerModel(String title, Workbench bench) {
        this.title = title;
        this.bench = bench;
    }

    /** Begins to open; what comes of it stands in {@link #view}. */
    public void open(Work<ShownRecord> opening) {
        busy.set(true);
        Work<ShownRecord> calm = progress -> opening.run(new CalmProgress(progress, bench.clock()));
        running = Optional.of(bench.background().run(Lane.IO, calm, new Opening()));
    }

    /** Does a piece of drawing away from the screen. */
    <T> void draw(Work<T> work, java.util.function.Consumer<? super T> shown) {
        bench.background()
                .run(
                        Lane.IO,
                        work,
                        new After<T>(
                                value -> {
                                    if (!closed) {
                                        shown.accept(value);
                                    }
                                },
                                notices::trouble));
    }

    public String title() {
        return title;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Plaintext bytes read so far. */
    public ReadOnlyLongProperty bytes() {
        return bytes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ShownRecord>> view() {
        return view.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    /** Stops what is under way and wipes what is shown. */
    @Override
    public void close() {
        closed = true;
        running.ifPresent(Running::cancel);
        Optional<ShownRecord> shown = view.get();
        view.set(Optional.empty());
        shown.ifPresent(ShownRecord::close);
    }

    private final class Opening implements Outcome<ShownRecord> {
        @Override
        public void progressed(long done, long total) {
            bytes.set(done);
        }

        @Override
        public void succeeded(ShownRecord opened) {
            busy.set(false);
            if (closed) {
                opened.close();
            } else {
                view.set(Optional.of(opened));
            }
        }

        @Override
        public void failed(Failure failure) {
            busy.set(false);
            notices.trouble(failure);
        }
    }
}
