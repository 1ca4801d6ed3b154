package org.xinglin.views.watch;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the alerts to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class AlertsController implements Controller {
    private final AlertsViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner alertsBanner;

    @FXML
    TableView<Alert> alertsTable;

    @FXML
    TableColumn<Alert, Alert> alertStateColumn;

    @FXML
    TableColumn<Alert, String> alertTimeColumn;

    @FXML
    TableColumn<Alert, String> alertKindColumn;

    @FXML
    TableColumn<Alert, String> alertFactsColumn;

    @FXML
    TextArea alertFacts;

    @FXML
    Button alertAcknowledge;

    @FXML
    Label alertsExplained;

    @FXML
    ToggleButton alertsRules;

    @FXML
    VBox alertsPane;

    @FXML
    VBox rulesPane;

    public AlertsController(AlertsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        alertsBanner.attach(model.notices(), texts, ties);
        Columns.state(alertStateColumn, this::state);
        Columns.text(alertTimeColumn, alert -> texts.formats().when(alert.at()));
        Columns.text(
                alertKindColumn, alert -> texts.of("alerts.kind." + alert.kind().word()));
        Columns.text(alertFactsColumn, alert -> facts(alert, ", "));
        alertsTable.setItems(model.alerts());
        alertsTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        ties.follow(alertsTable.getSelectionModel().selectedItemProperty(), alert -> able());
        ties.follow(model.busy(), busy -> able());
        ties.follow(alertsRules.selectedProperty(), this::turn);
    }

    private void turn(boolean rules) {
        Shown.set(alertsPane, !rules);
        Shown.set(rulesPane, rules);
        alertsExplained.setText(texts.of(rules ? "watch.explained" : "alerts.explained"));
        if (rules) {
            model.rules().refresh();
        }
    }

    private StateLabel state(Alert alert) {
        return alert.acknowledged()
                .map(seen -> new StateLabel(
                        texts.of("alerts.seen", seen.by()), "mdoal-check_circle_outline", Styles.STATE_GOOD))
                .orElseGet(
                        () -> new StateLabel(texts.of("alerts.open"), "mdomz-notifications_active", Styles.STATE_BAD));
    }

    private static String facts(Alert alert, String separator) {
        return alert.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(separator));
    }

    private Optional<Alert> selected() {
        return Optional.ofNullable(alertsTable.getSelectionModel().getSelectedItem());
    }

    private void able() {
        alertFacts.setText(selected().map(alert -> facts(alert, "\n")).orElse(""));
        alertAcknowledge.setDisable(model.busy().get()
                || selected().filter(alert -> alert.acknowledged().isEmpty()).isEmpty());
    }

    @FXML
    void acknowledge() {
        selected().ifPresent(model::acknowledge);
    }

    @Override
    public void close() {
        ties.close();
    }
}
