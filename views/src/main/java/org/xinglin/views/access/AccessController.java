package org.xinglin.views.access;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.controlsfx.control.textfield.CustomTextField;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.Role;
import org.xinglin.core.records.MedicalRecord;
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
import org.xinglin.views.kit.TwoLineCell;

/** Ties the choice of a record and its grants to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class AccessController implements Controller {
    private final AccessViewModel model;
    private final Texts texts;
    private final Role role;
    private final Optional<Runnable> proofs;
    private final Ties ties = new Ties();

    @FXML
    TabPane accessTabs;

    @FXML
    Tab grantsTab;

    @FXML
    Tab patientTab;

    @FXML
    Tab proofsTab;

    @FXML
    Banner accessBanner;

    @FXML
    CustomTextField accessSearch;

    @FXML
    ListView<MedicalRecord> accessRecordList;

    @FXML
    Label grantsTitle;

    @FXML
    Label grantsPlaceholder;

    @FXML
    Button revokeButton;

    @FXML
    CheckBox resealCheck;

    @FXML
    TableView<GrantRow> grantsTable;

    @FXML
    TableColumn<GrantRow, String> grantMemberColumn;

    @FXML
    TableColumn<GrantRow, GrantRow> grantStateColumn;

    @FXML
    TableColumn<GrantRow, String> grantUntilColumn;

    @FXML
    TableColumn<GrantRow, String> grantPurposeColumn;

    @FXML
    TableColumn<GrantRow, String> grantAccountColumn;

    /**
     * @param role what this home is: a patient sees what is about her, the others do not
     * @param proofs looks for proofs of roles, whenever they are turned to; empty on a chain without them
     */
    public AccessController(AccessViewModel model, Texts texts, Role role, Optional<Runnable> proofs) {
        this.model = model;
        this.texts = texts;
        this.role = role;
        this.proofs = proofs;
    }

    @FXML
    void initialize() {
        if (role == Role.PATIENT) {
            accessTabs.getTabs().remove(grantsTab);
        } else {
            accessTabs.getTabs().remove(patientTab);
        }
        showProofs();
        accessBanner.attach(model.notices(), texts, ties);
        accessSearch.textProperty().bindBidirectional(model.search());
        accessSearch.setAccessibleText(texts.of("records.search"));
        accessRecordList.setItems(model.records());
        accessRecordList.setCellFactory(list -> new TwoLineCell<>(MedicalRecord::title, this::facts));
        ties.add(accessRecordList.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        }));
        ties.follow(model.chosen(), this::show);
        fillColumns();
        grantsTable.setItems(model.grants());
        ties.follow(grantsTable.getSelectionModel().selectedItemProperty(), ignored -> allowRevoking());
        ties.follow(model.busy(), ignored -> allowRevoking());
    }

    private void showProofs() {
        if (proofs.isEmpty() || role == Role.PATIENT) {
            accessTabs.getTabs().remove(proofsTab);
            return;
        }
        ties.follow(proofsTab.selectedProperty(), turnedTo -> {
            if (turnedTo) {
                proofs.get().run();
            }
        });
    }

    private void fillColumns() {
        Columns.text(grantMemberColumn, this::who);
        Columns.state(grantStateColumn, this::state);
        Columns.text(grantUntilColumn, this::until);
        Columns.text(
                grantPurposeColumn,
                row -> Purpose.ofCode(row.purpose())
                        .map(purpose -> texts.say(Labels.of(purpose)))
                        .orElse(row.purpose()));
        Columns.text(
                grantAccountColumn,
                row -> row.holder() instanceof GrantRow.OfMember of
                        ? of.grant().grantee().text()
                        : "");
    }

    private String who(GrantRow row) {
        return switch (row.holder()) {
            case GrantRow.OfMember of ->
                of.member().map(Member::name).orElseGet(() -> texts.of("access.unknown-member"));
            case GrantRow.OfRole of -> texts.of("access.whole-role", Labels.of(of.role()));
        };
    }

    private String until(GrantRow row) {
        return row.until()
                .map(end -> row.left()
                        .map(left -> texts.of(
                                "access.until-left", end, texts.formats().left(left)))
                        .orElseGet(() -> texts.formats().when(end)))
                .orElseGet(() -> texts.of("access.no-end"));
    }

    private StateLabel state(GrantRow row) {
        return switch (row.state()) {
            case LIVE -> new StateLabel(texts.of("grant.live"), "mdoal-check_circle_outline", Styles.STATE_GOOD);
            case EXPIRED -> new StateLabel(texts.of("grant.expired"), "mdomz-timer_off", Styles.STATE_CALM);
            case REVOKED -> new StateLabel(texts.of("grant.revoked"), "mdoal-block", Styles.STATE_BAD);
        };
    }

    private String facts(MedicalRecord record) {
        return texts.of("access.record-facts", record.patient().value(), Labels.of(record.category()));
    }

    private void show(Optional<MedicalRecord> chosen) {
        chosen.ifPresent(record -> {
            if (!record.equals(accessRecordList.getSelectionModel().getSelectedItem())) {
                accessRecordList.getSelectionModel().select(record);
                accessRecordList.scrollTo(record);
            }
        });
        grantsTitle.setText(chosen.map(record -> texts.of("access.grants-of", record.title()))
                .orElseGet(() -> texts.of("access.grants")));
        grantsPlaceholder.setText(texts.of(chosen.isPresent() ? "access.no-grants" : "access.choose-record"));
    }

    private void allowRevoking() {
        GrantRow row = grantsTable.getSelectionModel().getSelectedItem();
        revokeButton.setDisable(
                row == null || !row.isRevocable() || model.busy().get());
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void revoke() {
        GrantRow row = grantsTable.getSelectionModel().getSelectedItem();
        String title = model.chosen().get().map(MedicalRecord::title).orElse("");
        if (row == null || !row.isRevocable()) {
            return;
        }
        String name = who(row);
        boolean anew = resealCheck.isSelected();
        new Confirmation(
                        Message.of("access.revoke.question", name, title),
                        Message.of(anew ? "access.revoke.consequences-anew" : "access.revoke.consequences", name),
                        Message.of("access.revoke"))
                .ask(grantsTable.getScene().getWindow(), texts, () -> model.revoke(row, anew));
    }

    @Override
    public void focusFirst() {
        accessRecordList.requestFocus();
    }

    @Override
    public void close() {
        accessSearch.textProperty().unbindBidirectional(model.search());
        ties.close();
    }
}
