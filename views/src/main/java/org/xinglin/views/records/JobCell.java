package org.xinglin.views.records;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** A file on its way: its name, its state in words, how far and how fast, and a button that stops it. */
final class JobCell extends ListCell<ProtectionJob> {
    private static final double BAR = 160;

    private final Texts texts;
    private final Label name = new Label();
    private final StateLabel state = new StateLabel();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final HBox row;
    private Ties ties = new Ties();

    JobCell(Texts texts) {
        this.texts = texts;
        VBox words = new VBox(name, state);
        words.getStyleClass().add("job-words");
        name.getStyleClass().add("job-name");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        cancel.setGraphic(new FontIcon("mdoal-close"));
        cancel.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, atlantafx.base.theme.Styles.BUTTON_ICON);
        row = new HBox(words, bar, cancel);
        row.getStyleClass().add("job");
        setPrefWidth(0); // the list's width counts
    }

    @Override
    protected void updateItem(@Nullable ProtectionJob job, boolean empty) {
        super.updateItem(job, empty);
        ties.close();
        ties = new Ties();
        if (empty || job == null) {
            setGraphic(null);
            return;
        }
        String file = ProtectViewModel.name(job.file());
        name.setText(file);
        cancel.setAccessibleText(texts.of("records.job.cancel", file));
        cancel.setTooltip(new Tooltip(texts.of("records.job.cancel", file)));
        cancel.setOnAction(event -> job.cancel());
        ties.follow(job.state(), now -> show(job));
        ties.follow(job.rate(), now -> show(job));
        ties.follow(job.share(), now -> bar.setProgress(now.doubleValue()));
        setGraphic(row);
    }

    private void show(ProtectionJob job) {
        ProtectionJob.State now = job.state().get();
        Shown.set(cancel, !now.isEnd());
        Shown.set(bar, !now.isEnd() && now != ProtectionJob.State.WAITING);
        switch (now) {
            case WAITING -> state.show(texts.of("job.waiting"), "mdoal-hourglass_empty", Styles.STATE_CALM);
            case ENCRYPTING ->
                state.show(
                        texts.of(
                                "job.encrypting",
                                texts.formats().rate(job.rate().get())),
                        "mdoal-enhanced_encryption",
                        Styles.STATE_CALM);
            case PUBLISHING -> state.show(texts.of("job.publishing"), "mdoal-cloud_upload", Styles.STATE_CALM);
            case DONE -> state.show(texts.of("job.done"), "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case CANCELLED -> state.show(texts.of("job.cancelled"), "mdoal-block", Styles.STATE_CALM);
            case FAILED -> state.show(why(job), "mdoal-error_outline", Styles.STATE_BAD);
        }
    }

    private String why(ProtectionJob job) {
        return job.failure()
                .map(failure -> FailureText.tell(failure, texts))
                .map(told -> texts.of("job.failed", told.title(), told.todo(), told.code()))
                .orElse("");
    }
}
