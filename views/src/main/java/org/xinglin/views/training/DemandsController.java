package org.xinglin.views.training;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** The form of what this hospital demands of a task. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class DemandsController implements Controller {
    private static final int MOST_HOSPITALS = 10_000;
    private static final int MOST = 1_000_000;

    private final DemandsViewModel model;
    private final OperatorRole self;
    private final Texts texts;
    private final Ties ties = new Ties();
    /** Held here: a spinner holds the other end only weakly. */
    private final List<ObjectProperty<Integer>> numbers;

    @FXML
    VBox demandsView;

    @FXML
    Spinner<Integer> demandsParticipants;

    @FXML
    CheckBox demandsSecure;

    @FXML
    ComboBox<PrivacyScope> demandsScope;

    @FXML
    TextField demandsEpsilon;

    @FXML
    Spinner<Integer> demandsRounds;

    @FXML
    Spinner<Integer> demandsSteps;

    @FXML
    CheckBox demandsApprove;

    @FXML
    CheckBox demandsTells;

    @FXML
    Label demandsRights;

    @FXML
    Button demandsSave;

    public DemandsController(DemandsViewModel model, OperatorRole self, Texts texts) {
        this.model = model;
        this.self = self;
        this.texts = texts;
        this.numbers = List.of(
                model.participants().asObject(),
                model.rounds().asObject(),
                model.steps().asObject());
    }

    @FXML
    void initialize() {
        Shown.follow(demandsView, model.open(), ties);
        boolean may = Act.CHANGE_SITE_POLICY.isAllowedTo(self);
        demandsSave.setDisable(!may);
        Shown.set(demandsRights, !may); // beside the button: a greyed one shows no tooltip
        demandsRights.setText(texts.of("training.rights", texts.of("operator.role." + self.word())));
        Choices.fill(demandsScope, List.of(PrivacyScope.values()), scope -> texts.of("training.scope." + scope.word()));
        number(demandsParticipants, 2, MOST_HOSPITALS, numbers.get(0));
        number(demandsRounds, 1, MOST, numbers.get(1));
        number(demandsSteps, 1, MOST, numbers.get(2));
        demandsSecure.selectedProperty().bindBidirectional(model.secure());
        demandsScope.valueProperty().bindBidirectional(model.scope());
        demandsEpsilon.textProperty().bindBidirectional(model.epsilon());
        demandsApprove.selectedProperty().bindBidirectional(model.approveEach());
        demandsTells.selectedProperty().bindBidirectional(model.tells());
    }

    private static void number(Spinner<Integer> spinner, int least, int most, ObjectProperty<Integer> value) {
        spinner.setValueFactory(new IntegerSpinnerValueFactory(least, most));
        spinner.getValueFactory().valueProperty().bindBidirectional(value);
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void giveUp() {
        model.giveUp();
    }

    @Override
    public void close() {
        demandsSecure.selectedProperty().unbindBidirectional(model.secure());
        demandsScope.valueProperty().unbindBidirectional(model.scope());
        demandsEpsilon.textProperty().unbindBidirectional(model.epsilon());
        demandsApprove.selectedProperty().unbindBidirectional(model.approveEach());
        demandsTells.selectedProperty().unbindBidirectional(model.tells());
        ties.close();
    }
}
