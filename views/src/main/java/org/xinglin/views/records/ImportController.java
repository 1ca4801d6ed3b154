package org.xinglin.views.records;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties what was chosen, and what a person corrects of it, to the view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ImportController implements Controller {
    private final ImportViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Ties ties = new Ties();
    private final ListChangeListener<ImportRow> changed = change -> count();

    @FXML
    Banner importBanner;

    @FXML
    HBox readingPane;

    @FXML
    ProgressBar readingBar;

    @FXML
    VBox pendingPane;

    @FXML
    Label pendingTitle;

    @FXML
    Label leftOutLabel;

    @FXML
    TableView<ImportRow> importTable;

    @FXML
    TableColumn<ImportRow, String> importTitleColumn;

    @FXML
    TableColumn<ImportRow, String> importPatientColumn;

    @FXML
    TableColumn<ImportRow, String> importKindColumn;

    @FXML
    TableColumn<ImportRow, String> importCategoryColumn;

    @FXML
    TableColumn<ImportRow, String> importDateColumn;

    @FXML
    TableColumn<ImportRow, String> importWarningColumn;

    @FXML
    ImageView importThumbnail;

    @FXML
    TextField rowTitle;

    @FXML
    TextField rowPatient;

    @FXML
    DatePicker rowDate;

    @FXML
    CheckBox rowSplit;

    @FXML
    TextField patientField;

    @FXML
    ComboBox<Category> categoryField;

    @FXML
    CheckBox paddedBox;

    @FXML
    CheckBox againBox;

    @FXML
    Button leaveOutButton;

    @FXML
    Button correctButton;

    @FXML
    Button pendingStart;

    public ImportController(ImportViewModel model, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        importBanner.attach(model.notices(), texts, ties);
        fillTable();
        Choices.fill(categoryField, List.of(Category.values()), category -> texts.say(Labels.of(category)));
        categoryField.valueProperty().bindBidirectional(model.category());
        ties.follow(model.category(), category -> {
            if (category != null) {
                model.categorise(category);
                importTable.refresh();
            }
        });
        patientField.textProperty().bindBidirectional(model.patient());
        paddedBox.selectedProperty().bindBidirectional(model.padded());
        againBox.selectedProperty().bindBidirectional(model.again());
        pendingStart.disableProperty().bind(model.ready().not());
        Shown.follow(readingPane, model.reading(), ties);
        ties.follow(model.share(), share -> readingBar.setProgress(share.doubleValue()));
        ties.follow(model.leftOut(), this::tellLeftOut);
        model.rows().addListener(changed);
        count();
    }

    private void fillTable() {
        importTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        importTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        item(importTitleColumn, ImportItem::title);
        item(importPatientColumn, item -> item.patient().map(PatientId::value).orElse("—"));
        item(importKindColumn, item -> texts.say(Labels.of(item.kind())));
        item(importCategoryColumn, item -> texts.say(Labels.of(item.category())));
        item(importDateColumn, item -> item.date().map(texts.formats()::day).orElse(""));
        item(
                importWarningColumn,
                item -> item.warnings().stream().map(this::words).collect(Collectors.joining("; ")));
        importTable.setItems(model.rows());
        ties.follow(importTable.getSelectionModel().selectedItemProperty(), this::show);
    }

    private void item(TableColumn<ImportRow, String> column, Function<ImportItem, String> value) {
        Columns.text(column, row -> value.apply(row.item().get()));
    }

    private String words(Warning warning) {
        String key = warning.oddity().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return warning.detail().isEmpty()
                ? texts.of("import.warning." + key)
                : texts.of("import.warning.detail", texts.of("import.warning." + key), warning.detail());
    }

    private void count() {
        int files = model.rows().size();
        Shown.set(pendingPane, files > 0);
        pendingTitle.setText(texts.of("records.pending", files));
        if (files > 0 && importTable.getSelectionModel().isEmpty()) {
            importTable.getSelectionModel().select(0);
        }
    }

    private void tellLeftOut(List<FoundSources.LeftOut> leftOut) {
        Shown.set(leftOutLabel, !leftOut.isEmpty());
        String reasons = leftOut.stream()
                .collect(Collectors.groupingBy(FoundSources.LeftOut::reason, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> texts.of(
                        "import.left-out.count",
                        texts.of("import.left-out."
                                + entry.getKey()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                        entry.getValue()))
                .collect(Collectors.joining(", "));
        leftOutLabel.setText(texts.of("import.left-out", leftOut.size(), reasons));
    }

    private void show(@Nullable ImportRow row) {
        boolean one = row != null;
        for (javafx.scene.Node field : List.of(rowTitle, rowPatient, rowDate, correctButton, leaveOutButton)) {
            field.setDisable(!one);
        }
        rowTitle.setText(row == null ? "" : row.item().get().title());
        rowPatient.setText(
                row == null
                        ? ""
                        : row.item().get().patient().map(PatientId::value).orElse(""));
        rowDate.setValue(row == null ? null : row.item().get().date().orElse(null));
        Shown.set(rowSplit, row != null && row.parts() > 0);
        if (row != null) {
            rowSplit.setText(texts.of("import.split", row.parts()));
            rowSplit.setSelected(row.split().get());
        }
        importThumbnail.setImage(
                row == null
                        ? null
                        : row.item()
                                .get()
                                .thumbnail()
                                .map(small -> new Image(new ByteArrayInputStream(small.png())))
                                .orElse(null));
    }

    /** Takes what stands in the fields for the selected row. */
    @FXML
    void correct() {
        ImportRow row = importTable.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        LocalDate day = rowDate.getValue();
        ImportItem item = row.item().get().titled(rowTitle.getText()).dated(Optional.ofNullable(day));
        String whose = rowPatient.getText().strip();
        row.item().set(whose.isEmpty() || whose.length() > PatientId.MAX ? item : item.of(new PatientId(whose)));
        row.split().set(rowSplit.isSelected());
        importTable.refresh();
        model.corrected();
    }

    @FXML
    void leaveOut() {
        model.leaveOut(importTable.getSelectionModel().getSelectedItems());
    }

    void offer(List<Path> files) {
        model.offer(files);
    }

    void choose(Window owner) {
        model.offer(dialogs.filesToProtect(owner));
    }

    void chooseFolder(Window owner) {
        dialogs.folderToProtect(owner).ifPresent(folder -> model.offer(List.of(folder)));
    }

    @FXML
    void start() {
        model.start();
    }

    @FXML
    void withdraw() {
        model.withdraw();
    }

    @Override
    public void close() {
        categoryField.valueProperty().unbindBidirectional(model.category());
        patientField.textProperty().unbindBidirectional(model.patient());
        paddedBox.selectedProperty().unbindBidirectional(model.padded());
        againBox.selectedProperty().unbindBidirectional(model.again());
        model.rows().removeListener(changed);
        ties.close();
    }
}
