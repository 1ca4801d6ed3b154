package org.xinglin.views.settings.rules;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import org.xinglin.core.access.AccessRules.KeyRelease;
import org.xinglin.core.records.Category;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the rules to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RulesController implements Controller {
    private final RulesViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner rulesBanner;

    @FXML
    FlowPane rulesFourEyes;

    @FXML
    ComboBox<KeyRelease> rulesRelease;

    @FXML
    CheckBox rulesStrict;

    @FXML
    Button rulesSave;

    public RulesController(RulesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        rulesBanner.attach(model.notices(), texts, ties);
        for (Category category : Category.values()) {
            CheckBox box = new CheckBox(texts.say(Labels.of(category)));
            box.setId("fourEyes-" + category.word());
            box.setUserData(category);
            box.selectedProperty().bindBidirectional(model.fourEyes(category));
            rulesFourEyes.getChildren().add(box);
        }
        Choices.fill(rulesRelease, List.of(KeyRelease.values()), each -> texts.of("rules.release." + each.word()));
        rulesRelease.valueProperty().bindBidirectional(model.release());
        rulesStrict.selectedProperty().bindBidirectional(model.strict());
        rulesSave.disableProperty().bind(model.busy());
    }

    @FXML
    void save() {
        model.save();
    }

    @Override
    public void close() {
        rulesFourEyes.getChildren().forEach(node -> {
            if (node instanceof CheckBox box && box.getUserData() instanceof Category category) {
                box.selectedProperty().unbindBidirectional(model.fourEyes(category));
            }
        });
        rulesRelease.valueProperty().unbindBidirectional(model.release());
        rulesStrict.selectedProperty().unbindBidirectional(model.strict());
        ties.close();
    }
}
