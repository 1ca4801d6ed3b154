package org.xinglin.views.chain;

import java.math.BigInteger;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.kernel.Digest;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.signing.FunctionWords;

/** Ties what this console sent to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PendingController implements Controller {
    private final PendingViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();
    /** The list itself is set anew when it changes: whoever was selected is selected again. */
    private Optional<Digest> chosen = Optional.empty();

    private boolean refilling;

    @FXML
    Banner pendingBanner;

    @FXML
    StateLabel pendingStuck;

    @FXML
    StateLabel pendingUnanswered;

    @FXML
    Button pendingSpeedUp;

    @FXML
    Button pendingCancel;

    @FXML
    TableView<SentRow> waitingTable;

    @FXML
    TableColumn<SentRow, SentRow> waitingStateColumn;

    @FXML
    TableColumn<SentRow, String> waitingWhatColumn;

    @FXML
    TableColumn<SentRow, String> waitingSinceColumn;

    @FXML
    TableColumn<SentRow, String> waitingNonceColumn;

    @FXML
    TableColumn<SentRow, String> waitingFeeColumn;

    @FXML
    CopyableValue waitingHash;

    @FXML
    TableView<SentRow> settledTable;

    @FXML
    TableColumn<SentRow, SentRow> settledStateColumn;

    @FXML
    TableColumn<SentRow, String> settledWhatColumn;

    @FXML
    TableColumn<SentRow, String> settledSinceColumn;

    @FXML
    TableColumn<SentRow, String> settledNonceColumn;

    @FXML
    TableColumn<SentRow, String> settledHashColumn;

    public PendingController(PendingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        pendingBanner.attach(model.notices(), texts, ties);
        fillWaiting();
        fillSettled();
        waitingHash.name(texts, texts.of("chain.column.hash"));
        ties.follow(model.stuck(), stuck -> {
            Shown.set(pendingStuck, stuck.intValue() > 0);
            pendingStuck.show(texts.of("pending.stuck-count", stuck), "mdomz-warning", Styles.STATE_BAD);
        });
        ties.follow(model.unanswered(), since -> {
            Shown.set(pendingUnanswered, since.isPresent());
            since.ifPresent(at -> pendingUnanswered.show(
                    texts.of("pending.unanswered", texts.formats().clock(at)), "mdoal-cloud_off", Styles.STATE_BAD));
        });
        ties.follow(waitingTable.getSelectionModel().selectedItemProperty(), row -> selected(Optional.ofNullable(row)));
        ties.follow(model.busy(), busy -> able());
    }

    private void fillWaiting() {
        Columns.state(waitingStateColumn, this::state);
        Columns.text(waitingWhatColumn, row -> FunctionWords.of(row.transaction(), texts));
        Columns.text(
                waitingSinceColumn,
                row -> texts.of(
                        "pending.since", row.transaction().at(), texts.formats().left(row.waited())));
        Columns.text(
                waitingNonceColumn,
                row -> texts.formats().number(row.transaction().nonce()));
        Columns.text(waitingFeeColumn, row -> fee(row.transaction().fee()));
        waitingTable.setItems(model.waiting());
        waitingTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        ListChangeListener<SentRow> again = change -> reselect();
        model.waiting().addListener(again);
        ties.add(() -> model.waiting().removeListener(again));
    }

    private void fillSettled() {
        Columns.state(settledStateColumn, this::state);
        Columns.text(settledWhatColumn, row -> FunctionWords.of(row.transaction(), texts));
        Columns.text(
                settledSinceColumn,
                row -> texts.formats().when(row.transaction().at()));
        Columns.text(
                settledNonceColumn,
                row -> texts.formats().number(row.transaction().nonce()));
        Columns.text(settledHashColumn, row -> row.transaction().hash().hex());
        settledTable.setItems(model.settled());
        settledTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private String fee(SentTransaction.Fee fee) {
        BigInteger most = fee.highest().multiply(fee.gas());
        return texts.of("pending.fee", fee.highest().toString(), FunctionWords.coins(most));
    }

    private StateLabel state(SentRow row) {
        SentTransaction.Fate fate = row.transaction().fate();
        Object block = fate.block()
                .map(place -> texts.formats().number(place.height().value()))
                .orElse("?");
        return switch (fate.state()) {
            case WAITING ->
                row.stuck()
                        ? new StateLabel(texts.of("pending.state.stuck"), "mdomz-warning", Styles.STATE_BAD)
                        : new StateLabel(texts.of("pending.state.waiting"), "mdoal-hourglass_empty", Styles.STATE_CALM);
            case DONE ->
                new StateLabel(texts.of("pending.state.done", block), "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case REVERTED -> new StateLabel(texts.of("pending.state.reverted", block), "mdoal-block", Styles.STATE_BAD);
            case REPLACED ->
                new StateLabel(texts.of("pending.state.replaced"), "mdoal-fast_forward", Styles.STATE_CALM);
            case LOST -> new StateLabel(texts.of("pending.state.lost"), "mdoal-block", Styles.STATE_CALM);
        };
    }

    private void selected(Optional<SentRow> row) {
        if (!refilling) {
            chosen = row.map(one -> one.transaction().hash());
        }
        able();
    }

    private void reselect() {
        Optional<Digest> wanted = chosen;
        refilling = true;
        waitingTable.getSelectionModel().clearSelection();
        refilling = false;
        model.waiting().stream()
                .filter(row -> wanted.equals(Optional.of(row.transaction().hash())))
                .findFirst()
                .ifPresentOrElse(waitingTable.getSelectionModel()::select, () -> selected(Optional.empty()));
    }

    private Optional<SentRow> row() {
        return Optional.ofNullable(waitingTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        boolean free = !model.busy().get() && row().isPresent();
        pendingSpeedUp.setDisable(!free);
        pendingCancel.setDisable(!free
                || row().filter(one -> !one.transaction().isCancellation()).isEmpty());
        waitingHash.setText(row().map(one -> one.transaction().hash().hex()).orElse(""));
    }

    @FXML
    void speedUp() {
        row().ifPresent(model::speedUp);
    }

    @FXML
    void cancel() {
        row().ifPresent(model::cancel);
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @Override
    public void focusFirst() {
        waitingTable.requestFocus();
    }

    @Override
    public void close() {
        ties.close();
    }
}
