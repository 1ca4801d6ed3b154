package org.xinglin.views.audit;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.core.audit.VerifyAudit.Verdict;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the audit page to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class AuditController implements Controller {
    private final AuditViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final ActWords words;
    private final Ties ties = new Ties();

    @FXML
    Banner auditBanner;

    @FXML
    StateLabel auditState;

    @FXML
    Label auditAnchor;

    @FXML
    ProgressIndicator auditBusy;

    @FXML
    Button auditVerify;

    @FXML
    Button auditAnchorNow;

    @FXML
    MenuButton auditExport;

    @FXML
    TextField auditSearch;

    @FXML
    DatePicker auditFrom;

    @FXML
    DatePicker auditTo;

    @FXML
    TableView<AuditEntry> auditTable;

    @FXML
    TableColumn<AuditEntry, String> auditNumberColumn;

    @FXML
    TableColumn<AuditEntry, String> auditTimeColumn;

    @FXML
    TableColumn<AuditEntry, String> auditWhoColumn;

    @FXML
    TableColumn<AuditEntry, String> auditActColumn;

    @FXML
    TableColumn<AuditEntry, String> auditSubjectColumn;

    @FXML
    TableColumn<AuditEntry, AuditEntry> auditResultColumn;

    @FXML
    CopyableValue auditSubject;

    @FXML
    CopyableValue auditHash;

    public AuditController(AuditViewModel model, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new ActWords(texts);
    }

    @FXML
    void initialize() {
        auditBanner.attach(model.notices(), texts, ties);
        auditSearch.textProperty().bindBidirectional(model.text());
        auditFrom.valueProperty().bindBidirectional(model.from());
        auditTo.valueProperty().bindBidirectional(model.to());
        fillTable();
        ties.follow(model.verdict(), this::tell);
        ties.follow(model.anchor(), this::tellAnchor);
        ties.follow(model.busy(), busy -> {
            Shown.set(auditBusy, busy);
            auditVerify.setDisable(busy);
            auditAnchorNow.setDisable(busy);
            auditExport.setDisable(busy);
        });
    }

    private void fillTable() {
        Columns.text(auditNumberColumn, entry -> texts.formats().number(entry.number()));
        Columns.text(auditTimeColumn, entry -> texts.formats().when(entry.at()));
        Columns.text(auditWhoColumn, words::who);
        Columns.text(auditActColumn, words::act);
        Columns.text(auditSubjectColumn, AuditController::about);
        Columns.state(auditResultColumn, words::result);
        auditTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        auditTable.setItems(model.entries());
        auditSubject.name(texts, texts.of("audit.column.subject"));
        auditHash.name(texts, texts.of("audit.hash"));
        ties.follow(auditTable.getSelectionModel().selectedItemProperty(), this::show);
    }

    private static String about(AuditEntry entry) {
        return (entry.subject() + " " + entry.detail()).strip();
    }

    private void show(@Nullable AuditEntry entry) {
        auditSubject.setText(entry == null ? "" : about(entry));
        auditHash.setText(entry == null ? "" : entry.hash().hex());
    }

    private void tell(Optional<Verdict> found) {
        if (found.isEmpty()) {
            auditState.show(texts.of("audit.state.unknown"), "mdoal-help_outline", Styles.STATE_CALM);
            return;
        }
        Verdict verdict = found.get();
        if (verdict.firstBroken().isPresent()) {
            bad(texts.of("audit.state.broken", verdict.firstBroken().getAsLong()));
        } else if (verdict.firstStray().isPresent()) {
            bad(texts.of("audit.state.stray", verdict.firstStray().getAsLong()));
        } else {
            auditState.show(whole(verdict), "mdoal-check_circle_outline", Styles.STATE_GOOD);
        }
    }

    private String whole(Verdict verdict) {
        StringBuilder told = new StringBuilder(texts.of("audit.state.whole", verdict.entries(), verdict.anchored()));
        if (verdict.lost() > 0) {
            told.append(' ').append(texts.of("audit.state.lost", verdict.lost()));
        }
        if (!verdict.unfinished().isEmpty()) {
            told.append(' ')
                    .append(texts.of(
                            "audit.state.unfinished",
                            verdict.unfinished().size(),
                            verdict.unfinished().getFirst()));
        }
        return told.toString();
    }

    private void bad(String told) {
        auditState.show(told, "mdoal-error_outline", Styles.STATE_BAD);
    }

    private void tellAnchor(Optional<AuditAnchor> last) {
        auditAnchor.setText(last.map(anchor -> texts.of("audit.anchor.last", anchor.number(), anchor.at()))
                .orElseGet(() -> texts.of("audit.anchor.none")));
    }

    @FXML
    void verify() {
        model.verify();
    }

    @FXML
    void anchorNow() {
        model.anchorNow();
    }

    @FXML
    void exportTable() {
        export(AuditExport.Form.CSV_WITH_MARK, "audit.csv");
    }

    @FXML
    void exportFhir() {
        export(AuditExport.Form.FHIR_BUNDLE, "audit.fhir.json");
    }

    private void export(AuditExport.Form form, String name) {
        dialogs.saveAs(auditTable.getScene().getWindow(), name).ifPresent(file -> model.export(form, file));
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void clear() {
        auditSearch.clear();
        auditFrom.setValue(null);
        auditTo.setValue(null);
    }

    @Override
    public void focusFirst() {
        auditSearch.requestFocus();
    }

    @Override
    public void close() {
        auditSearch.textProperty().unbindBidirectional(model.text());
        auditFrom.valueProperty().unbindBidirectional(model.from());
        auditTo.valueProperty().unbindBidirectional(model.to());
        ties.close();
    }
}
