package org.xinglin.views.training;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.training.MachineReport;
import org.xinglin.core.training.Participant;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the table of those who are connected to the task, and what they tell of their machines, to the view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ParticipantsController implements Controller {
    private final TrainingViewModel model;
    private final Texts texts;
    private final MachineWords words;
    private final Ties ties = new Ties();
    private final ObservableList<Participant> participants = FXCollections.observableArrayList();

    @FXML
    Label participantsHint;

    @FXML
    TableView<Participant> participantsTable;

    @FXML
    TableColumn<Participant, String> participantColumn;

    @FXML
    TableColumn<Participant, String> loadColumn;

    @FXML
    TableColumn<Participant, String> storageColumn;

    @FXML
    TableColumn<Participant, String> linkColumn;

    @FXML
    TableColumn<Participant, String> queueColumn;

    @FXML
    TableColumn<Participant, String> heardColumn;

    @FXML
    TableColumn<Participant, String> participantAccountColumn;

    public ParticipantsController(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new MachineWords(texts);
    }

    @FXML
    void initialize() {
        Columns.text(participantColumn, one -> model.named(one.hospital()).orElse(texts.of("training.none")));
        Columns.text(loadColumn, one -> told(one.machine().map(words::load)));
        Columns.text(storageColumn, one -> told(one.machine().map(words::storage)));
        Columns.text(linkColumn, one -> told(one.machine().map(words::link)));
        Columns.text(
                queueColumn, one -> told(one.machine().map(MachineReport::queue).map(words::queue)));
        Columns.text(heardColumn, one -> texts.formats().clock(one.heard()));
        Columns.text(participantAccountColumn, one -> one.hospital().text());
        participantsTable.setItems(participants);
        ties.follow(model.history(), this::show);
        ties.follow(model.names(), names -> participantsTable.refresh());
    }

    private String told(Optional<String> words) {
        return words.orElse(texts.of("training.not-told"));
    }

    private void show(Optional<TrainingHistory> history) {
        List<Participant> now = history.map(TrainingHistory::participants).orElse(List.of());
        if (!participants.equals(now)) {
            participants.setAll(now);
        }
    }

    @Override
    public void close() {
        ties.close();
    }
}
