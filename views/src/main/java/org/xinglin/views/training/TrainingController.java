package org.xinglin.views.training;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xinglin.core.audit.Act;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.kit.TwoLineCell;

/** Ties the list of tasks and the one that is followed to their view model; the curve and its tables are in {@link RoundsController}. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class TrainingController implements Controller {
    private final TrainingViewModel model;
    private final JoinViewModel join;
    private final TermsViewModel terms;
    private final DemandsViewModel demands;
    private final TrainingForms forms;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Ties ties = new Ties();
    private final ListChangeListener<TrainingTask> tasksChanged = change -> showTasks();

    @FXML
    VBox trainingPage;

    @FXML
    Banner trainingBanner;

    @FXML
    Button publishButton;

    @FXML
    Button emptyPublishButton;

    @FXML
    Button joinButton;

    @FXML
    Button stopButton;

    @FXML
    Button replayButton;

    @FXML
    StackPane trainingTasks;

    @FXML
    SplitPane trainingSplit;

    @FXML
    VBox trainingEmpty;

    @FXML
    ListView<TrainingTask> taskList;

    @FXML
    Label taskName;

    @FXML
    StateLabel taskState;

    @FXML
    Label taskRounds;

    @FXML
    Label taskReason;

    @FXML
    CopyableValue taskId;

    public TrainingController(
            TrainingViewModel model,
            JoinViewModel join,
            TermsViewModel terms,
            DemandsViewModel demands,
            TrainingForms forms,
            Texts texts,
            FileDialogs dialogs) {
        this.model = model;
        this.join = join;
        this.terms = terms;
        this.demands = demands;
        this.forms = forms;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        trainingBanner.attach(model.notices(), texts, ties);
        taskId.name(texts, texts.of("training.task-id"));
        taskList.setItems(model.tasks());
        taskList.setCellFactory(list -> new TwoLineCell<>(TrainingTask::name, this::facts));
        ties.add(taskList.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                model.watch(now.id());
            }
        }));
        model.tasks().addListener(tasksChanged);
        ties.follow(model.loaded(), ignored -> showTasks());
        ties.follow(model.history(), this::show);
        ties.follow(join.taking(), ignored -> allowJoining());
        ties.follow(terms.terms(), ignored -> makeRoom());
        ties.follow(demands.open(), ignored -> makeRoom());
        ties.follow(forms.open(), ignored -> makeRoom());
        showTasks();
    }

    /** A form stands alone on the page: with the tasks below it, it would not fit a small screen. */
    private void makeRoom() {
        boolean form = terms.terms().get().isPresent()
                || demands.open().get()
                || forms.open().get();
        Shown.set(trainingTasks, !form);
    }

    private String facts(TrainingTask task) {
        return texts.of("training.task-facts", Labels.of(task.state()), task.roundsDone(), task.rounds());
    }

    private void showTasks() {
        boolean empty = model.loaded().get() && model.tasks().isEmpty();
        Shown.set(trainingEmpty, empty);
        trainingSplit.setVisible(!empty);
        model.history().get().ifPresent(history -> select(history.task()));
        allowJoining();
    }

    private void select(TrainingTask followed) {
        for (int i = 0; i < model.tasks().size(); i++) {
            if (model.tasks().get(i).id().equals(followed.id())) {
                taskList.getSelectionModel().select(i);
            }
        }
    }

    private void show(Optional<TrainingHistory> history) {
        allowJoining();
        history.ifPresentOrElse(seen -> show(seen.task()), () -> {
            taskName.setText(texts.of("training.no-task"));
            Shown.set(taskState, false);
            Shown.set(replayButton, false);
            Shown.set(taskReason, false);
        });
    }

    private void show(TrainingTask task) {
        select(task);
        taskName.setText(task.name());
        taskRounds.setText(texts.of("training.progress", task.roundsDone(), task.rounds(), task.joined()));
        taskId.setText(task.id().value().hex());
        Shown.set(taskState, true);
        Shown.set(replayButton, task.roundsDone() > 0);
        String word = texts.say(Labels.of(task.state()));
        switch (task.state()) {
            case WAITING -> taskState.show(word, "mdoal-hourglass_empty", Styles.STATE_CALM);
            case RUNNING -> taskState.show(word, "mdomz-play_circle_outline", Styles.STATE_GOOD);
            case FINISHED -> taskState.show(word, "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case STOPPED -> taskState.show(word, "mdoal-cancel_presentation", Styles.STATE_CALM);
            case FAILED -> taskState.show(word, "mdoal-error_outline", Styles.STATE_BAD);
        }
        String reason = reason(task);
        Shown.set(taskReason, !reason.isBlank());
        taskReason.setText(reason);
    }

    private String reason(TrainingTask task) {
        if (task.state() == TaskState.WAITING && task.reason().isBlank()) {
            return texts.of("training.waiting-for", task.joined(), task.minParticipants());
        }
        return task.state() == TaskState.STOPPED
                ? model.stopper(task)
                        .map(who -> texts.of("training.stopped-by", who))
                        .orElse(task.reason())
                : task.reason();
    }

    private void allowJoining() {
        boolean possible = model.history()
                .get()
                .filter(history -> !history.task().state().isEnded())
                .isPresent();
        joinButton.setDisable(!possible || join.taking().get() || !model.may(Act.TRAIN));
        Shown.set(stopButton, possible && model.may(Act.STOP_TASK));
        publishButton.setDisable(!model.may(Act.PUBLISH_TASK));
        emptyPublishButton.setDisable(!model.may(Act.PUBLISH_TASK));
    }

    @FXML
    void stop() {
        model.history()
                .get()
                .map(TrainingHistory::task)
                .ifPresent(task -> new Confirmation(
                                Message.of("training.stop.question", task.name()),
                                Message.of("training.stop.consequences", task.roundsDone(), task.rounds()),
                                Message.of("training.stop.verb"))
                        .ask(trainingPage.getScene().getWindow(), texts, () -> model.stop(task)));
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void changeDemands() {
        forms.giveUp();
        demands.change();
    }

    @FXML
    void check() {
        alone();
        forms.preflight().check();
    }

    @FXML
    void replay() {
        alone();
        model.history().get().map(TrainingHistory::task).ifPresent(forms.replay()::begin);
    }

    private void alone() {
        forms.giveUp();
        terms.giveUp();
        demands.giveUp();
    }

    @FXML
    void publish() {
        dialogs.oneFile(trainingPage.getScene().getWindow(), texts.of("training.choose-task"), "json")
                .ifPresent(file -> {
                    alone();
                    forms.publish().open(file);
                });
    }

    @FXML
    void join() {
        forms.giveUp();
        model.history().get().map(TrainingHistory::task).ifPresent(terms::consider);
    }

    @Override
    public void focusFirst() {
        taskList.requestFocus();
    }

    @Override
    public void close() {
        model.tasks().removeListener(tasksChanged);
        ties.close();
    }
}
