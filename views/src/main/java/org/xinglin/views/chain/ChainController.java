package org.xinglin.views.chain;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties blocks, events and the check of the chain to their view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ChainController implements Controller {
    private final ChainViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    Banner chainBanner;

    @FXML
    ProgressBar checkProgress;

    @FXML
    Button checkCancel;

    @FXML
    Button checkButton;

    @FXML
    HBox verdictPane;

    @FXML
    StateLabel verdictLabel;

    @FXML
    TableView<BlockSeen> blocksTable;

    @FXML
    TableColumn<BlockSeen, String> heightColumn;

    @FXML
    TableColumn<BlockSeen, String> timeColumn;

    @FXML
    TableColumn<BlockSeen, String> transactionsColumn;

    @FXML
    TableColumn<BlockSeen, String> hashColumn;

    @FXML
    TableView<EventSeen> eventsTable;

    @FXML
    TableColumn<EventSeen, String> eventBlockColumn;

    @FXML
    TableColumn<EventSeen, String> contractColumn;

    @FXML
    TableColumn<EventSeen, String> eventNameColumn;

    @FXML
    TableColumn<EventSeen, String> fieldsColumn;

    @FXML
    Label chainDetailTitle;

    @FXML
    VBox chainDetailFields;

    @FXML
    Label chainCut;

    @FXML
    Tab pendingTab;

    public ChainController(ChainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        chainBanner.attach(model.notices(), texts, ties);
        fillColumns();
        blocksTable.setItems(model.blocks());
        eventsTable.setItems(model.events());
        FactDetails details = new FactDetails(chainDetailTitle, chainDetailFields, texts);
        ties.add(blocksTable.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                eventsTable.getSelectionModel().clearSelection();
                model.sheet().select(now);
            }
        }));
        ties.add(eventsTable.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                blocksTable.getSelectionModel().clearSelection();
                model.sheet().clear();
                details.show(now);
            }
        }));
        ties.follow(model.sheet().look(), look -> look.ifPresent(details::show));
        Shown.follow(checkProgress, model.checking(), ties);
        Shown.follow(checkCancel, model.checking(), ties);
        checkButton.disableProperty().bind(model.checking());
        checkProgress.progressProperty().bind(model.checked());
        ties.follow(model.verdict(), this::judge);
        Shown.follow(chainCut, model.cut(), ties);
        ties.follow(model.pending().count(), count -> nameTab(count.intValue()));
    }

    private void nameTab(int waiting) {
        pendingTab.setText(waiting == 0 ? texts.of("chain.tab.sent") : texts.of("chain.tab.sent-count", waiting));
    }

    private void fillColumns() {
        Columns.text(
                heightColumn, block -> texts.formats().number(block.height().value()));
        Columns.text(timeColumn, block -> texts.formats().clock(block.time()));
        Columns.text(transactionsColumn, block -> texts.formats().number(block.transactions()));
        Columns.text(hashColumn, block -> block.hash().hex());
        Columns.text(
                eventBlockColumn, event -> texts.formats().number(event.height().value()));
        Columns.text(contractColumn, EventSeen::contract);
        Columns.text(eventNameColumn, EventSeen::name);
        Columns.text(fieldsColumn, event -> inOneLine(event.fields()));
    }

    private static String inOneLine(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(", "));
    }

    private void judge(Optional<ChainVerdict> verdict) {
        Shown.set(verdictPane, verdict.isPresent());
        verdict.ifPresent(found -> {
            if (found.isSound()) {
                verdictLabel.show(
                        texts.of("chain.sound", found.blocks()), "mdoal-check_circle_outline", Styles.STATE_GOOD);
            } else {
                verdictLabel.show(
                        texts.of(
                                "chain.unsound",
                                found.blocks(),
                                found.firstFault().orElse("")),
                        "mdoal-error_outline",
                        Styles.STATE_BAD);
            }
        });
    }

    @FXML
    void check() {
        model.check();
    }

    @FXML
    void cancelCheck() {
        model.cancelCheck();
    }

    @Override
    public void focusFirst() {
        blocksTable.requestFocus();
    }

    @Override
    public void close() {
        ties.close();
    }
}
