package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.training.ReplayViewModel.State;

/** Ties a replay and its result to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ReplayController implements Controller {
    private final ReplayViewModel model;
    private final TrainingViewModel page;
    private final Texts texts;
    private final ReplayWords words;
    private final Ties ties = new Ties();

    @FXML
    VBox replayView;

    @FXML
    Label replayTitle;

    @FXML
    Label replayRunning;

    @FXML
    ProgressBar replayProgress;

    @FXML
    StateLabel replaySummary;

    @FXML
    ListView<Entry> replayList;

    @FXML
    Button replayStop;

    @FXML
    Button replayAgain;

    @FXML
    Button replayClose;

    public ReplayController(ReplayViewModel model, TrainingViewModel page, Texts texts) {
        this.model = model;
        this.page = page;
        this.texts = texts;
        this.words = new ReplayWords(texts, this::name);
    }

    private String name(WalletAddress hospital) {
        return page.names().get().getOrDefault(hospital, hospital.text());
    }

    @FXML
    void initialize() {
        replaySummary.setWrapText(true);
        replayList.setCellFactory(list -> new EntryCell());
        ties.follow(model.state(), this::show);
    }

    private void show(Optional<State> state) {
        Shown.set(replayView, state.isPresent());
        state.ifPresent(shown -> {
            replayTitle.setText(texts.of("training.replay.title", shown.task().name()));
            boolean running = shown.outcome().isEmpty();
            for (var part : List.of(replayRunning, replayProgress, replayStop)) {
                Shown.set(part, running);
            }
            for (var part : List.of(replaySummary, replayList, replayAgain, replayClose)) {
                Shown.set(part, !running);
            }
            shown.outcome().ifPresentOrElse(this::told, () -> progress(shown));
        });
    }

    private void progress(State shown) {
        boolean known = shown.rounds() > 0;
        replayProgress.setProgress(known ? (double) shown.done() / shown.rounds() : ProgressBar.INDETERMINATE_PROGRESS);
        replayRunning.setText(
                known
                        ? texts.of("training.replay.running", shown.done(), shown.rounds())
                        : texts.of("training.replay.starting"));
    }

    private void told(ReplayOutcome outcome) {
        replaySummary.show(
                words.summary(outcome),
                outcome.isClean() ? "mdoal-check_circle_outline" : "mdoal-error_outline",
                outcome.isClean() ? Styles.STATE_GOOD : Styles.STATE_BAD);
        List<Entry> entries = new ArrayList<>();
        outcome.findings().forEach(finding -> entries.add(new Entry(words.finding(finding), false)));
        outcome.rounds().forEach(round -> entries.add(new Entry(words.round(round), round.isSame())));
        replayList.getItems().setAll(entries);
    }

    /** One line of the result. */
    record Entry(String words, boolean isFine) {}

    private static final class EntryCell extends ListCell<Entry> {
        EntryCell() {
            setWrapText(true);
            setPrefWidth(0); // as wide as the list, and as high as its words
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().removeAll(Styles.STATE_GOOD, Styles.STATE_BAD);
            setGraphic(null);
            setText(entry == null ? null : entry.words());
            if (entry != null) {
                getStyleClass().add(entry.isFine() ? Styles.STATE_GOOD : Styles.STATE_BAD);
                setGraphic(new FontIcon(entry.isFine() ? "mdoal-check_circle_outline" : "mdoal-error_outline"));
            }
        }
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void again() {
        model.again();
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
