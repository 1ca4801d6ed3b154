package org.xinglin.views.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Opening a record to a file or in the viewer: one of the hospital's own, or one that another member granted, by its CID. */
public final class OpenViewModel {
    private final Session.Records records;
    private final Session.Access access;
    private final Workbench bench;
    private final Notices notices;
    private final StringProperty cid = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
    private Optional<Running> running = Optional.empty();

    public OpenViewModel(Session.Records records, Session.Access access, Workbench bench, Notices notices) {
        this.records = records;
        this.access = access;
        this.bench = bench;
        this.notices = notices;
    }

    /** The person was asked already whether an existing file may be replaced. */
    public void openOwn(MedicalRecord record, Path file) {
        Destination destination = new Destination(file, true);
        run(file, progress -> records.open().open(record.id(), destination, calm(progress)));
    }

    /** By the CID typed; an own record is opened as one. */
    public void openByCid(Path file) {
        String text = cid.get().strip();
        run(file, progress -> openByCid(text, new Destination(file, true), calm(progress)));
    }

    private long openByCid(String text, Destination destination, Progress progress) throws Failed {
        Cid parsed = records.store().parse(text);
        Optional<MedicalRecord> own = records.catalogue().findByDigest(parsed.digest());
        return own.isPresent()
                ? records.open().open(own.get().id(), destination, progress)
                : access.openShared().open(parsed, destination, progress);
    }

    /**
     * Opens what stands in the field for the screen, an own record as one; whoever runs it closes what comes of it. What is
     * typed later does not count.
     */
    Work<ShownRecord> viewing() {
        String text = cid.get().strip();
        return progress -> view(text, progress);
    }

    private ShownRecord view(String text, Progress progress) throws Failed {
        Cid parsed = records.store().parse(text);
        Optional<MedicalRecord> own = records.catalogue().findByDigest(parsed.digest());
        return own.isPresent()
                ? records.view().view(own.get().id(), progress)
                : access.viewShared().view(parsed, progress);
    }

    /** Was asked already whether an existing file may be replaced. */
    void saveText(Path file, String text) {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> written(file, text),
                        new After<>(
                                done -> notices.done(Message.of("records.saved", file.toString())), notices::trouble));
    }

    private static Path written(Path file, String text) throws Failed {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(file.getParent()), ""), e);
        }
    }

    private Progress calm(Progress progress) {
        return new CalmProgress(progress, bench.clock());
    }

    private void run(Path file, Work<Long> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        bytes.set(0);
        notices.dismiss();
        running = Optional.of(bench.background().run(Lane.IO, work, new Opening(file)));
    }

    public void cancel() {
        running.ifPresent(Running::cancel);
    }

    public StringProperty cid() {
        return cid;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Plaintext bytes written so far. */
    public ReadOnlyLongProperty bytes() {
        return bytes.getReadOnlyProperty();
    }

    /** What comes of an opening. */
    private final class Opening implements Outcome<Long> {
        private final Path file;

        Opening(Path file) {
            this.file = file;
        }

        @Override
        public void progressed(long done, long total) {
            bytes.set(done);
        }

        @Override
        public void succeeded(Long length) {
            busy.set(false);
            notices.done(Message.of("records.opened", file.toString(), new Message.Bytes(length)));
        }

        @Override
        public void failed(Failure failure) {
            busy.set(false);
            notices.trouble(failure);
        }
    }
}
