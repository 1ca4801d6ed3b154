package org.xinglin.views.access.requests;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RequestInbox.Entry;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the requests to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RequestsController implements Controller {
    private final RequestsViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner requestsBanner;

    @FXML
    TableView<Entry> receivedTable;

    @FXML
    TableColumn<Entry, Entry> receivedStateColumn;

    @FXML
    TableColumn<Entry, String> receivedWhoColumn;

    @FXML
    TableColumn<Entry, String> receivedRecordColumn;

    @FXML
    TableColumn<Entry, String> receivedPurposeColumn;

    @FXML
    TableColumn<Entry, String> receivedTimeColumn;

    @FXML
    CopyableValue requesterAccount;

    @FXML
    DatePicker approveUntil;

    @FXML
    TextField denyReason;

    @FXML
    Button approveButton;

    @FXML
    Button denyButton;

    @FXML
    TableView<Entry> sentTable;

    @FXML
    TableColumn<Entry, Entry> sentStateColumn;

    @FXML
    TableColumn<Entry, String> sentWhoColumn;

    @FXML
    TableColumn<Entry, String> sentRecordColumn;

    @FXML
    TableColumn<Entry, String> sentAnswerColumn;

    @FXML
    TextField askCid;

    @FXML
    ComboBox<Purpose> askPurpose;

    @FXML
    Button askButton;

    public RequestsController(RequestsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        requestsBanner.attach(model.notices(), texts, ties);
        fillReceived();
        fillSent();
        Choices.fill(askPurpose, List.of(Purpose.values()), purpose -> texts.say(Labels.of(purpose)));
        askPurpose.valueProperty().bindBidirectional(model.purpose());
        askCid.textProperty().bindBidirectional(model.cid());
        askButton.disableProperty().bind(model.cid().isEmpty().or(model.busy()));
        approveUntil.valueProperty().bindBidirectional(model.until());
        denyReason.textProperty().bindBidirectional(model.reason());
        ties.follow(receivedTable.getSelectionModel().selectedItemProperty(), entry -> able());
        ties.follow(model.busy(), busy -> able());
        ties.follow(model.reason(), reason -> able());
    }

    private void fillReceived() {
        Columns.state(receivedStateColumn, this::state);
        Columns.text(receivedWhoColumn, RequestsViewModel::nameOf);
        Columns.text(receivedRecordColumn, this::record);
        Columns.text(receivedPurposeColumn, entry -> purpose(entry.request().purpose()));
        Columns.text(
                receivedTimeColumn,
                entry -> texts.formats().when(entry.request().at()));
        receivedTable.setItems(model.received());
        receivedTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        requesterAccount.name(texts, texts.of("access.column.account"));
    }

    private void fillSent() {
        Columns.state(sentStateColumn, this::state);
        Columns.text(
                sentWhoColumn,
                entry -> entry.other()
                        .map(member -> member.name())
                        .orElseGet(() -> entry.request().owner().text()));
        Columns.text(sentRecordColumn, this::record);
        Columns.text(sentAnswerColumn, entry -> entry.request().answer());
        sentTable.setItems(model.sent());
        sentTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private String record(Entry entry) {
        return entry.record()
                .map(record -> record.title())
                .orElseGet(() -> entry.request().record().hex());
    }

    private String purpose(String code) {
        return Purpose.ofCode(code)
                .map(purpose -> texts.say(Labels.of(purpose)))
                .orElse(code);
    }

    private StateLabel state(Entry entry) {
        String words = texts.of("requests.step." + entry.step().word());
        return switch (entry.step()) {
            case WAITING -> new StateLabel(words, "mdoal-hourglass_empty", Styles.STATE_CALM);
            case HALF_APPROVED -> new StateLabel(words, "mdomz-people_outline", Styles.STATE_CALM);
            case GRANTED -> new StateLabel(words, "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case DENIED -> new StateLabel(words, "mdoal-block", Styles.STATE_BAD);
        };
    }

    private Optional<Entry> selected() {
        return Optional.ofNullable(receivedTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        boolean open = selected().filter(RequestsViewModel::isOpen).isPresent()
                && !model.busy().get();
        approveButton.setDisable(!open);
        denyButton.setDisable(!open || model.reason().get().isBlank());
        requesterAccount.setText(
                selected().map(entry -> entry.request().requester().text()).orElse(""));
    }

    @FXML
    void approve() {
        selected().ifPresent(model::approve);
    }

    @FXML
    void deny() {
        selected().ifPresent(model::deny);
    }

    @FXML
    void ask() {
        model.ask();
    }

    @Override
    public void focusFirst() {
        receivedTable.requestFocus();
    }

    @Override
    public void close() {
        askPurpose.valueProperty().unbindBidirectional(model.purpose());
        askCid.textProperty().unbindBidirectional(model.cid());
        approveUntil.valueProperty().unbindBidirectional(model.until());
        denyReason.textProperty().unbindBidirectional(model.reason());
        ties.close();
    }
}
