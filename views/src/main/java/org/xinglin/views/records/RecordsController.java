package org.xinglin.views.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.textfield.CustomTextField;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.viewing.Viewer;

/** Ties the list of records and the details beside it to their view model; files dropped anywhere on the page are taken. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RecordsController implements Controller {
    private final RecordsViewModel model;
    private final RecordActions actions;
    private final ImportController protect;
    private final OpenController open;
    private final Viewer viewer;
    private final Texts texts;
    private final Consumer<MedicalRecord> access;
    private final Ties ties = new Ties();

    @FXML
    VBox recordsPage;

    @FXML
    Label recordsCount;

    @FXML
    CustomTextField recordSearch;

    @FXML
    Banner recordsBanner;

    @FXML
    SplitPane recordsSplit;

    @FXML
    TableView<MedicalRecord> recordsTable;

    @FXML
    TableColumn<MedicalRecord, String> titleColumn;

    @FXML
    TableColumn<MedicalRecord, String> patientColumn;

    @FXML
    TableColumn<MedicalRecord, String> kindColumn;

    @FXML
    TableColumn<MedicalRecord, String> categoryColumn;

    @FXML
    TableColumn<MedicalRecord, String> sizeColumn;

    @FXML
    TableColumn<MedicalRecord, String> cidColumn;

    @FXML
    TableColumn<MedicalRecord, String> dateColumn;

    @FXML
    Label detailsHint;

    @FXML
    VBox recordDetails;

    @FXML
    Label detailTitle;

    @FXML
    Label detailFacts;

    @FXML
    CopyableValue detailCid;

    @FXML
    CopyableValue detailDigest;

    @FXML
    CopyableValue detailTransaction;

    @FXML
    CopyableValue detailId;

    @FXML
    Button viewButton;

    @FXML
    Button verifyButton;

    @FXML
    Button eraseButton;

    @FXML
    VBox recordsEmpty;

    /** @param access goes to the grants of a record */
    public RecordsController(
            RecordsViewModel model,
            RecordActions actions,
            ImportController protect,
            OpenController open,
            Viewer viewer,
            Texts texts,
            Consumer<MedicalRecord> access) {
        this.model = model;
        this.actions = actions;
        this.protect = protect;
        this.open = open;
        this.viewer = viewer;
        this.texts = texts;
        this.access = access;
    }

    @FXML
    void initialize() {
        fillColumns();
        nameValues();
        recordsBanner.attach(model.notices(), texts, ties);
        recordSearch.textProperty().bindBidirectional(model.filter().text());
        recordSearch.setAccessibleText(texts.of("records.search"));
        recordsTable.setItems(model.rows());
        ties.add(recordsTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> model.select(Optional.ofNullable(now))));
        ties.follow(model.selected(), this::show);
        for (Button button : List.of(viewButton, verifyButton, eraseButton)) {
            button.disableProperty().bind(actions.busy());
        }
        ties.follow(model.total(), ignored -> count());
        ties.follow(model.loaded(), ignored -> count());
        model.rows().subscribe(this::count);
        takeDrops();
    }

    private void fillColumns() {
        Columns.text(titleColumn, MedicalRecord::title);
        Columns.text(patientColumn, record -> record.patient().value());
        Columns.text(kindColumn, record -> texts.say(Labels.of(record.kind())));
        Columns.text(categoryColumn, record -> texts.say(Labels.of(record.category())));
        Columns.text(sizeColumn, record -> texts.formats().bytes(record.bytes()));
        Columns.text(cidColumn, record -> record.cid().text());
        Columns.text(dateColumn, record -> texts.formats().when(record.protectedAt()));
    }

    private void nameValues() {
        detailCid.name(texts, texts.of("records.detail.cid"));
        detailDigest.name(texts, texts.of("records.detail.digest"));
        detailTransaction.name(texts, texts.of("records.detail.transaction"));
        detailId.name(texts, texts.of("records.detail.id"));
    }

    private void count() {
        boolean empty = model.loaded().get() && model.total().get() == 0;
        Shown.set(recordsEmpty, empty);
        recordsSplit.setVisible(!empty);
        long shown = model.rows().size();
        long total = model.total().get();
        recordsCount.setText(
                shown == total ? texts.of("records.count", total) : texts.of("records.count-of", shown, total));
    }

    private void show(Optional<MedicalRecord> selected) {
        Shown.set(detailsHint, selected.isEmpty());
        Shown.set(recordDetails, selected.isPresent());
        selected.ifPresent(record -> {
            if (!record.equals(recordsTable.getSelectionModel().getSelectedItem())) {
                recordsTable.getSelectionModel().select(record);
            }
            detailTitle.setText(record.title());
            detailFacts.setText(texts.of(
                    "records.detail.facts",
                    Labels.of(record.kind()),
                    Labels.of(record.category()),
                    record.patient().value(),
                    texts.formats().bytes(record.bytes()),
                    record.protectedAt()));
            detailCid.setText(record.cid().text());
            detailDigest.setText(record.digest().hex());
            detailTransaction.setText(record.transaction().hex());
            detailId.setText(record.id().toString());
        });
    }

    private void takeDrops() {
        recordsPage.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        recordsPage.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles()) {
                recordsPage.getStyleClass().add(Styles.DROP_TARGET);
            }
        });
        recordsPage.setOnDragExited(event -> recordsPage.getStyleClass().remove(Styles.DROP_TARGET));
        recordsPage.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles();
        if (taken) {
            protect.offer(event.getDragboard().getFiles().stream()
                    .map(file -> file.toPath())
                    .toList());
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    @FXML
    void chooseFiles() {
        protect.choose(recordsPage.getScene().getWindow());
    }

    @FXML
    void chooseFolder() {
        protect.chooseFolder(recordsPage.getScene().getWindow());
    }

    @FXML
    void view() {
        model.selected()
                .get()
                .ifPresent(record ->
                        viewer.open(recordsPage.getScene().getWindow(), record.title(), actions.viewing(record)));
    }

    @FXML
    void verify() {
        model.selected().get().ifPresent(actions::verify);
    }

    @FXML
    void erase() {
        Window owner = recordsPage.getScene().getWindow();
        model.selected()
                .get()
                .ifPresent(record -> new Confirmation(
                                Message.of("records.erase.question", record.title()),
                                Message.of("records.erase.consequences"),
                                Message.of("records.erase"))
                        .ask(
                                owner,
                                texts,
                                () -> actions.erase(record, certificate -> open.saveText(owner, certificate))));
    }

    @FXML
    void showOpen() {
        open.show();
    }

    @FXML
    void saveAs() {
        model.selected()
                .get()
                .ifPresent(record -> open.saveAs(record, recordsPage.getScene().getWindow()));
    }

    @FXML
    void manageAccess() {
        model.selected().get().ifPresent(access);
    }

    @Override
    public void focusFirst() {
        recordSearch.requestFocus();
    }

    @Override
    public void close() {
        recordSearch.textProperty().unbindBidirectional(model.filter().text());
        ties.close();
    }
}
