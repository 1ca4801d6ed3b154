package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.training.HospitalResult;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.views.kit.Columns;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Formats;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the curve, the table of rounds and the hospitals of one round to the view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RoundsController implements Controller {
    private static final int DOTS_UP_TO = 40;
    private static final int LABELLED = 10;

    private final TrainingViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();
    private final ObservableList<RoundResult> rounds = FXCollections.observableArrayList();
    private final ObservableList<HospitalResult> hospitals = FXCollections.observableArrayList();

    @FXML
    LineChart<Number, Number> accuracyChart;

    @FXML
    NumberAxis roundAxis;

    @FXML
    TableView<RoundResult> roundsTable;

    @FXML
    TableColumn<RoundResult, String> roundColumn;

    @FXML
    TableColumn<RoundResult, String> accuracyColumn;

    @FXML
    TableColumn<RoundResult, String> lossColumn;

    @FXML
    TableColumn<RoundResult, String> tookPartColumn;

    @FXML
    Label hospitalsTitle;

    @FXML
    TableView<HospitalResult> hospitalsTable;

    @FXML
    TableColumn<HospitalResult, String> hospitalColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalAccuracyColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalLossColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalSamplesColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalAccountColumn;

    public RoundsController(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Formats formats = texts.formats();
        Columns.text(roundColumn, round -> formats.number(round.round()));
        Columns.text(accuracyColumn, round -> formats.percent(round.accuracy()));
        Columns.text(lossColumn, round -> formats.decimal(round.loss()));
        Columns.text(tookPartColumn, round -> formats.number(round.hospitals().size()));
        Columns.text(hospitalColumn, result -> name(result.hospital()));
        Columns.text(hospitalAccuracyColumn, result -> formats.percent(result.accuracy()));
        Columns.text(hospitalLossColumn, result -> formats.decimal(result.trainLoss()));
        Columns.text(
                hospitalSamplesColumn, result -> texts.of("training.samples", result.samples(), result.testSamples()));
        Columns.text(hospitalAccountColumn, result -> result.hospital().text());
        roundsTable.setItems(rounds);
        hospitalsTable.setItems(hospitals);
        accuracyChart.setAccessibleText(texts.of("training.chart"));
        ties.follow(model.history(), this::show);
        ties.follow(model.lines(), this::draw);
        ties.follow(model.names(), names -> draw(model.lines().get()));
        ties.follow(
                roundsTable.getSelectionModel().selectedItemProperty(), round -> detail(Optional.ofNullable(round)));
    }

    private void show(Optional<TrainingHistory> history) {
        List<RoundResult> newest = history.map(seen -> seen.rounds().reversed()).orElse(List.of());
        Optional<RoundResult> selected =
                Optional.ofNullable(roundsTable.getSelectionModel().getSelectedItem());
        rounds.setAll(newest);
        selected.filter(newest::contains)
                .ifPresent(round -> roundsTable.getSelectionModel().select(round));
        detail(selected.filter(newest::contains));
    }

    /** The hospitals of the selected round, or of the latest. */
    private void detail(Optional<RoundResult> selected) {
        Optional<RoundResult> round =
                selected.isPresent() ? selected : rounds.stream().findFirst();
        hospitals.setAll(round.map(RoundResult::hospitals).orElse(List.of()));
        hospitalsTitle.setText(round.map(shown -> texts.of("training.hospitals-of", shown.round()))
                .orElseGet(() -> texts.of("training.hospitals")));
    }

    private String name(WalletAddress hospital) {
        return model.names().get().getOrDefault(hospital, hospital.text());
    }

    private void draw(List<Line> lines) {
        List<Series<Number, Number>> drawn = new ArrayList<>();
        int most = 1;
        int last = 2;
        for (Line line : lines) {
            Series<Number, Number> series = new Series<>();
            series.setName(line.hospital().map(this::name).orElseGet(() -> texts.of("training.pooled")));
            for (Line.Point point : line.points()) {
                series.getData().add(new javafx.scene.chart.XYChart.Data<>(point.round(), point.accuracy()));
                last = Math.max(last, point.round());
            }
            most = Math.max(most, line.points().size());
            drawn.add(series);
        }
        roundAxis.setUpperBound(last);
        roundAxis.setTickUnit(Math.max(1, last / LABELLED));
        accuracyChart.setCreateSymbols(most <= DOTS_UP_TO);
        accuracyChart.getData().setAll(drawn);
    }

    @Override
    public void close() {
        ties.close();
    }
}
