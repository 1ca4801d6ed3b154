package org.xinglin.views.access;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.Role;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the pane that writes a grant to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class GrantController implements Controller {
    private final GrantViewModel model;
    private final ObservableList<Member> members;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    TableView<Member> memberTable;

    @FXML
    TableColumn<Member, String> memberNameColumn;

    @FXML
    TableColumn<Member, String> memberRoleColumn;

    @FXML
    TableColumn<Member, String> memberAccountColumn;

    @FXML
    ComboBox<Role> grantRole;

    @FXML
    ComboBox<GrantViewModel.Extent> grantExtent;

    @FXML
    DatePicker grantUntil;

    @FXML
    ComboBox<Purpose> grantPurpose;

    @FXML
    Label grantHint;

    @FXML
    ProgressIndicator grantBusy;

    @FXML
    Button grantCancel;

    @FXML
    Button grantButton;

    public GrantController(GrantViewModel model, ObservableList<Member> members, Texts texts) {
        this.model = model;
        this.members = members;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        fillMembers();
        Choices.fill(grantRole, List.of(Role.values()), role -> texts.of("access.whole-role", Labels.of(role)));
        Choices.fill(
                grantExtent,
                List.of(GrantViewModel.Extent.values()),
                extent -> texts.of("access.extent." + extent.name().toLowerCase(java.util.Locale.ROOT)));
        Choices.fill(grantPurpose, List.of(Purpose.values()), purpose -> texts.say(Labels.of(purpose)));
        grantRole.valueProperty().bindBidirectional(model.role());
        grantExtent.valueProperty().bindBidirectional(model.extent());
        grantUntil.valueProperty().bindBidirectional(model.until());
        grantPurpose.valueProperty().bindBidirectional(model.purpose());
        grantButton.disableProperty().bind(model.ready().not());
        // Either members or a whole role: choosing the one gives the other up.
        ties.follow(model.role(), role -> {
            if (role != null) {
                memberTable.getSelectionModel().clearSelection();
            }
        });
        ties.follow(model.hint(), hint -> grantHint.setText(texts.say(hint)));
        Shown.follow(grantBusy, model.busy(), ties);
        Shown.follow(grantCancel, model.busy(), ties);
    }

    private void fillMembers() {
        Columns.text(memberNameColumn, Member::name);
        Columns.text(memberRoleColumn, member -> texts.say(Labels.of(member.role())));
        Columns.text(memberAccountColumn, member -> member.account().text());
        memberTable.setItems(members);
        memberTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        memberTable.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Member>) change -> choose());
        ties.follow(model.members(), chosen -> {
            if (chosen.isEmpty()) {
                memberTable.getSelectionModel().clearSelection();
            }
        });
    }

    private void choose() {
        List<Member> chosen = memberTable.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!chosen.isEmpty()) {
            model.role().set(null);
        }
        model.members().set(chosen);
    }

    @FXML
    void grant() {
        model.preview(proposal -> new GrantPreviewDialog(proposal.preview(), texts)
                .ask(grantButton.getScene().getWindow(), () -> model.grant(proposal)));
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @Override
    public void close() {
        grantRole.valueProperty().unbindBidirectional(model.role());
        grantExtent.valueProperty().unbindBidirectional(model.extent());
        grantUntil.valueProperty().unbindBidirectional(model.until());
        grantPurpose.valueProperty().unbindBidirectional(model.purpose());
        ties.close();
    }
}
