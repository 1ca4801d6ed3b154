package org.xinglin.views.access.roles;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.access.ListRoleProofs.Day;
import org.xinglin.core.access.RoleStanding;
import org.xinglin.core.access.RoleStanding.KeyState;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties proofs of roles to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RolesController implements Controller {
    private final RolesViewModel model;
    private final Texts texts;
    private final boolean hospital;
    private final Ties ties = new Ties();

    @FXML
    Banner rolesBanner;

    @FXML
    VBox provePane;

    @FXML
    StateLabel rolesKey;

    @FXML
    Label rolesMembers;

    @FXML
    Button rolesEnrol;

    @FXML
    TextField rolesCid;

    @FXML
    Spinner<Integer> rolesAtLeast;

    @FXML
    Button rolesProve;

    @FXML
    VBox provedPane;

    @FXML
    CopyableValue provedNullifier;

    @FXML
    TableView<Day> rolesTable;

    @FXML
    TableColumn<Day, String> rolesRecordColumn;

    @FXML
    TableColumn<Day, String> rolesRoleColumn;

    @FXML
    TableColumn<Day, String> rolesDayColumn;

    @FXML
    TableColumn<Day, String> rolesCountColumn;

    @FXML
    TextArea rolesProofs;

    /** @param hospital whether this home is a hospital's: it counts proofs and makes none */
    public RolesController(RolesViewModel model, Texts texts, boolean hospital) {
        this.model = model;
        this.texts = texts;
        this.hospital = hospital;
    }

    @FXML
    void initialize() {
        rolesBanner.attach(model.notices(), texts, ties);
        Shown.set(provePane, !hospital);
        fillForm();
        fillTable();
        ties.follow(model.standing(), this::stand);
        ties.follow(model.busy(), busy -> able());
        ties.follow(model.cid(), typed -> able());
        ties.follow(model.proved(), proved -> {
            Shown.set(provedPane, proved.isPresent());
            provedNullifier.setText(proved.map(one -> one.nullifier().hex()).orElse(""));
        });
    }

    private void fillForm() {
        rolesCid.textProperty().bindBidirectional(model.cid());
        SpinnerValueFactory<Integer> sizes = new SpinnerValueFactory.IntegerSpinnerValueFactory(
                RoleStatement.MIN_RING, RoleStatement.MAX_RING, model.atLeast().get());
        rolesAtLeast.setValueFactory(sizes);
        sizes.valueProperty().bindBidirectional(model.atLeast());
        ties.add(() -> sizes.valueProperty().unbindBidirectional(model.atLeast()));
        provedNullifier.name(texts, texts.of("roles.nullifier"));
    }

    private void fillTable() {
        Columns.text(rolesRecordColumn, day -> day.record().title());
        Columns.text(rolesRoleColumn, day -> texts.say(Labels.of(day.role())));
        Columns.text(rolesDayColumn, day -> texts.formats().day(day.day()));
        Columns.text(
                rolesCountColumn, day -> texts.formats().number(day.proofs().size()));
        rolesTable.setItems(model.days());
        rolesTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        ties.follow(
                rolesTable.getSelectionModel().selectedItemProperty(),
                day -> rolesProofs.setText(
                        Optional.ofNullable(day).map(this::proofs).orElse("")));
    }

    private String proofs(Day day) {
        return day.proofs().stream()
                .map(proof -> texts.of(
                        "roles.proof",
                        proof.at(),
                        proof.nullifier().hex(),
                        proof.sender().text()))
                .collect(Collectors.joining("\n"));
    }

    private void stand(Optional<RoleStanding> standing) {
        rolesMembers.setText(standing.map(one -> texts.of("roles.members", one.members(), Labels.of(one.role())))
                .orElse(""));
        standing.ifPresentOrElse(
                one -> rolesKey.show(
                        texts.of("roles.key."
                                + one.key()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                        one.key() == KeyState.HOLDS ? "mdoal-check_circle_outline" : "mdoal-info",
                        one.key() == KeyState.HOLDS ? Styles.STATE_GOOD : Styles.STATE_CALM),
                () -> rolesKey.show(texts.of("roles.not-a-member"), "mdoal-info", Styles.STATE_CALM));
        able();
    }

    private void able() {
        Optional<KeyState> key = model.standing().get().map(RoleStanding::key);
        boolean busy = model.busy().get();
        Shown.set(rolesEnrol, key.equals(Optional.of(KeyState.NONE)));
        rolesEnrol.setDisable(busy);
        rolesProve.setDisable(busy
                || !key.equals(Optional.of(KeyState.HOLDS))
                || model.cid().get().isBlank());
    }

    @FXML
    void enrol() {
        model.enrol();
    }

    @FXML
    void prove() {
        if (!rolesProve.isDisabled()) {
            model.prove();
        }
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @Override
    public void focusFirst() {
        rolesTable.requestFocus();
    }

    @Override
    public void close() {
        rolesCid.textProperty().unbindBidirectional(model.cid());
        ties.close();
    }
}
