package org.xinglin.views.records;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.xinglin.core.records.Category;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the pane that asks whose the files are, and the list of jobs, to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ProtectController implements Controller {
    private static final int NAMED = 5;

    private final ProtectViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Ties ties = new Ties();
    private final ListChangeListener<Path> pendingChanged = change -> showPending();
    private final ListChangeListener<ProtectionJob> jobsChanged = change -> showJobs();

    @FXML
    Banner protectBanner;

    @FXML
    VBox pendingPane;

    @FXML
    Label pendingTitle;

    @FXML
    Label pendingNames;

    @FXML
    TextField patientField;

    @FXML
    ComboBox<Category> categoryField;

    @FXML
    Button pendingStart;

    @FXML
    VBox jobsPane;

    @FXML
    Label jobsTitle;

    @FXML
    ListView<ProtectionJob> jobsList;

    public ProtectController(ProtectViewModel model, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        protectBanner.attach(model.notices(), texts, ties);
        Choices.fill(categoryField, List.of(Category.values()), category -> texts.say(Labels.of(category)));
        categoryField.valueProperty().bindBidirectional(model.category());
        patientField.textProperty().bindBidirectional(model.patient());
        pendingStart.disableProperty().bind(model.ready().not());
        jobsList.setItems(model.jobs());
        jobsList.setCellFactory(list -> new JobCell(texts));
        model.pending().addListener(pendingChanged);
        model.jobs().addListener(jobsChanged);
        showPending();
        showJobs();
    }

    private void showPending() {
        List<Path> files = model.pending();
        Shown.set(pendingPane, !files.isEmpty());
        pendingTitle.setText(texts.of("records.pending", files.size()));
        String names = files.stream().limit(NAMED).map(ProtectViewModel::name).collect(Collectors.joining(", "));
        pendingNames.setText(
                files.size() > NAMED ? texts.of("records.pending.more", names, files.size() - NAMED) : names);
        if (!files.isEmpty()) {
            patientField.requestFocus();
        }
    }

    private void showJobs() {
        Shown.set(jobsPane, !model.jobs().isEmpty());
        jobsTitle.setText(texts.of("records.jobs", model.jobs().size()));
    }

    void offer(List<Path> files) {
        model.offer(files);
    }

    void choose(Window owner) {
        List<Path> files = dialogs.filesToProtect(owner);
        if (!files.isEmpty()) {
            model.offer(files);
        }
    }

    @FXML
    void start() {
        model.start();
    }

    @FXML
    void withdraw() {
        model.withdraw();
    }

    @FXML
    void clear() {
        model.forgetEnded();
    }

    @Override
    public void close() {
        categoryField.valueProperty().unbindBidirectional(model.category());
        patientField.textProperty().unbindBidirectional(model.patient());
        model.pending().removeListener(pendingChanged);
        model.jobs().removeListener(jobsChanged);
        ties.close();
    }
}
