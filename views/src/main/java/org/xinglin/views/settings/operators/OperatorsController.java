package org.xinglin.views.settings.operators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the list of operators to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class OperatorsController implements Controller {
    private final OperatorsViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner operatorsBanner;

    @FXML
    Label operatorsRights;

    @FXML
    TableView<OperatorEntry> operatorsTable;

    @FXML
    TableColumn<OperatorEntry, String> operatorNameColumn;

    @FXML
    TableColumn<OperatorEntry, String> operatorRoleColumn;

    @FXML
    TableColumn<OperatorEntry, String> operatorMeansColumn;

    @FXML
    TableColumn<OperatorEntry, OperatorEntry> operatorStateColumn;

    @FXML
    Button operatorDisable;

    @FXML
    Button operatorEnable;

    @FXML
    ComboBox<OperatorRole> operatorNewRole;

    @FXML
    Button operatorChangeRole;

    public OperatorsController(OperatorsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        operatorsBanner.attach(model.notices(), texts, ties);
        fillTable();
        Shown.set(operatorsRights, !model.mayManage());
        operatorsRights.setText(texts.of("operators.rights", words(model.self().role())));
        Choices.fill(operatorNewRole, List.of(OperatorRole.values()), this::words);
        operatorNewRole.setValue(OperatorRole.OPERATOR);
        operatorNewRole.setDisable(!model.mayManage());
        ties.follow(
                operatorsTable.getSelectionModel().selectedItemProperty(),
                entry -> model.selected().set(Optional.ofNullable(entry)));
        ties.follow(model.selected(), entry -> {
            entry.ifPresent(it -> operatorNewRole.setValue(it.role()));
            able();
        });
        ties.follow(operatorNewRole.valueProperty(), role -> able());
        ties.follow(model.busy(), busy -> able());
    }

    private void fillTable() {
        Columns.text(
                operatorNameColumn,
                entry -> model.isSelf(entry) ? texts.of("operators.you", entry.name()) : entry.name());
        Columns.text(operatorRoleColumn, entry -> words(entry.role()));
        Columns.text(
                operatorMeansColumn,
                entry -> texts.of("operators.means." + entry.means().name().toLowerCase(Locale.ROOT)));
        Columns.state(
                operatorStateColumn,
                entry -> entry.disabled()
                        ? new StateLabel(texts.of("operators.state.disabled"), "mdoal-block", Styles.STATE_BAD)
                        : new StateLabel(
                                texts.of("operators.state.enabled"), "mdoal-check_circle_outline", Styles.STATE_GOOD));
        operatorsTable.setItems(model.entries());
        operatorsTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private String words(OperatorRole role) {
        return texts.of("operator.role." + role.word());
    }

    private void able() {
        boolean free = model.mayManage() && !model.busy().get();
        Optional<OperatorEntry> other = model.selected().get().filter(entry -> !model.isSelf(entry));
        Optional<OperatorEntry> disabled = other.filter(OperatorEntry::disabled);
        operatorDisable.setDisable(!free || other.isEmpty() || disabled.isPresent());
        operatorEnable.setDisable(!free || disabled.isEmpty());
        operatorChangeRole.setDisable(!free
                || other.filter(entry -> entry.role() != operatorNewRole.getValue())
                        .isEmpty());
    }

    @FXML
    void disable() {
        model.selected()
                .get()
                .ifPresent(entry -> new Confirmation(
                                Message.of("operators.disable.question", entry.name()),
                                Message.of("operators.disable.consequences"),
                                Message.of("operators.disable"))
                        .ask(operatorsTable.getScene().getWindow(), texts, () -> model.disable(entry)));
    }

    @FXML
    void enable() {
        model.selected().get().ifPresent(model::enable);
    }

    @FXML
    void changeRole() {
        model.selected().get().ifPresent(entry -> model.changeRole(entry, operatorNewRole.getValue()));
    }

    @Override
    public void focusFirst() {
        operatorsTable.requestFocus();
    }

    @Override
    public void close() {
        ties.close();
    }
}
