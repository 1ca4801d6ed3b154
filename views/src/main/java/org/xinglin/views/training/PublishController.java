package org.xinglin.views.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSettings.Metric;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.training.PublishViewModel.Outlook;

/** Ties the settings of a task that is not published yet, and what follows from them, to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PublishController implements Controller {
    private final PublishViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    VBox publishView;

    @FXML
    Label publishTitle;

    @FXML
    TextField publishRounds;

    @FXML
    ComboBox<Optional<Metric>> publishMetric;

    @FXML
    VBox publishTargetField;

    @FXML
    TextField publishTarget;

    @FXML
    ComboBox<String> publishRule;

    @FXML
    CheckBox publishSecure;

    @FXML
    ComboBox<String> publishCompression;

    @FXML
    ComboBox<PrivacyScope> publishScope;

    @FXML
    VBox publishNoiseField;

    @FXML
    TextField publishNoise;

    @FXML
    VBox publishClipField;

    @FXML
    TextField publishClip;

    @FXML
    VBox publishDeltaField;

    @FXML
    TextField publishDelta;

    @FXML
    VBox publishRowsField;

    @FXML
    TextField publishRows;

    @FXML
    ForecastPane publishForecast;

    @FXML
    Button publishNow;

    public PublishController(PublishViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        PublishForm form = model.form();
        Choices.fill(
                publishMetric,
                Stream.concat(
                                Stream.of(Optional.<Metric>empty()),
                                Stream.of(Metric.values()).map(Optional::of))
                        .toList(),
                metric -> texts.of(
                        "training.publish.target." + metric.map(Metric::word).orElse("none")));
        Choices.fill(publishRule, model.rules(), rule -> rule);
        Choices.fill(
                publishCompression,
                model.compressions(),
                one -> one.equals(TaskSettings.UNCOMPRESSED) ? texts.of("training.publish.compression.none") : one);
        Choices.fill(publishScope, List.of(PrivacyScope.values()), this::scope);
        bind(publishRounds.textProperty(), form.rounds());
        bind(publishMetric.valueProperty(), form.metric());
        bind(publishTarget.textProperty(), form.target());
        bind(publishRule.valueProperty(), form.rule());
        bind(publishSecure.selectedProperty(), form.secure());
        bind(publishCompression.valueProperty(), form.compression());
        bind(publishScope.valueProperty(), form.scope());
        bind(publishNoise.textProperty(), form.noise());
        bind(publishClip.textProperty(), form.clip());
        bind(publishDelta.textProperty(), form.delta());
        bind(publishRows.textProperty(), form.rows());
        ties.follow(form.metric(), metric -> Shown.set(publishTargetField, metric.isPresent()));
        ties.follow(form.scope(), this::askForNoise);
        ties.follow(model.name(), name -> publishTitle.setText(texts.of("training.publish.title", name)));
        ties.follow(model.outlook(), this::show);
    }

    private <T> void bind(Property<T> field, Property<T> value) {
        field.bindBidirectional(value);
        ties.add(() -> field.unbindBidirectional(value));
    }

    private String scope(PrivacyScope scope) {
        return texts.of(scope == PrivacyScope.NONE ? "training.publish.scope.none" : "training.scope." + scope.word());
    }

    private void askForNoise(PrivacyScope scope) {
        for (Node field : List.of(publishNoiseField, publishClipField, publishDeltaField)) {
            Shown.set(field, scope != PrivacyScope.NONE);
        }
        Shown.set(publishRowsField, scope == PrivacyScope.RECORD);
    }

    private void show(Optional<Outlook> outlook) {
        boolean appears = outlook.isPresent() && !publishView.isVisible();
        Shown.set(publishView, outlook.isPresent());
        publishNow.setDisable(true);
        outlook.ifPresent(known -> {
            switch (known) {
                case Outlook.Counting counting -> publishForecast.tell(texts.of("training.publish.counting"), false);
                case Outlook.Sending sending -> publishForecast.tell(texts.of("training.publish.sending"), false);
                case Outlook.Mistyped mistyped -> publishForecast.tell(texts.say(mistyped.words()), true);
                case Outlook.Refused refused -> {
                    FailureText.Told told = FailureText.tell(refused.failure(), texts);
                    publishForecast.tell(told.title() + ". " + told.todo(), true);
                }
                case Outlook.Counted counted -> {
                    publishForecast.show(counted.forecast(), texts);
                    publishNow.setDisable(false);
                }
            }
        });
        if (appears) {
            publishRounds.requestFocus();
        }
    }

    @FXML
    void giveUp() {
        model.giveUp();
    }

    @FXML
    void publish() {
        model.publish();
    }

    @Override
    public void close() {
        ties.close();
    }
}
