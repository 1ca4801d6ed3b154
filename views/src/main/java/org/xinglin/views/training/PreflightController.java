package org.xinglin.views.training;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the list of checks to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PreflightController implements Controller {
    private final PreflightViewModel model;
    private final Texts texts;
    private final PreflightWords words;
    private final Ties ties = new Ties();

    @FXML
    VBox preflightView;

    @FXML
    Label preflightSummary;

    @FXML
    Label preflightDays;

    @FXML
    GridPane preflightList;

    @FXML
    Button preflightAgain;

    public PreflightController(PreflightViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new PreflightWords(texts);
    }

    @FXML
    void initialize() {
        Shown.follow(preflightView, model.open(), ties);
        ties.follow(model.findings(), this::show);
    }

    private void show(Optional<List<PreflightFinding>> findings) {
        preflightList.getChildren().clear();
        preflightAgain.setDisable(findings.isEmpty());
        preflightSummary.setText(findings.map(words::summary).orElseGet(() -> texts.of("training.preflight.checking")));
        Optional<String> days = findings.flatMap(words::daysLeft);
        Shown.set(preflightDays, days.isPresent());
        preflightDays.setText(days.orElse(""));
        List<PreflightFinding> shown = findings.orElse(List.of());
        for (int i = 0; i < shown.size(); i++) {
            row(i, shown.get(i));
        }
    }

    private void row(int place, PreflightFinding finding) {
        StateLabel verdict = verdict(finding);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        Label check = new Label(words.check(finding.check()));
        check.getStyleClass().add(Styles.FIELD_NAME);
        check.setMinWidth(Region.USE_PREF_SIZE);
        VBox seen = new VBox(wrapped(words.seen(finding)));
        words.toDo(finding).ifPresent(toDo -> {
            Label what = wrapped(words.toDoLine(toDo));
            what.getStyleClass().add("text-muted");
            seen.getChildren().add(what);
        });
        preflightList.addRow(place, verdict, check, seen);
    }

    private StateLabel verdict(PreflightFinding finding) {
        String word = words.verdict(finding.verdict());
        return switch (finding.verdict()) {
            case OK -> new StateLabel(word, "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case WARNING -> new StateLabel(word, "mdomz-warning", Styles.STATE_WARN);
            case FAILED -> new StateLabel(word, "mdoal-error_outline", Styles.STATE_BAD);
            case NOT_TRIED -> new StateLabel(word, "mdomz-remove_circle_outline", Styles.STATE_CALM);
        };
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    void again() {
        model.check();
    }

    @FXML
    void giveUp() {
        model.giveUp();
    }

    @Override
    public void close() {
        ties.close();
    }
}
