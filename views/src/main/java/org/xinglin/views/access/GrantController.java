package org.xinglin.views.access;

import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.xinglin.core.access.Member;
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
    DatePicker grantUntil;

    @FXML
    TextField grantPurpose;

    @FXML
    Label grantPreview;

    @FXML
    ProgressIndicator grantBusy;

    @FXML
    Button grantButton;

    public GrantController(GrantViewModel model, ObservableList<Member> members, Texts texts) {
        this.model = model;
        this.members = members;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Columns.text(memberNameColumn, Member::name);
        Columns.text(memberRoleColumn, member -> texts.say(Labels.of(member.role())));
        Columns.text(memberAccountColumn, member -> member.account().text());
        memberTable.setItems(members);
        ties.add(memberTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> model.member().set(now)));
        ties.follow(model.member(), chosen -> {
            if (chosen == null) {
                memberTable.getSelectionModel().clearSelection();
            } else if (!chosen.equals(memberTable.getSelectionModel().getSelectedItem())) {
                memberTable.getSelectionModel().select(chosen);
            }
        });
        grantUntil.valueProperty().bindBidirectional(model.until());
        grantPurpose.textProperty().bindBidirectional(model.purpose());
        grantButton.disableProperty().bind(model.ready().not());
        ties.follow(model.preview(), preview -> grantPreview.setText(texts.say(preview)));
        Shown.follow(grantBusy, model.busy(), ties);
    }

    @FXML
    void grant() {
        model.grant();
    }

    @Override
    public void close() {
        grantUntil.valueProperty().unbindBidirectional(model.until());
        grantPurpose.textProperty().unbindBidirectional(model.purpose());
        ties.close();
    }
}
