package org.xinglin.views.access;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Sheet;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** Says before a grant who will be able to read what, until when, at what cost, and who gets nothing and why. */
final class GrantPreviewDialog {
    private static final double WIDTH = 820;
    private static final double GAP = 10;
    private static final double READERS = 180;
    private static final double RECORDS = 140;
    /** Wei in an ether, as a power of ten. */
    private static final int ETHER = 18;

    private final GrantPreview preview;
    private final Texts texts;

    GrantPreviewDialog(GrantPreview preview, Texts texts) {
        this.preview = preview;
        this.texts = texts;
    }

    /** Returns at once; {@code agreed} follows when the person agreed. */
    void ask(Window owner, Runnable agreed) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.of("access.grant"));
        ButtonType yes = new ButtonType(texts.of("access.grant"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(texts.of("action.cancel"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().add(Sheet.url());
        pane.setHeaderText(headline());
        pane.setContent(content());
        pane.setPrefWidth(WIDTH);
        pane.setMinWidth(WIDTH);
        pane.getButtonTypes().addAll(yes, no);
        pane.lookupButton(yes).setId("previewGrant");
        pane.lookupButton(no).setId("previewCancel");
        pane.lookupButton(yes)
                .setDisable(preview.willRead() == 0 && preview.role().isEmpty());
        dialog.setOnHidden(event -> {
            if (yes.equals(dialog.getResult())) {
                agreed.run();
            }
        });
        dialog.show();
    }

    private String headline() {
        int records = preview.records().size();
        return preview.role()
                .map(role -> texts.of("access.preview.role", Labels.of(role), preview.willRead(), records))
                .orElseGet(() -> texts.of("access.preview.members", preview.willRead(), records));
    }

    private Node content() {
        VBox content = new VBox(GAP);
        String code = preview.terms().purpose();
        String purpose =
                Purpose.ofCode(code).map(each -> texts.say(Labels.of(each))).orElse(code);
        content.getChildren()
                .addAll(
                        line(preview.terms()
                                .until()
                                .map(end -> texts.of("access.preview.terms", purpose, end))
                                .orElseGet(() -> texts.of("access.preview.terms-endless", purpose))),
                        line(texts.of(
                                "access.preview.cost",
                                preview.transactions(),
                                texts.formats().number(preview.cost().gas()),
                                new BigDecimal(preview.cost().cap(), ETHER)
                                        .stripTrailingZeros()
                                        .toPlainString())));
        if (preview.role().isPresent()) {
            content.getChildren().add(line(texts.of("access.preview.later")));
        }
        if (!preview.secondOperator().isEmpty()) {
            content.getChildren()
                    .add(line(texts.of(
                            "access.preview.four-eyes", preview.secondOperator().size())));
        }
        content.getChildren().addAll(readers(), records());
        return content;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    private TableView<GrantPreview.Reader> readers() {
        TableView<GrantPreview.Reader> table = new TableView<>();
        table.setId("previewReaders");
        table.setPrefHeight(READERS);
        TableColumn<GrantPreview.Reader, String> name = new TableColumn<>(texts.of("access.column.member"));
        TableColumn<GrantPreview.Reader, GrantPreview.Reader> key = new TableColumn<>(texts.of("members.column.key"));
        TableColumn<GrantPreview.Reader, String> account = new TableColumn<>(texts.of("access.column.account"));
        Columns.text(
                name,
                reader -> texts.of(
                        "access.preview.reader",
                        reader.member().name(),
                        Labels.of(reader.member().role())));
        Columns.state(key, this::standing);
        Columns.text(account, reader -> reader.member().account().text());
        name.setPrefWidth(190);
        key.setPrefWidth(240);
        account.setPrefWidth(360);
        table.getColumns().addAll(List.of(name, key, account));
        table.getItems().setAll(preview.readers());
        return table;
    }

    private StateLabel standing(GrantPreview.Reader reader) {
        if (reader.barrier().isPresent()) {
            String why = FailureText.tell(
                            new Failure.NotAllowed(reader.barrier().get()), texts)
                    .title();
            return new StateLabel(why, "mdoal-block", Styles.STATE_BAD);
        }
        String words = texts.of("members.key." + reader.key().word());
        return reader.key() == KeyStanding.VERIFIED
                ? new StateLabel(words, "mdomz-verified_user", Styles.STATE_GOOD)
                : new StateLabel(words, "mdoal-help_outline", Styles.STATE_CALM);
    }

    private TableView<MedicalRecord> records() {
        TableView<MedicalRecord> table = new TableView<>();
        table.setId("previewRecords");
        table.setPrefHeight(RECORDS);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<MedicalRecord, String> patient = new TableColumn<>(texts.of("records.column.patient"));
        TableColumn<MedicalRecord, String> title = new TableColumn<>(texts.of("records.column.title"));
        Columns.text(patient, record -> record.patient().value());
        Columns.text(title, MedicalRecord::title);
        patient.setPrefWidth(160);
        table.getColumns().addAll(List.of(patient, title));
        table.getItems().setAll(preview.records());
        return table;
    }
}
