package org.xinglin.views.storage;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.storage.Place.Kind;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** The form of a place. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class PlaceController implements Controller {
    private final PlaceViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    VBox placeView;

    @FXML
    ComboBox<Kind> placeKind;

    @FXML
    TextField placeName;

    @FXML
    TextField placeLabel;

    @FXML
    TextField placeAddress;

    @FXML
    VBox placeGatewayField;

    @FXML
    TextField placeGateway;

    @FXML
    VBox placeCopiesField;

    @FXML
    TextField placeCopies;

    @FXML
    PasswordField placeToken;

    @FXML
    Label placeHint;

    @FXML
    Button placeSave;

    public PlaceController(PlaceViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Choices.fill(
                placeKind,
                List.of(Kind.KUBO, Kind.CLUSTER, Kind.PINNING_SERVICE),
                kind -> texts.of("storage.kind." + kind.word()));
        placeKind.valueProperty().bindBidirectional(model.kind());
        placeName.textProperty().bindBidirectional(model.name());
        placeLabel.textProperty().bindBidirectional(model.label());
        placeAddress.textProperty().bindBidirectional(model.address());
        placeGateway.textProperty().bindBidirectional(model.gateway());
        placeCopies.textProperty().bindBidirectional(model.copies());
        Shown.follow(placeView, model.open(), ties);
        ties.follow(model.open(), open -> {
            placeToken.clear();
            if (open) {
                placeName.requestFocus();
            }
        });
        ties.follow(model.kind(), this::ask);
        placeSave
                .disableProperty()
                .bind(model.name().isEmpty().or(model.address().isEmpty()));
    }

    /** Only what this kind of place needs. */
    private void ask(Kind kind) {
        Shown.set(placeGatewayField, kind == Kind.CLUSTER || kind == Kind.PINNING_SERVICE);
        Shown.set(placeCopiesField, kind == Kind.CLUSTER);
        placeHint.setText(texts.of("storage.kind." + kind.word() + ".hint"));
    }

    @FXML
    void save() {
        char[] token = placeToken.getText().toCharArray();
        placeToken.clear();
        model.save(token);
    }

    @FXML
    void giveUp() {
        model.giveUp();
    }

    @Override
    public void close() {
        placeKind.valueProperty().unbindBidirectional(model.kind());
        placeName.textProperty().unbindBidirectional(model.name());
        placeLabel.textProperty().unbindBidirectional(model.label());
        placeAddress.textProperty().unbindBidirectional(model.address());
        placeGateway.textProperty().unbindBidirectional(model.gateway());
        placeCopies.textProperty().unbindBidirectional(model.copies());
        ties.close();
    }
}
