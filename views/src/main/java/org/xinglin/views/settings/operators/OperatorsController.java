package org.xinglin.views.settings.operators;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the operators to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class OperatorsController implements Controller {
    private final OperatorsViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner operatorsBanner;

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

    @FXML
    Button operatorReset;

    @FXML
    TextField operatorName;

    @FXML
    ComboBox<OperatorRole> operatorRole;

    @FXML
    PasswordField operatorCurrent;

    @FXML
    PasswordField operatorPassword;

    @FXML
    PasswordField operatorAgain;

    @FXML
    Label operatorAdvice;

    @FXML
    Button operatorAdd;

    @FXML
    Button operatorOwn;

    public OperatorsController(OperatorsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        operatorsBanner.attach(model.notices(), texts, ties);
        fillTable();
        for (ComboBox<OperatorRole> box : List.of(operatorRole, operatorNewRole)) {
            Choices.fill(box, List.of(OperatorRole.values()), this::words);
            box.setValue(OperatorRole.OPERATOR);
        }
        operatorPassword.textProperty().bindBidirectional(model.password().first());
        operatorAgain.textProperty().bindBidirectional(model.password().second());
        operatorCurrent.textProperty().bindBidirectional(model.current());
        ties.follow(model.password().advice(), advice -> operatorAdvice.setText(texts.say(advice)));
        ties.follow(operatorsTable.getSelectionModel().selectedItemProperty(), entry -> able());
        ties.follow(model.busy(), busy -> able());
        ties.follow(model.password().fit(), fit -> able());
        ties.follow(model.current(), typed -> able());
        ties.follow(operatorName.textProperty(), typed -> able());
    }

    private void fillTable() {
        Columns.text(
                operatorNameColumn,
                entry -> model.isSelf(entry) ? texts.of("operators.you", entry.name()) : entry.name());
        Columns.text(operatorRoleColumn, entry -> words(entry.role()));
        Columns.text(
                operatorMeansColumn,
                entry -> texts.of("operators.means." + entry.means().name().toLowerCase(java.util.Locale.ROOT)));
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

    private Optional<OperatorEntry> selected() {
        return Optional.ofNullable(operatorsTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        boolean free = !model.busy().get();
        boolean fit = free && model.password().fit().get();
        Optional<OperatorEntry> other = selected().filter(entry -> !model.isSelf(entry));
        operatorDisable.setDisable(
                !free || other.filter(entry -> !entry.disabled()).isEmpty());
        operatorEnable.setDisable(!free || other.filter(OperatorEntry::disabled).isEmpty());
        operatorChangeRole.setDisable(!free || other.isEmpty());
        operatorReset.setDisable(!fit || other.isEmpty());
        operatorAdd.setDisable(!fit || operatorName.getText().isBlank());
        operatorOwn.setDisable(!fit || model.current().get().isEmpty());
    }

    @FXML
    void disable() {
        selected().ifPresent(model::disable);
    }

    @FXML
    void enable() {
        selected().ifPresent(model::enable);
    }

    @FXML
    void changeRole() {
        selected().ifPresent(entry -> model.changeRole(entry, operatorNewRole.getValue()));
    }

    @FXML
    void reset() {
        selected().ifPresent(model::reset);
    }

    @FXML
    void add() {
        model.add(operatorName.getText(), operatorRole.getValue());
        operatorName.clear();
    }

    @FXML
    void changeOwn() {
        model.changeOwn();
    }

    @Override
    public void focusFirst() {
        operatorsTable.requestFocus();
    }

    @Override
    public void close() {
        operatorPassword.textProperty().unbindBidirectional(model.password().first());
        operatorAgain.textProperty().unbindBidirectional(model.password().second());
        operatorCurrent.textProperty().unbindBidirectional(model.current());
        ties.close();
    }
}
