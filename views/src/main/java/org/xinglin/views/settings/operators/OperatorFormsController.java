package org.xinglin.views.settings.operators;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.settings.PasswordPair;

/** Ties a new operator and new passwords to their view models. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class OperatorFormsController implements Controller {
    private final OperatorsViewModel operators;
    private final NewOperatorModel fresh;
    private final PasswordsModel passwords;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Ties ties = new Ties();

    @FXML
    VBox operatorNew;

    @FXML
    TextField operatorName;

    @FXML
    ComboBox<OperatorRole> operatorRole;

    @FXML
    RadioButton operatorByPassword;

    @FXML
    RadioButton operatorByToken;

    @FXML
    VBox operatorPasswordForm;

    @FXML
    PasswordField operatorPassword;

    @FXML
    PasswordField operatorAgain;

    @FXML
    Label operatorAdvice;

    @FXML
    VBox operatorTokenForm;

    @FXML
    TextField operatorLibrary;

    @FXML
    TextField operatorLabel;

    @FXML
    PasswordField operatorPin;

    @FXML
    Button operatorAdd;

    @FXML
    VBox operatorOther;

    @FXML
    Label operatorOtherName;

    @FXML
    PasswordField otherPassword;

    @FXML
    PasswordField otherAgain;

    @FXML
    Label otherAdvice;

    @FXML
    Button operatorReset;

    @FXML
    PasswordField ownCurrent;

    @FXML
    PasswordField ownPassword;

    @FXML
    PasswordField ownAgain;

    @FXML
    Label ownAdvice;

    @FXML
    Button operatorOwn;

    public OperatorFormsController(OperatorsViewModel operators, Texts texts, FileDialogs dialogs) {
        this.operators = operators;
        this.fresh = operators.fresh();
        this.passwords = operators.passwords();
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        operatorNew.setDisable(!operators.mayManage());
        operatorOther.setDisable(!operators.mayManage());
        Choices.fill(operatorRole, List.of(OperatorRole.values()), role -> texts.of("operator.role." + role.word()));
        operatorRole.valueProperty().bindBidirectional(fresh.role());
        tie(operatorName, fresh.name());
        tie(operatorLibrary, fresh.library());
        tie(operatorLabel, fresh.label());
        tie(operatorPin, fresh.pin());
        tie(ownCurrent, passwords.current());
        tie(operatorPassword, operatorAgain, operatorAdvice, fresh.password());
        tie(otherPassword, otherAgain, otherAdvice, passwords.other());
        tie(ownPassword, ownAgain, ownAdvice, passwords.own());
        ties.follow(fresh.means(), this::turnTo);
        ties.follow(fresh.ready(), ready -> operatorAdd.setDisable(!ready));
        ties.follow(passwords.ownReady(), ready -> operatorOwn.setDisable(!ready));
        ties.follow(passwords.otherReady(), ready -> operatorReset.setDisable(!ready));
        ties.follow(operators.selected(), this::name);
    }

    private void tie(TextField field, javafx.beans.property.StringProperty typed) {
        field.textProperty().bindBidirectional(typed);
        ties.add(() -> field.textProperty().unbindBidirectional(typed));
    }

    private void tie(PasswordField first, PasswordField second, Label advice, PasswordPair pair) {
        tie(first, pair.first());
        tie(second, pair.second());
        ties.follow(pair.advice(), told -> advice.setText(texts.say(told)));
    }

    private void turnTo(Means means) {
        boolean typed = means == Means.PASSWORD;
        operatorByPassword.setSelected(typed);
        operatorByToken.setSelected(!typed);
        Shown.set(operatorPasswordForm, typed);
        Shown.set(operatorTokenForm, !typed);
    }

    private void name(Optional<OperatorEntry> selected) {
        operatorOtherName.setText(selected.map(entry -> {
                    if (operators.isSelf(entry)) {
                        return texts.of("operators.other.self");
                    }
                    String key = entry.means() == Means.TOKEN ? "operators.other.token" : "operators.other.of";
                    return texts.of(key, entry.name());
                })
                .orElseGet(() -> texts.of("operators.other.none")));
    }

    @FXML
    void byPassword() {
        fresh.means().set(Means.PASSWORD);
    }

    @FXML
    void byToken() {
        fresh.means().set(Means.TOKEN);
    }

    @FXML
    void browse() {
        dialogs.oneFile(operatorLibrary.getScene().getWindow(), texts.of("operators.token.library"), "so")
                .ifPresent(file -> fresh.library().set(file.toString()));
    }

    @FXML
    void add() {
        fresh.add();
    }

    @FXML
    void reset() {
        passwords.reset();
    }

    @FXML
    void changeOwn() {
        passwords.changeOwn();
    }

    @Override
    public void close() {
        operatorRole.valueProperty().unbindBidirectional(fresh.role());
        ties.close();
    }
}
