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
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the curve, the table of rounds and the hospitals of one round to the view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RoundsController implements Controller {
    private static final int DOTS_UP_TO = 40;
    private static final int LABELLED = 10;

    private final TrainingViewModel model;
    private final Texts texts;
    private final MeasureWords words;
    private final ReasonWords reasons;
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
    Label pooledMeasures;

    @FXML
    Label standingReasons;

    @FXML
    TableView<HospitalResult> hospitalsTable;

    @FXML
    TableColumn<HospitalResult, String> hospitalColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalAccuracyColumn;

    @FXML
    TableColumn<HospitalResult, String> aucColumn;

    @FXML
    TableColumn<HospitalResult, String> sensitivityColumn;

    @FXML
    TableColumn<HospitalResult, String> specificityColumn;

    @FXML
    TableColumn<HospitalResult, String> eceColumn;

    @FXML
    TableColumn<HospitalResult, String> weightColumn;

    @FXML
    TableColumn<HospitalResult, String> scoreColumn;

    @FXML
    TableColumn<HospitalResult, String> rewardColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalLossColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalSamplesColumn;

    @FXML
    TableColumn<HospitalResult, String> hospitalAccountColumn;

    public RoundsController(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new MeasureWords(texts);
        this.reasons = new ReasonWords(texts);
    }

    @FXML
    void initialize() {
        roundColumns(texts.formats());
        hospitalColumns(texts.formats());
        roundsTable.setItems(rounds);
        hospitalsTable.setItems(hospitals);
        accuracyChart.setAccessibleText(texts.of("training.chart"));
        ties.follow(model.history(), this::show);
        ties.follow(model.lines(), this::draw);
        ties.follow(model.names(), names -> draw(model.lines().get()));
        ties.follow(
                roundsTable.getSelectionModel().selectedItemProperty(), round -> detail(Optional.ofNullable(round)));
        ties.follow(hospitalsTable.getSelectionModel().selectedItemProperty(), result -> explain());
    }

    private void roundColumns(Formats formats) {
        Columns.text(roundColumn, round -> formats.number(round.round()));
        Columns.text(accuracyColumn, round -> words.percent(round.accuracy()));
        Columns.text(lossColumn, round -> words.decimal(round.loss()));
        Columns.text(tookPartColumn, round -> formats.number(round.hospitals().size()));
    }

    private void hospitalColumns(Formats formats) {
        Columns.text(hospitalColumn, result -> name(result.hospital()));
        Columns.text(hospitalAccuracyColumn, result -> words.percent(result.accuracy()));
        Columns.text(aucColumn, result -> words.decimal(result.measures().auc()));
        Columns.text(
                sensitivityColumn, result -> words.percent(result.measures().sensitivity()));
        Columns.text(
                specificityColumn, result -> words.percent(result.measures().specificity()));
        Columns.text(eceColumn, result -> words.decimal(result.measures().ece()));
        Columns.text(weightColumn, result -> words.percent(result.conduct().weight()));
        Columns.text(scoreColumn, result -> words.decimal(result.conduct().score()));
        Columns.text(rewardColumn, result -> formats.number(result.conduct().reward()));
        Columns.text(hospitalLossColumn, result -> words.decimal(result.trainLoss()));
        Columns.text(
                hospitalSamplesColumn, result -> texts.of("training.samples", result.samples(), result.testSamples()));
        Columns.text(hospitalAccountColumn, result -> result.hospital().text());
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
        Shown.set(pooledMeasures, round.isPresent());
        round.ifPresent(shown -> pooledMeasures.setText(words.pooled(shown)));
        explain();
    }

    /** Why the score is what it is: of the selected hospital, or else of this one. */
    private void explain() {
        HospitalResult selected = hospitalsTable.getSelectionModel().getSelectedItem();
        Optional<HospitalResult> explained =
                selected == null ? hospitals.stream().filter(model::isOwn).findFirst() : Optional.of(selected);
        Optional<HospitalResult> known =
                explained.filter(result -> !result.conduct().reasons().isEmpty());
        Shown.set(standingReasons, known.isPresent());
        known.ifPresent(result -> standingReasons.setText(standing(result)));
    }

    private String standing(HospitalResult result) {
        String score = words.decimal(result.conduct().score());
        String why = reasons.all(result.conduct().reasons());
        return model.isOwn(result)
                ? texts.of("training.standing.own", score, why)
                : texts.of("training.standing.other", name(result.hospital()), score, why);
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
