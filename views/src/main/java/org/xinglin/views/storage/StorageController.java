package org.xinglin.views.storage;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.storage.Replica;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the storage page to its view models. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class StorageController implements Controller {
    private final StorageViewModel model;
    private final PlaceViewModel placeForm;
    private final PolicyViewModel policyForm;
    private final Texts texts;
    private final ReplicaWords words;
    private final PlaceLabels labels;
    private final Ties ties = new Ties();

    @FXML
    Banner storageBanner;

    @FXML
    StateLabel storageState;

    @FXML
    ProgressIndicator samplingBusy;

    @FXML
    Button sampleButton;

    @FXML
    Button sampleCancel;

    @FXML
    VBox recordsPart;

    @FXML
    ComboBox<StorageViewModel.Filter> contentFilter;

    @FXML
    TableView<ContentRow> contentsTable;

    @FXML
    TableColumn<ContentRow, ContentRow> contentStateColumn;

    @FXML
    TableColumn<ContentRow, String> contentTitleColumn;

    @FXML
    TableColumn<ContentRow, String> contentPlacesColumn;

    @FXML
    CopyableValue contentCid;

    @FXML
    ListView<Replica> copiesList;

    public StorageController(
            StorageViewModel model, PlaceViewModel placeForm, PolicyViewModel policyForm, Texts texts) {
        this.model = model;
        this.placeForm = placeForm;
        this.policyForm = policyForm;
        this.texts = texts;
        this.words = new ReplicaWords(texts);
        this.labels = new PlaceLabels(model.places(), texts);
    }

    @FXML
    void initialize() {
        storageBanner.attach(model.notices(), texts, ties);
        fillContents();
        ties.follow(model.overview(), this::tell);
        // A form takes the place of the records: both do not fit a small window.
        Shown.follow(recordsPart, placeForm.open().or(policyForm.open()).not(), ties);
        ties.follow(model.sampling(), busy -> {
            Shown.set(samplingBusy, busy);
            Shown.set(sampleCancel, busy);
            sampleButton.setDisable(busy);
        });
    }

    private void fillContents() {
        Choices.fill(
                contentFilter,
                List.of(StorageViewModel.Filter.values()),
                each -> texts.of("storage.filter." + each.name().toLowerCase(java.util.Locale.ROOT)));
        contentFilter.valueProperty().bindBidirectional(model.filter());
        Columns.state(contentStateColumn, words::of);
        Columns.text(contentTitleColumn, row -> row.title().isEmpty() ? texts.of("storage.no-record") : row.title());
        Columns.text(
                contentPlacesColumn,
                row -> row.line().replicas().stream()
                        .map(replica -> labels.of(replica.place()))
                        .collect(Collectors.joining(", ")));
        contentsTable.setItems(model.contents());
        contentCid.name(texts, texts.of("storage.cid"));
        copiesList.setCellFactory(list -> new CopyCell(words, labels::of));
        ties.follow(contentsTable.getSelectionModel().selectedItemProperty(), this::show);
    }

    private void show(@Nullable ContentRow row) {
        contentCid.setText(row == null ? "" : row.line().cid().text());
        copiesList.getItems().setAll(row == null ? List.of() : row.line().replicas());
    }

    private void tell(Overview overview) {
        if (overview.damaged() > 0) {
            storageState.show(
                    texts.of("storage.state.damaged", overview.damaged(), overview.records()),
                    "mdoal-error_outline",
                    Styles.STATE_BAD);
        } else if (overview.lagging() > 0) {
            storageState.show(
                    overview.oldest()
                            .map(since -> texts.of(
                                    "storage.state.lagging-since", overview.lagging(), overview.records(), since))
                            .orElseGet(() -> texts.of("storage.state.lagging", overview.lagging(), overview.records())),
                    "mdomz-sync_problem",
                    Styles.STATE_BAD);
        } else {
            storageState.show(
                    texts.of(overview.records() == 0 ? "storage.state.none" : "storage.state.good", overview.records()),
                    "mdoal-check_circle_outline",
                    Styles.STATE_GOOD);
        }
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void copyNow() {
        model.copyNow();
    }

    @FXML
    void sampleNow() {
        model.sampleNow();
    }

    @FXML
    void cancelSampling() {
        model.cancelSampling();
    }

    @Override
    public void focusFirst() {
        contentsTable.requestFocus();
    }

    @Override
    public void close() {
        contentFilter.valueProperty().unbindBidirectional(model.filter());
        ties.close();
    }
}
