package org.xinglin.views.storage;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** The form of a policy. Places count in the order in which they are ticked. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PolicyController implements Controller {
    private static final int MOST_COPIES = 99;
    private static final int MOST_HOT = 100_000;

    private final PolicyViewModel model;
    private final ObservableList<PlaceRow> places;
    private final Texts texts;
    private final PlaceLabels labels;
    private final Ties ties = new Ties();
    private final ListChangeListener<Object> filling = change -> fill();

    @FXML
    VBox policyView;

    @FXML
    Label policyTitle;

    @FXML
    Spinner<Integer> policyCopies;

    @FXML
    FlowPane policyPlaces;

    @FXML
    Label policyOrder;

    @FXML
    CheckBox policyForAll;

    @FXML
    CheckBox policyHot;

    @FXML
    HBox policyHotFields;

    @FXML
    Spinner<Integer> policyMost;

    @FXML
    ComboBox<PlaceId> policyHotPlace;

    public PolicyController(PolicyViewModel model, ObservableList<PlaceRow> places, Texts texts) {
        this.model = model;
        this.places = places;
        this.texts = texts;
        this.labels = new PlaceLabels(places, texts);
    }

    @FXML
    void initialize() {
        Shown.follow(policyView, model.open(), ties);
        policyCopies.setValueFactory(new IntegerSpinnerValueFactory(1, MOST_COPIES));
        policyMost.setValueFactory(new IntegerSpinnerValueFactory(1, MOST_HOT));
        policyCopies
                .getValueFactory()
                .valueProperty()
                .bindBidirectional(model.copies().asObject());
        policyMost
                .getValueFactory()
                .valueProperty()
                .bindBidirectional(model.most().asObject());
        policyForAll.selectedProperty().bindBidirectional(model.forAll());
        policyHot.selectedProperty().bindBidirectional(model.hot());
        policyHotPlace.valueProperty().bindBidirectional(model.hotPlace());
        Shown.follow(policyHotFields, model.hot(), ties);
        ties.follow(
                model.category(), category -> policyTitle.setText(texts.of("storage.policy.of", Labels.of(category))));
        places.addListener(filling);
        model.chosen().addListener(filling);
        fill();
    }

    private void fill() {
        policyPlaces.getChildren().clear();
        for (PlaceRow row : places) {
            CheckBox box = new CheckBox(labels.of(row.place()));
            box.setSelected(model.chosen().contains(row.place().id()));
            box.setOnAction(event -> model.choose(row.place(), box.isSelected()));
            policyPlaces.getChildren().add(box);
        }
        policyOrder.setText(texts.of(
                "storage.policy.order", model.chosen().stream().map(labels::of).toList()));
        PlaceId before = policyHotPlace.getValue();
        policyHotPlace.getItems().clear();
        Choices.fill(
                policyHotPlace,
                places.stream().map(PlaceRow::place).map(Place::id).toList(),
                labels::of);
        policyHotPlace.setValue(before);
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
        places.removeListener(filling);
        model.chosen().removeListener(filling);
        policyForAll.selectedProperty().unbindBidirectional(model.forAll());
        policyHot.selectedProperty().unbindBidirectional(model.hot());
        policyHotPlace.valueProperty().unbindBidirectional(model.hotPlace());
        ties.close();
    }
}
