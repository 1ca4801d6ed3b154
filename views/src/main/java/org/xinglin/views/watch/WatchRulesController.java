package org.xinglin.views.watch;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the rules of the watch to their view model: a line for each kind, made of its words and fields. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class WatchRulesController implements Controller {
    private static final double GAP = 8;
    private static final int HOUR = 5;
    private static final int NUMBER = 5;

    private final WatchRulesViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner watchBanner;

    @FXML
    GridPane watchGrid;

    @FXML
    CheckBox watchTold;

    @FXML
    GridPane watchHook;

    @FXML
    TextField watchProgram;

    @FXML
    TextArea watchArguments;

    @FXML
    Button watchSave;

    @FXML
    Button watchUndo;

    public WatchRulesController(WatchRulesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        watchBanner.attach(model.notices(), texts, ties);
        for (RuleKind kind : RuleKind.values()) {
            add(model.form(kind));
        }
        bind(watchTold.selectedProperty(), model.told());
        bind(watchProgram.textProperty(), model.program());
        bind(watchArguments.textProperty(), model.arguments());
        watchHook.disableProperty().bind(model.told().not());
        watchSave
                .disableProperty()
                .bind(model.whole().not().or(model.changed().not()).or(model.busy()));
        watchUndo.disableProperty().bind(model.changed().not().or(model.busy()));
    }

    private void add(RuleForm form) {
        String word = form.kind().word();
        CheckBox on = new CheckBox(texts.of("alerts.kind." + word));
        on.setId("watch-" + word);
        bind(on.selectedProperty(), form.on());
        on.setMinWidth(Region.USE_PREF_SIZE);
        Label explained = new Label(texts.of("watch.rule." + word));
        explained.setWrapText(true);
        explained.setMinHeight(Region.USE_PREF_SIZE);
        explained.getStyleClass().add("text-muted");
        explained.setMaxWidth(Double.MAX_VALUE);
        StateLabel wrong = new StateLabel();
        wrong.setId("watch-wrong-" + word);
        wrong.setMaxWidth(Double.MAX_VALUE);
        ties.follow(form.ruleProperty(), rule -> {
            Shown.set(wrong, rule.isEmpty());
            Shown.set(explained, rule.isPresent());
            if (rule.isEmpty()) {
                wrong.show(texts.of("watch.wrong." + word), "mdoal-error_outline", Styles.STATE_BAD);
            }
        });
        int row = watchGrid.getRowCount();
        watchGrid.add(on, 0, row);
        if (form.fields() > 0) {
            watchGrid.add(fields(form), 1, row++);
        }
        watchGrid.add(new StackPane(explained, wrong), 1, row);
    }

    private HBox fields(RuleForm form) {
        HBox fields = new HBox(GAP);
        fields.getStyleClass().add("panel-head");
        String word = form.kind().word();
        int columns = form.kind() == RuleKind.GRANT_OUTSIDE_HOURS ? HOUR : NUMBER;
        if (form.fields() > 0) {
            TextField first = field(form.first(), "watch-first-" + word, columns, form);
            first.setAccessibleText(texts.of("watch.first." + word));
            add(fields, "watch.before." + word, first);
        }
        if (form.fields() > 1) {
            TextField second = field(form.second(), "watch-second-" + word, columns, form);
            second.setAccessibleText(texts.of("watch.second." + word));
            add(fields, "watch.between." + word, second);
        }
        if (form.fields() > 0) {
            fields.getChildren().add(words("watch.after." + word));
        }
        return fields;
    }

    private void add(HBox fields, String words, Node field) {
        fields.getChildren().addAll(words(words), field);
    }

    private Label words(String key) {
        Label words = new Label(texts.of(key));
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    private TextField field(javafx.beans.property.StringProperty text, String id, int columns, RuleForm form) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        bind(field.textProperty(), text);
        field.disableProperty().bind(form.on().not());
        ties.follow(
                form.ruleProperty(),
                rule -> field.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, rule.isEmpty()));
        return field;
    }

    /** Both ways, until the view is left. */
    private <T> void bind(javafx.beans.property.Property<T> shown, javafx.beans.property.Property<T> kept) {
        shown.bindBidirectional(kept);
        ties.add(() -> shown.unbindBidirectional(kept));
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void undo() {
        model.notices().dismiss();
        model.refresh();
    }

    @Override
    public void close() {
        ties.close();
    }
}
