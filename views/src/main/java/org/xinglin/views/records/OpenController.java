package org.xinglin.views.records;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.viewing.Viewer;

/** Ties the pane that opens a record by its CID, and the progress of any opening, to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class OpenController implements Controller {
    private static final String SHARED_NAME = "record";
    private static final String CERTIFICATE_NAME = "certificate-of-destruction.json";

    private final OpenViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Viewer viewer;
    private final Ties ties = new Ties();

    @FXML
    VBox openPane;

    @FXML
    TextField openCidField;

    @FXML
    Button openViewer;

    @FXML
    Button openSaveAs;

    @FXML
    HBox openProgress;

    @FXML
    Label openBytes;

    public OpenController(OpenViewModel model, Texts texts, FileDialogs dialogs, Viewer viewer) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.viewer = viewer;
    }

    @FXML
    void initialize() {
        Shown.set(openPane, false);
        openCidField.textProperty().bindBidirectional(model.cid());
        openSaveAs.disableProperty().bind(model.cid().isEmpty().or(model.busy()));
        openViewer.disableProperty().bind(model.cid().isEmpty());
        Shown.follow(openProgress, model.busy(), ties);
        ties.follow(
                model.bytes(),
                bytes ->
                        openBytes.setText(texts.of("open.bytes", texts.formats().bytes(bytes.longValue()))));
    }

    void show() {
        Shown.set(openPane, true);
        openCidField.requestFocus();
    }

    void saveAs(MedicalRecord record, Window owner) {
        dialogs.saveAs(owner, record.title()).ifPresent(file -> model.openOwn(record, file));
    }

    /** Saves what is no secret, such as a certificate. */
    void saveText(Window owner, String text) {
        dialogs.saveAs(owner, CERTIFICATE_NAME).ifPresent(file -> model.saveText(file, text));
    }

    /** Nothing is written to a file. What goes wrong is said in the viewer's window. */
    @FXML
    void view() {
        if (!openViewer.isDisabled()) {
            String title = texts.of("open.shared", model.cid().get().strip());
            viewer.open(openPane.getScene().getWindow(), title, model.viewing());
        }
    }

    @FXML
    void open() {
        if (!openSaveAs.isDisabled()) {
            dialogs.saveAs(openPane.getScene().getWindow(), SHARED_NAME).ifPresent(model::openByCid);
        }
    }

    @FXML
    void hide() {
        Shown.set(openPane, false);
        model.cid().set("");
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @Override
    public void close() {
        openCidField.textProperty().unbindBidirectional(model.cid());
        ties.close();
    }
}
