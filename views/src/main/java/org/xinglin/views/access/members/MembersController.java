package org.xinglin.views.access.members;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MissingEnvelopes.Missing;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the members to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class MembersController implements Controller {
    private final MembersViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner membersBanner;

    @FXML
    HBox missingPane;

    @FXML
    Label missingText;

    @FXML
    Button issueButton;

    @FXML
    TableView<MemberRow> membersTable;

    @FXML
    TableColumn<MemberRow, String> nameColumn;

    @FXML
    TableColumn<MemberRow, String> roleColumn;

    @FXML
    TableColumn<MemberRow, String> statusColumn;

    @FXML
    TableColumn<MemberRow, MemberRow> keyColumn;

    @FXML
    TableColumn<MemberRow, String> hospitalColumn;

    @FXML
    CopyableValue memberAccount;

    @FXML
    CopyableValue memberWords;

    @FXML
    TextField confirmWords;

    @FXML
    Button confirmButton;

    @FXML
    Button admitButton;

    @FXML
    Button removeButton;

    public MembersController(MembersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        membersBanner.attach(model.notices(), texts, ties);
        Columns.text(nameColumn, row -> row.member().name());
        Columns.text(roleColumn, row -> texts.say(Labels.of(row.member().role())));
        Columns.text(
                statusColumn,
                row -> texts.of("members.status." + row.member().status().name().toLowerCase(Locale.ROOT)));
        Columns.state(keyColumn, row -> state(row.key()));
        Columns.text(
                hospitalColumn,
                row -> MembersViewModel.hospitalOf(row.member(), model.rows()).orElse(""));
        membersTable.setItems(model.rows());
        membersTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        memberAccount.name(texts, texts.of("access.column.account"));
        memberWords.name(texts, texts.of("members.fingerprint"));
        confirmWords.textProperty().bindBidirectional(model.words());
        ties.follow(membersTable.getSelectionModel().selectedItemProperty(), row -> able());
        ties.follow(model.busy(), busy -> able());
        ties.follow(model.words(), typed -> able());
        ties.follow(model.missing(), this::tellMissing);
    }

    private StateLabel state(KeyStanding standing) {
        String words = texts.of("members.key." + standing.word());
        return switch (standing) {
            case UNPROVEN -> new StateLabel(words, "mdoal-block", Styles.STATE_BAD);
            case CHANGED -> new StateLabel(words, "mdoal-error_outline", Styles.STATE_BAD);
            case UNVERIFIED -> new StateLabel(words, "mdoal-help_outline", Styles.STATE_CALM);
            case VERIFIED -> new StateLabel(words, "mdomz-verified_user", Styles.STATE_GOOD);
        };
    }

    private void tellMissing(List<Missing> missing) {
        long possible = MembersViewModel.issuable(missing);
        Shown.set(missingPane, !missing.isEmpty());
        missingText.setText(texts.of("members.missing", missing.size(), possible));
        issueButton.setDisable(possible == 0);
    }

    private Optional<MemberRow> selected() {
        return Optional.ofNullable(membersTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        boolean free = !model.busy().get();
        Optional<Member.Status> status = selected().map(row -> row.member().status());
        memberAccount.setText(
                selected().map(row -> row.member().account().text()).orElse(""));
        memberWords.setText(selected()
                .map(row -> MembersViewModel.fingerprint(row.member()).toString())
                .orElse(""));
        confirmButton.setDisable(
                !free || selected().isEmpty() || model.words().get().isBlank());
        admitButton.setDisable(
                !free || status.filter(now -> now != Member.Status.ACTIVE).isEmpty());
        removeButton.setDisable(
                !free || status.filter(now -> now != Member.Status.REMOVED).isEmpty());
    }

    @FXML
    void confirm() {
        selected().ifPresent(model::confirm);
    }

    @FXML
    void admit() {
        selected().ifPresent(model::admit);
    }

    @FXML
    void remove() {
        selected()
                .ifPresent(row -> new Confirmation(
                                Message.of(
                                        "members.remove.question", row.member().name()),
                                Message.of("members.remove.consequences"),
                                Message.of("members.remove"))
                        .ask(membersTable.getScene().getWindow(), texts, () -> model.remove(row)));
    }

    @FXML
    void issue() {
        model.issueKeys();
    }

    @Override
    public void focusFirst() {
        membersTable.requestFocus();
    }

    @Override
    public void close() {
        confirmWords.textProperty().unbindBidirectional(model.words());
        ties.close();
    }
}
