package org.xinglin.views.training;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.training.TermsViewModel.Cost;
import org.xinglin.views.training.TermsViewModel.Terms;

/** Ties what is read before joining to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class TermsController implements Controller {
    private final TermsViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final TermsWords words;
    private final OperatorRole self;
    private final Ties ties = new Ties();

    @FXML
    VBox termsView;

    @FXML
    Label termsTitle;

    @FXML
    Label termsAsked;

    @FXML
    Label termsDemanded;

    @FXML
    Label termsApproval;

    @FXML
    Button termsApprove;

    @FXML
    Button termsWithdraw;

    @FXML
    ForecastPane termsCost;

    @FXML
    Button termsChoose;

    @FXML
    Button termsJoin;

    public TermsController(TermsViewModel model, OperatorRole self, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.self = self;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new TermsWords(texts);
    }

    @FXML
    void initialize() {
        ties.follow(model.terms(), this::show);
        ties.follow(model.cost(), this::showCost);
    }

    private void show(Optional<Terms> terms) {
        Shown.set(termsView, terms.isPresent());
        terms.ifPresent(read -> {
            termsTitle.setText(texts.of("training.terms.title", read.task().name()));
            termsAsked.setText(words.asked(read.offer()));
            termsDemanded.setText(words.demanded(read.policy()));
            Shown.set(termsApprove, read.wantsApproval());
            Shown.set(termsWithdraw, read.approval().isPresent());
            boolean may = Act.APPROVE_TASK.isAllowedTo(self);
            termsApprove.setDisable(!may);
            termsWithdraw.setDisable(!may);
            termsApproval.setText(approval(read));
            allowJoining();
        });
    }

    private void showCost(Optional<Cost> cost) {
        Shown.set(termsJoin, cost.isPresent());
        termsChoose.setText(texts.of(cost.isPresent() ? "training.cost.other-button" : "training.cost.choose-button"));
        cost.ifPresentOrElse(this::showCost, () -> termsCost.tell(texts.of("training.cost.choose"), false));
        allowJoining();
    }

    private void showCost(Cost cost) {
        String name = String.valueOf(cost.table().getFileName());
        termsJoin.setText(texts.of("training.cost.join", name));
        cost.forecast()
                .ifPresentOrElse(
                        forecast -> termsCost.show(forecast, name, texts),
                        () -> termsCost.tell(texts.of("training.cost.reading", name), false));
    }

    private void allowJoining() {
        boolean wanting = model.terms().get().map(Terms::wantsApproval).orElse(true);
        termsJoin.setDisable(wanting || !model.cost().get().map(Cost::isFree).orElse(false));
    }

    /** Whoever can not press a button that is there reads why: a greyed one shows no tooltip. */
    private String approval(Terms read) {
        boolean mayNot = !Act.APPROVE_TASK.isAllowedTo(self);
        boolean isAsked = read.wantsApproval() || read.approval().isPresent();
        String words = read.approval()
                .map(yes -> texts.of("training.terms.approved", yes.operator(), yes.at()))
                .orElseGet(() ->
                        texts.of(read.wantsApproval() ? "training.terms.not-approved" : "training.terms.no-approval"));
        return mayNot && isAsked
                ? words + " " + texts.of("training.rights", texts.of("operator.role." + self.word()))
                : words;
    }

    @FXML
    void approve() {
        model.approve();
    }

    @FXML
    void withdraw() {
        model.withdraw();
    }

    @FXML
    void giveUp() {
        model.giveUp();
    }

    @FXML
    void choose() {
        dialogs.oneFile(termsView.getScene().getWindow(), texts.of("training.choose-table"), "csv")
                .ifPresent(model::choose);
    }

    @FXML
    void join() {
        model.join();
    }

    @Override
    public void close() {
        ties.close();
    }
}
