package org.xinglin.views.records;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchProgress;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties many files under way, and what became of them, to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class BatchController implements Controller {
    private final BatchViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();
    private final ListChangeListener<BatchItem> changed = change -> tell();

    @FXML
    Banner batchBanner;

    @FXML
    VBox batchPane;

    @FXML
    Label batchText;

    @FXML
    ProgressBar batchBar;

    @FXML
    HBox batchRunning;

    @FXML
    Button batchPause;

    @FXML
    Button batchGoOn;

    @FXML
    Button batchAgain;

    @FXML
    Button batchForget;

    @FXML
    TableView<BatchItem> troublesTable;

    @FXML
    TableColumn<BatchItem, String> troubleFileColumn;

    @FXML
    TableColumn<BatchItem, String> troubleReasonColumn;

    public BatchController(BatchViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        batchBanner.attach(model.notices(), texts, ties);
        Columns.text(troubleFileColumn, item -> item.source().locator());
        Columns.text(troubleReasonColumn, BatchItem::reason);
        troublesTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        troublesTable.setItems(model.troubles());
        model.troubles().addListener(changed);
        ties.follow(model.busy(), busy -> tell());
        ties.follow(model.last(), batch -> tell());
        ties.follow(model.progress(), this::tellProgress);
        ties.follow(model.paused(), paused -> batchPause.setText(texts.of(paused ? "batch.go-on" : "batch.pause")));
    }

    private void tell() {
        boolean busy = model.busy().get();
        Optional<Batch> last = model.last().get();
        boolean open = !busy && last.filter(Batch::isOpen).isPresent();
        boolean failed = !busy
                && last.filter(batch -> batch.in(BatchItem.State.FAILED) > 0).isPresent();
        Shown.set(batchPane, busy || open || failed || !model.troubles().isEmpty());
        Shown.set(batchRunning, busy);
        Shown.set(batchGoOn, open);
        Shown.set(batchAgain, failed);
        Shown.set(batchForget, !busy);
        Shown.set(troublesTable, !model.troubles().isEmpty());
        if (!busy) {
            batchText.setText(last.map(batch -> texts.of(
                            open ? "batch.open" : "batch.over",
                            batch.label(),
                            batch.in(BatchItem.State.PUBLISHED),
                            batch.total()))
                    .orElse(""));
        }
    }

    private void tellProgress(Optional<BatchProgress> now) {
        if (now.isEmpty()) {
            batchBar.setProgress(-1);
            batchText.setText(texts.of("batch.begins"));
            return;
        }
        BatchProgress progress = now.get();
        batchBar.setProgress(progress.total() == 0 ? 0 : (double) progress.done() / progress.total());
        batchText.setText(texts.of(
                "batch.progress",
                progress.done(),
                progress.total(),
                texts.formats().bytes(progress.bytes()),
                String.format(texts.locale(), "%.1f", progress.rate()),
                progress.left().map(texts.formats()::left).orElse("…"),
                progress.failed()));
    }

    @FXML
    void pauseOrGoOn() {
        model.pauseOrGoOn();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @FXML
    void goOn() {
        model.goOn();
    }

    @FXML
    void again() {
        model.again();
    }

    @FXML
    void forget() {
        model.forget();
    }

    @Override
    public void close() {
        model.troubles().removeListener(changed);
        ties.close();
    }
}
