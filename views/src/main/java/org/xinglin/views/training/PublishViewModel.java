package org.xinglin.views.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A task on its way out: its settings may still be changed, and what follows from them is counted anew after each change. */
public final class PublishViewModel {
    /** Somebody who types is not followed letter by letter. */
    private static final Duration CALM = Duration.ofMillis(300);

    private final Session.Training training;
    private final TaskForecasts forecasts;
    private final Workbench bench;
    private final Notices notices;
    private final Consumer<? super TaskId> published;
    private final PublishForm form = new PublishForm();
    private final ReadOnlyObjectWrapper<Optional<Outlook>> outlook = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private TaskSpecification written = new TaskSpecification("");
    private Subscription waiting = () -> {};
    private int change;
    private boolean filling;

    /** @param published follows when a task was published */
    public PublishViewModel(
            Session.Training training, Workbench bench, Notices notices, Consumer<? super TaskId> published) {
        this.training = training;
        this.forecasts = training.forecasts().tasks();
        this.bench = bench;
        this.notices = notices;
        this.published = published;
        for (ObservableValue<?> setting : List.of(
                form.rounds(),
                form.metric(),
                form.target(),
                form.rule(),
                form.secure(),
                form.scope(),
                form.noise(),
                form.clip(),
                form.delta(),
                form.compression(),
                form.rows())) {
            setting.subscribe(this::changed);
        }
    }

    /** What is known of the task as it is set now. */
    public sealed interface Outlook {
        /** Not yet. */
        record Counting() implements Outlook {}

        /** It can be published, and comes to this. */
        record Counted(TaskSpecification task, TaskForecast forecast) implements Outlook {}

        /** It is on its way to the chain and the coordinator. */
        record Sending() implements Outlook {}

        /** A number can not be read. */
        record Mistyped(Message words) implements Outlook {}

        /** It would be refused. */
        record Refused(Failure failure) implements Outlook {}
    }

    private record Read(TaskSpecification task, TaskSettings settings) {}

    /** Opens the dialogue with the settings of a file, of which nothing is changed. */
    public void open(Path file) {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            TaskSpecification task = read(file);
                            return new Read(task, forecasts.settings(task));
                        },
                        new After<>(read -> fill(file, read), notices::trouble));
    }

    private void fill(Path file, Read read) {
        written = read.task();
        name.set(String.valueOf(file.getFileName()));
        filling = true;
        form.fill(read.settings());
        filling = false;
        outlook.set(Optional.of(new Outlook.Counting()));
        count();
    }

    private void changed() {
        if (filling || outlook.get().isEmpty()) {
            return;
        }
        change++;
        outlook.set(Optional.of(new Outlook.Counting()));
        waiting.close();
        waiting = bench.pace().later(CALM, this::count);
    }

    private void count() {
        try {
            TaskSettings settings = form.settings();
            long rows = form.smallestHospital();
            int counted = ++change;
            bench.background()
                    .run(
                            Lane.IO,
                            progress -> {
                                TaskSpecification task = forecasts.with(written, settings);
                                return new Outlook.Counted(task, forecasts.forecast(task, rows));
                            },
                            new After<>(
                                    found -> show(counted, found),
                                    failure -> show(counted, new Outlook.Refused(failure))));
        } catch (PublishForm.BadNumberException e) {
            show(change, new Outlook.Mistyped(e.words()));
        }
    }

    /** What was counted for older settings is not shown any more. */
    private void show(int counted, Outlook found) {
        if (counted == change && outlook.get().isPresent()) {
            outlook.set(Optional.of(found));
        }
    }

    public void giveUp() {
        change++;
        waiting.close();
        outlook.set(Optional.empty());
    }

    /** Publishes what was counted, and nothing else; what is refused stays open to be mended. */
    public void publish() {
        outlook.get()
                .filter(Outlook.Counted.class::isInstance)
                .map(Outlook.Counted.class::cast)
                .ifPresent(this::publish);
    }

    private void publish(Outlook.Counted counted) {
        int sent = ++change;
        outlook.set(Optional.of(new Outlook.Sending()));
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> training.publish().publish(counted.task()),
                        new After<>(
                                task -> {
                                    if (sent == change) {
                                        giveUp();
                                    }
                                    published.accept(task);
                                },
                                failure -> {
                                    show(sent, counted);
                                    notices.trouble(failure);
                                }));
    }

    private static TaskSpecification read(Path file) throws Failed {
        try {
            return new TaskSpecification(Files.readString(file));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    public PublishForm form() {
        return form;
    }

    /** The file's. */
    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    public List<String> rules() {
        return forecasts.rules();
    }

    public List<String> compressions() {
        return forecasts.compressions();
    }

    /** Empty while no task is on its way. */
    public ReadOnlyObjectProperty<Optional<Outlook>> outlook() {
        return outlook.getReadOnlyProperty();
    }
}
