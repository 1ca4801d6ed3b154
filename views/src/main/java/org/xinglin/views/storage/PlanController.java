package org.xinglin.views.storage;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** The places, what is wanted where, and the ways to change both. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PlanController implements Controller {
    private final StorageViewModel model;
    private final PlaceViewModel placeForm;
    private final PolicyViewModel policyForm;
    private final Texts texts;
    private final PlaceLabels labels;
    private final Ties ties = new Ties();

    @FXML
    TableView<PlaceRow> placesTable;

    @FXML
    TableColumn<PlaceRow, String> placeNameColumn;

    @FXML
    TableColumn<PlaceRow, PlaceRow> placeStateColumn;

    @FXML
    TableColumn<PlaceRow, String> placeAddressColumn;

    @FXML
    Label placeTrouble;

    @FXML
    Button placeChange;

    @FXML
    Button placeRemove;

    @FXML
    TableView<PolicyRow> policiesTable;

    @FXML
    TableColumn<PolicyRow, String> policyCategoryColumn;

    @FXML
    TableColumn<PolicyRow, String> policyPlacesColumn;

    @FXML
    Label hotRuleLabel;

    @FXML
    Button policyChange;

    public PlanController(StorageViewModel model, PlaceViewModel placeForm, PolicyViewModel policyForm, Texts texts) {
        this.model = model;
        this.placeForm = placeForm;
        this.policyForm = policyForm;
        this.texts = texts;
        this.labels = new PlaceLabels(model.places(), texts);
    }

    @FXML
    void initialize() {
        fillPlaces();
        fillPolicies();
        ties.follow(model.overview(), ignored -> tellTrouble());
    }

    private void tellTrouble() {
        Optional<PlaceRow> failing =
                model.places().stream().filter(row -> !row.trouble().isEmpty()).findFirst();
        Shown.set(placeTrouble, failing.isPresent());
        failing.ifPresent(row -> placeTrouble.setText(
                texts.of("storage.place.trouble", labels.of(row.place()), TroubleWords.of(row.trouble(), texts))));
    }

    private void fillPlaces() {
        Columns.text(placeNameColumn, row -> labels.of(row.place()));
        Columns.state(placeStateColumn, this::state);
        Columns.text(
                placeAddressColumn,
                row -> texts.of(
                        "storage.place.facts",
                        Message.of("storage.kind." + row.place().kind().word()),
                        row.place().address()));
        placesTable.setItems(model.places());
        ties.follow(placesTable.getSelectionModel().selectedItemProperty(), row -> {
            boolean changeable = row != null && row.place().kind() != Place.Kind.HOME;
            placeChange.setDisable(!changeable);
            placeRemove.setDisable(!changeable);
        });
    }

    private StateLabel state(PlaceRow row) {
        if (row.failing() > 0) {
            return new StateLabel(
                    texts.of("storage.place.failing", row.failing()), "mdoal-error_outline", Styles.STATE_BAD);
        }
        if (row.onTheWay() > 0) {
            return new StateLabel(
                    texts.of("storage.place.on-the-way", row.held(), row.onTheWay()), "mdomz-sync", Styles.STATE_CALM);
        }
        return new StateLabel(
                texts.of("storage.place.held", row.held()), "mdoal-check_circle_outline", Styles.STATE_GOOD);
    }

    private void fillPolicies() {
        Columns.text(policyCategoryColumn, row -> texts.say(Labels.of(row.category())));
        Columns.text(policyPlacesColumn, row -> wanted(row.policy()));
        policiesTable.setItems(model.policies());
        ties.follow(
                policiesTable.getSelectionModel().selectedItemProperty(), row -> policyChange.setDisable(row == null));
        ties.follow(model.hotRule(), rule -> hotRuleLabel.setText(told(rule)));
    }

    private String wanted(ReplicationPolicy policy) {
        List<String> places = policy.places().stream().map(labels::of).toList();
        return policy.copies() == places.size()
                ? texts.of("storage.policy.all", places)
                : texts.of("storage.policy.some", policy.copies(), places);
    }

    private String told(Optional<HotRule> rule) {
        return rule.map(hot -> texts.of("storage.hot.on", hot.most(), labels.of(hot.place())))
                .orElseGet(() -> texts.of("storage.hot.off"));
    }

    @FXML
    void addPlace() {
        policyForm.giveUp();
        placeForm.add();
    }

    @FXML
    void changePlace() {
        PlaceRow row = placesTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            policyForm.giveUp();
            placeForm.change(row.place());
        }
    }

    @FXML
    void removePlace() {
        PlaceRow row = placesTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            new Confirmation(
                            Message.of("storage.place.remove.question", labels.of(row.place())),
                            Message.of("storage.place.remove.consequences"),
                            Message.of("storage.place.remove"))
                    .ask(
                            placesTable.getScene().getWindow(),
                            texts,
                            () -> model.remove(row.place().id()));
        }
    }

    @FXML
    void changePolicy() {
        PolicyRow row = policiesTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            placeForm.giveUp();
            policyForm.change(row, model.hotRule().get());
        }
    }

    @Override
    public void close() {
        ties.close();
    }
}
