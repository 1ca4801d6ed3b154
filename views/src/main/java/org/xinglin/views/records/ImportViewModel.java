package org.xinglin.views.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.FolderReading;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What was chosen to be protected: read, shown, and corrected before anything is published. */
public final class ImportViewModel {
    private final FolderReading folders;
    private final FileReading files;
    private final Workbench bench;
    private final BatchViewModel batch;
    private final Notices notices = new Notices();
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    /** One for all who listen: it hears of the list only as long as somebody keeps it. */
    private final ObservableList<ImportRow> rowsToSee = FXCollections.unmodifiableObservableList(rows);

    private final ReadOnlyObjectWrapper<List<FoundSources.LeftOut>> leftOut = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty patient = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Category> category = new SimpleObjectProperty<>();
    private final BooleanProperty padded = new SimpleBooleanProperty();
    private final BooleanProperty again = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final BooleanBinding ready;
    private Optional<Running> running = Optional.empty();
    private Optional<String> label = Optional.empty();

    public ImportViewModel(FolderReading folders, FileReading files, BatchViewModel batch, Workbench bench) {
        this.folders = folders;
        this.files = files;
        this.batch = batch;
        this.bench = bench;
        this.ready = Bindings.createBooleanBinding(this::isReady, rows, patient, reading, batch.busy());
    }

    private boolean isReady() {
        return !rows.isEmpty()
                && !reading.get()
                && !batch.busy().get()
                && rows.stream().allMatch(row -> row.isComplete(typed()));
    }

    /** The patient that was typed for whatever does not say its own; empty for none, or for what is no id. */
    private Optional<PatientId> typed() {
        try {
            return patient.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(new PatientId(patient.get().strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private record Seen(List<ReadFile> read, List<FoundSources.LeftOut> leftOut) {}

    /** Reads files, and the files in folders and archives; they wait until a person has looked at them. */
    public void offer(List<Path> paths) {
        if (reading.get() || paths.isEmpty()) {
            return;
        }
        label = label.or(() -> Optional.of(nameOf(paths.getFirst())));
        reading.set(true);
        share.set(-1);
        notices.dismiss();
        running = Optional.of(bench.background()
                .run(Lane.IO, progress -> look(paths, new CalmProgress(progress, bench.clock())), new Reading()));
    }

    private static String nameOf(Path path) {
        return java.util.Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    private Seen look(List<Path> paths, Progress progress) throws Failed {
        try (FoundSources found = folders.find(paths, progress)) {
            List<ReadFile> read = new ArrayList<>();
            for (Source source : found.sources()) {
                progress.check();
                progress.report(read.size(), found.sources().size());
                read.add(files.read(source));
            }
            return new Seen(read, found.leftOut());
        }
    }

    private final class Reading implements Outcome<Seen> {
        @Override
        public void progressed(long done, long total) {
            share.set(total > 0 ? (double) done / total : -1);
        }

        @Override
        public void succeeded(Seen seen) {
            reading.set(false);
            seen.read().forEach(file -> rows.add(new ImportRow(file)));
            leftOut.set(seen.leftOut());
            if (seen.read().isEmpty()) {
                notices.hint(Message.of("records.protect.nothing-found"));
            }
        }

        @Override
        public void failed(Failure failure) {
            reading.set(false);
            notices.trouble(failure);
        }
    }

    /** Leaves these out; the files stay where they are. */
    public void leaveOut(List<ImportRow> unwanted) {
        rows.removeAll(List.copyOf(unwanted));
    }

    /** A correction; what depends on it is asked again. */
    public void corrected() {
        ready.invalidate();
    }

    /** The category for all that are shown. */
    public void categorise(Category wanted) {
        rows.forEach(row -> row.item().set(row.item().get().in(wanted)));
    }

    /** Protects what is shown. */
    public void start() {
        if (!ready.get()) {
            return;
        }
        ProtectOrder.Manner manner = new ProtectOrder.Manner(again.get(), padded.get());
        List<ProtectOrder> orders = new ArrayList<>();
        rows.forEach(row -> orders.addAll(row.orders(typed(), manner)));
        batch.start(label.orElse(""), orders);
        withdraw();
    }

    /** Gives what was chosen up. */
    public void withdraw() {
        running.ifPresent(Running::cancel);
        rows.clear();
        leftOut.set(List.of());
        patient.set("");
        category.set(null);
        label = Optional.empty();
    }

    public ObservableList<ImportRow> rows() {
        return rowsToSee;
    }

    /** What was found and can not be taken, and why. */
    public ReadOnlyObjectProperty<List<FoundSources.LeftOut>> leftOut() {
        return leftOut.getReadOnlyProperty();
    }

    /** Whose those are that do not say so themselves. */
    public StringProperty patient() {
        return patient;
    }

    /** A category for all; null keeps what was read. */
    public ObjectProperty<@Nullable Category> category() {
        return category;
    }

    /** Whether the size is hidden among similar ones. */
    public BooleanProperty padded() {
        return padded;
    }

    /** Whether what is protected already is protected once more. */
    public BooleanProperty again() {
        return again;
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** How much is read; negative while that is not known. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** Whether {@link #start} would do something. */
    public BooleanBinding ready() {
        return ready;
    }

    public Notices notices() {
        return notices;
    }
}
