package org.xinglin.views.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Files that were dropped, whose they are, and their way to being protected: one after the other. */
public final class ProtectViewModel {
    private static final int PATIENT_MAX = 256;

    private final ProtectRecord protect;
    private final Workbench bench;
    private final Runnable published;
    private final Notices notices = new Notices();
    private final ObservableList<Path> pending = FXCollections.observableArrayList();
    private final ObservableList<ProtectionJob> jobs = FXCollections.observableArrayList();
    private final StringProperty patient = new SimpleStringProperty("");
    private final ObjectProperty<Category> category = new SimpleObjectProperty<>(Category.REPORT);
    private final BooleanBinding ready;
    private boolean open;

    /** @param published called after each file that was protected */
    public ProtectViewModel(ProtectRecord protect, Workbench bench, Runnable published) {
        this.protect = protect;
        this.bench = bench;
        this.published = published;
        this.ready = Bindings.createBooleanBinding(
                () -> !pending.isEmpty()
                        && !patient.get().isBlank()
                        && patient.get().strip().length() <= PATIENT_MAX,
                pending,
                patient);
    }

    /** Jobs wait until what an earlier run left unfinished is dealt with. */
    public void release() {
        open = true;
        next();
    }

    /** Takes files, and the files in folders; they wait for a patient and a category. */
    public void offer(List<Path> paths) {
        bench.background().run(Lane.IO, progress -> filesIn(paths), new After<>(this::add, notices::trouble));
    }

    private void add(List<Path> files) {
        files.stream().filter(file -> !pending.contains(file)).forEach(pending::add);
        if (files.isEmpty()) {
            notices.hint(Message.of("records.protect.nothing-found"));
        } else {
            notices.dismiss();
        }
    }

    private static List<Path> filesIn(List<Path> paths) throws Failed {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder) throws Failed {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, folder.toString(), ""), e);
        }
    }

    /** Protects the pending files for the patient. */
    public void start() {
        if (!ready.get()) {
            return;
        }
        PatientId owner = new PatientId(patient.get());
        for (Path file : pending) {
            jobs.add(new ProtectionJob(file, owner, category.get(), bench.clock(), this::next));
        }
        withdraw();
        next();
    }

    /** Gives the pending files up. */
    public void withdraw() {
        pending.clear();
        patient.set("");
    }

    public void forgetEnded() {
        jobs.removeIf(job -> job.state().get().isEnd());
    }

    /** On locking: what runs is stopped in good order. */
    public void close() {
        open = false;
        jobs.stream().filter(job -> !job.state().get().isEnd()).toList().forEach(ProtectionJob::cancel);
    }

    private void next() {
        boolean busy = jobs.stream()
                .map(job -> job.state().get())
                .anyMatch(state -> state == ProtectionJob.State.ENCRYPTING || state == ProtectionJob.State.PUBLISHING);
        Optional<ProtectionJob> waiting = jobs.stream()
                .filter(job -> job.state().get() == ProtectionJob.State.WAITING)
                .findFirst();
        if (open && !busy && waiting.isPresent()) {
            run(waiting.get());
        }
    }

    private void run(ProtectionJob job) {
        job.started();
        job.state().subscribe(state -> {
            if (state == ProtectionJob.State.DONE) {
                published.run();
            }
        });
        job.runningAs(bench.background()
                .run(
                        Lane.IO,
                        progress -> protect.protect(job.order(), new CalmProgress(progress, bench.clock())),
                        job));
    }

    public ObservableList<Path> pending() {
        return pending;
    }

    public ObservableList<ProtectionJob> jobs() {
        return FXCollections.unmodifiableObservableList(jobs);
    }

    public StringProperty patient() {
        return patient;
    }

    public ObjectProperty<Category> category() {
        return category;
    }

    /** Whether {@link #start} would do something. */
    public BooleanBinding ready() {
        return ready;
    }

    public Notices notices() {
        return notices;
    }

    /** What the file is called, without its folders. */
    public static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
