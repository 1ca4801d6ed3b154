package org.xinglin.views.access.patient;

import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.access.Purpose;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties what a patient sees to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PatientController implements Controller {
    private final PatientViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner patientBanner;

    @FXML
    TableView<PatientRow> mayTable;

    @FXML
    TableColumn<PatientRow, PatientRow> mayStateColumn;

    @FXML
    TableColumn<PatientRow, String> mayWhoColumn;

    @FXML
    TableColumn<PatientRow, String> mayPurposeColumn;

    @FXML
    TableColumn<PatientRow, String> mayUntilColumn;

    @FXML
    TableColumn<PatientRow, String> mayRecordColumn;

    @FXML
    Button patientRevoke;

    @FXML
    TableView<PatientRow> readTable;

    @FXML
    TableColumn<PatientRow, String> readTimeColumn;

    @FXML
    TableColumn<PatientRow, String> readWhoColumn;

    @FXML
    TableColumn<PatientRow, String> readBasisColumn;

    @FXML
    TableColumn<PatientRow, String> readRecordColumn;

    public PatientController(PatientViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        patientBanner.attach(model.notices(), texts, ties);
        Columns.state(
                mayStateColumn,
                row -> row.isLive()
                        ? new StateLabel(texts.of("grant.live"), "mdoal-check_circle_outline", Styles.STATE_GOOD)
                        : new StateLabel(texts.of("patient.ended"), "mdoal-block", Styles.STATE_CALM));
        Columns.text(mayWhoColumn, this::who);
        Columns.text(mayPurposeColumn, this::purpose);
        Columns.text(
                mayUntilColumn,
                row -> row.when().map(texts.formats()::when).orElseGet(() -> texts.of("access.no-end")));
        Columns.text(mayRecordColumn, row -> row.about().record().hex());
        mayTable.setItems(model.permissions());
        mayTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.text(
                readTimeColumn, row -> row.when().map(texts.formats()::when).orElse(""));
        Columns.text(readWhoColumn, this::who);
        Columns.text(readBasisColumn, this::basis);
        Columns.text(readRecordColumn, row -> row.about().record().hex());
        readTable.setItems(model.reads());
        readTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        ties.follow(mayTable.getSelectionModel().selectedItemProperty(), row -> able());
        ties.follow(model.busy(), busy -> able());
    }

    private String who(PatientRow row) {
        return switch (row) {
            case PatientRow.ByMember member -> row.about().nameOf(member.grant().grantee());
            case PatientRow.ByRole role ->
                texts.of("patient.everybody", Labels.of(role.grant().role()));
            case PatientRow.Read read -> row.about().nameOf(read.read().reader());
        };
    }

    private String purpose(PatientRow row) {
        String code =
                switch (row) {
                    case PatientRow.ByMember member -> member.grant().purpose();
                    case PatientRow.ByRole role -> role.grant().purpose();
                    case PatientRow.Read read -> "";
                };
        return Purpose.ofCode(code)
                .map(purpose -> texts.say(Labels.of(purpose)))
                .orElse(code);
    }

    private String basis(PatientRow row) {
        return row instanceof PatientRow.Read read
                ? texts.of("patient.basis."
                        + read.read().basis().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : "";
    }

    private Optional<PatientRow> selected() {
        return Optional.ofNullable(mayTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        patientRevoke.setDisable(
                model.busy().get() || selected().filter(PatientRow::isLive).isEmpty());
    }

    @FXML
    void revoke() {
        selected()
                .ifPresent(row -> new Confirmation(
                                Message.of("patient.revoke.question", who(row)),
                                Message.of("patient.revoke.consequences"),
                                Message.of("access.revoke"))
                        .ask(mayTable.getScene().getWindow(), texts, () -> model.revoke(row)));
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @Override
    public void focusFirst() {
        mayTable.requestFocus();
    }

    @Override
    public void close() {
        ties.close();
    }
}
