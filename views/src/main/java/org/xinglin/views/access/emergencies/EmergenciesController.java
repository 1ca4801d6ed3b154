package org.xinglin.views.access.emergencies;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.access.EmergencyDesk.Case;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the emergencies to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class EmergenciesController implements Controller {
    private final EmergenciesViewModel model;
    private final Texts texts;
    private final boolean doctor;
    private final Ties ties = new Ties();

    @FXML
    Banner emergenciesBanner;

    @FXML
    TableView<Case> casesTable;

    @FXML
    TableColumn<Case, Case> caseStateColumn;

    @FXML
    TableColumn<Case, String> caseDoctorColumn;

    @FXML
    TableColumn<Case, String> caseRecordColumn;

    @FXML
    TableColumn<Case, String> caseTimeColumn;

    @FXML
    TableColumn<Case, String> caseReasonColumn;

    @FXML
    CopyableValue caseAccount;

    @FXML
    Button acknowledgeButton;

    @FXML
    Button releaseButton;

    @FXML
    VBox breakPane;

    @FXML
    TextField breakCid;

    @FXML
    TextField breakReason;

    @FXML
    Button breakButton;

    /** @param doctor whether this home is a doctor's: only doctors break the glass */
    public EmergenciesController(EmergenciesViewModel model, Texts texts, boolean doctor) {
        this.model = model;
        this.texts = texts;
        this.doctor = doctor;
    }

    @FXML
    void initialize() {
        emergenciesBanner.attach(model.notices(), texts, ties);
        Columns.state(caseStateColumn, this::state);
        Columns.text(caseDoctorColumn, EmergenciesViewModel::nameOf);
        Columns.text(
                caseRecordColumn,
                which -> which.record()
                        .map(record -> record.title())
                        .orElseGet(() -> which.emergency().record().hex()));
        Columns.text(
                caseTimeColumn,
                which -> texts.of(
                        "emergencies.time",
                        which.emergency().at(),
                        texts.formats().clock(which.emergency().until())));
        Columns.text(caseReasonColumn, which -> which.emergency().reason());
        casesTable.setItems(model.cases());
        casesTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        caseAccount.name(texts, texts.of("access.column.account"));
        breakCid.textProperty().bindBidirectional(model.cid());
        breakReason.textProperty().bindBidirectional(model.reason());
        breakButton
                .disableProperty()
                .bind(model.cid().isEmpty().or(model.reason().isEmpty()).or(model.busy()));
        Shown.set(breakPane, doctor);
        ties.follow(casesTable.getSelectionModel().selectedItemProperty(), which -> able());
        ties.follow(model.busy(), busy -> able());
    }

    private StateLabel state(Case which) {
        if (which.alarms()) {
            return new StateLabel(texts.of("emergencies.state.alarm"), "mdomz-notifications_active", Styles.STATE_BAD);
        }
        String key = which.running() ? "running" : "over";
        return new StateLabel(
                texts.of("emergencies.state." + key),
                which.running() ? "mdoal-hourglass_empty" : "mdoal-check_circle_outline",
                which.running() ? Styles.STATE_CALM : Styles.STATE_GOOD);
    }

    private Optional<Case> selected() {
        return Optional.ofNullable(casesTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        boolean free = !model.busy().get();
        acknowledgeButton.setDisable(!free || selected().filter(Case::alarms).isEmpty());
        releaseButton.setDisable(!free || selected().filter(Case::lacksKey).isEmpty());
        caseAccount.setText(
                selected().map(which -> which.emergency().doctor().text()).orElse(""));
    }

    @FXML
    void acknowledge() {
        selected().ifPresent(model::acknowledge);
    }

    @FXML
    void release() {
        selected().ifPresent(model::release);
    }

    @FXML
    void breakGlass() {
        new Confirmation(
                        Message.of("emergencies.break.question"),
                        Message.of("emergencies.break.consequences"),
                        Message.of("emergencies.break"))
                .ask(casesTable.getScene().getWindow(), texts, model::breakGlass);
    }

    @Override
    public void focusFirst() {
        casesTable.requestFocus();
    }

    @Override
    public void close() {
        breakCid.textProperty().unbindBidirectional(model.cid());
        breakReason.textProperty().unbindBidirectional(model.reason());
        ties.close();
    }
}
