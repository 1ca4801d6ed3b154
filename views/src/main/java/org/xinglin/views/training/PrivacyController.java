package org.xinglin.views.training;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the fuel gauges of privacy to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PrivacyController implements Controller {
    private final PrivacyViewModel model;
    private final Texts texts;
    private final GaugeWords words;
    private final Ties ties = new Ties();

    @FXML
    VBox gaugeBox;

    public PrivacyController(PrivacyViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new GaugeWords(texts);
    }

    @FXML
    void initialize() {
        ties.follow(model.gauges(), this::show);
    }

    private void show(List<PrivacyGauge> gauges) {
        gaugeBox.getChildren().setAll(gauges.stream().map(this::gauge).toList());
    }

    private VBox gauge(PrivacyGauge gauge) {
        Label name = new Label(words.of(gauge));
        name.getStyleClass().add(Styles.FIELD_NAME);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ProgressBar left = new ProgressBar(gauge.left());
        left.setMaxWidth(Double.MAX_VALUE);
        left.setAccessibleText(texts.of("training.privacy.left", texts.formats().percent(gauge.left())));
        Label sentence = new Label(words.sentence(gauge));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("text-small");
        VBox box = new VBox(new HBox(name, gap, words.state(gauge)), left, sentence);
        box.getStyleClass().add("field");
        return box;
    }

    @Override
    public void close() {
        ties.close();
    }
}
