package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** A forecast as sentences below each other, warnings with a sign beside their colour. */
public final class ForecastPane extends VBox {
    public ForecastPane() {
        getStyleClass().add("field");
    }

    void show(TaskForecast forecast, Texts texts) {
        getChildren().setAll(lines(forecast, texts));
    }

    /** Of one hospital: what is left of its budget comes first. */
    void show(SiteForecast forecast, String table, Texts texts) {
        ForecastWords words = new ForecastWords(texts);
        boolean stands = !forecast.objections().isEmpty();
        boolean over = forecast.budget().map(budget -> !budget.holds()).orElse(false);
        List<Node> lines = new ArrayList<>();
        lines.add(wrapped(texts.of("training.cost.rows", table, forecast.rows())));
        for (String sentence : words.here(forecast)) {
            lines.add(
                    stands || over
                            ? sentence(sentence, "mdomz-warning", Styles.STATE_WARN)
                            : sentence(sentence, "mdoal-check_circle_outline", Styles.STATE_GOOD));
        }
        lines.addAll(lines(forecast.task(), texts));
        getChildren().setAll(lines);
    }

    void tell(String sentence, boolean bad) {
        getChildren()
                .setAll(
                        bad
                                ? sentence(sentence, "mdoal-error_outline", Styles.STATE_BAD)
                                : sentence(sentence, "mdoal-info", Styles.STATE_CALM));
    }

    private static List<Node> lines(TaskForecast forecast, Texts texts) {
        ForecastWords words = new ForecastWords(texts);
        Label epsilon = wrapped(words.epsilon(forecast));
        epsilon.getStyleClass().add("text-bold");
        List<Node> lines = new ArrayList<>(List.of(epsilon));
        words.hides(forecast).ifPresent(hides -> lines.add(wrapped(hides)));
        for (String caution : words.cautions(forecast)) {
            lines.add(sentence(caution, "mdomz-warning", Styles.STATE_WARN));
        }
        group(lines, texts.of("training.forecast.outside"), words.outside(forecast));
        group(lines, texts.of("training.forecast.remarks"), words.remarks(forecast));
        return lines;
    }

    private static void group(List<Node> lines, String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        Label name = new Label(title);
        name.getStyleClass().add(Styles.FIELD_NAME);
        lines.add(name);
        sentences.forEach(sentence -> lines.add(sentence(sentence, "mdoal-info", Styles.STATE_CALM)));
    }

    private static HBox sentence(String text, String symbol, String style) {
        Label words = wrapped(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon(symbol), words);
        line.getStyleClass().addAll("sentence", style);
        return line;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
