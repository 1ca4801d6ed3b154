package org.xinglin.views.settings;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xinglin.core.access.Role;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.settings.AssistantViewModel.Step;

/** Ties the first-run assistant to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class AssistantController implements Controller {
    private final AssistantViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Runnable restore;
    private final Ties ties = new Ties();

    @FXML
    Banner assistantBanner;

    @FXML
    VBox welcomePane;

    @FXML
    Button chooseDemo;

    @FXML
    Button chooseConnect;

    @FXML
    Label demoChoiceText;

    @FXML
    VBox identityPane;

    @FXML
    Label identityTitle;

    @FXML
    Label identityText;

    @FXML
    VBox nodePane;

    @FXML
    TextField nodeField;

    @FXML
    Button nodeBrowse;

    @FXML
    Button nodeTest;

    @FXML
    StateLabel nodeState;

    @FXML
    TextField nameField;

    @FXML
    VBox rolePane;

    @FXML
    ComboBox<Role> roleField;

    @FXML
    PasswordField passwordField;

    @FXML
    PasswordField repeatField;

    @FXML
    StateLabel passwordAdvice;

    @FXML
    Button assistantBack;

    @FXML
    Button assistantFinish;

    @FXML
    ProgressIndicator assistantBusy;

    /** @param restore goes to where a home is brought back */
    public AssistantController(AssistantViewModel model, Texts texts, FileDialogs dialogs, Runnable restore) {
        this.restore = restore;
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        Choices.fill(
                roleField,
                java.util.List.of(Role.HOSPITAL, Role.DOCTOR, Role.RESEARCHER, Role.PATIENT, Role.AUDITOR),
                role -> texts.say(Labels.of(role)));
        nodeField.textProperty().bindBidirectional(model.node());
        nameField.textProperty().bindBidirectional(model.name());
        roleField.valueProperty().bindBidirectional(model.role());
        passwordField.textProperty().bindBidirectional(model.passwords().first());
        repeatField.textProperty().bindBidirectional(model.passwords().second());
        assistantBanner.attach(model.notices(), texts, ties);
        identityPane.disableProperty().bind(model.busy());
        assistantFinish.disableProperty().bind(model.ready().not());
        nodeTest.disableProperty().bind(model.testing().or(model.node().isEmpty()));
        Shown.follow(assistantBusy, model.busy(), ties);
        ties.follow(model.passwords().advice(), this::advise);
        ties.follow(model.found(), ignored -> showNode());
        ties.follow(model.testing(), ignored -> showNode());
        ties.follow(model.step(), this::turnTo);
        if (!model.canHostDemo()) {
            chooseDemo.setDisable(true);
            demoChoiceText.setText(texts.of("assistant.demo.impossible"));
        }
    }

    private void turnTo(Step step) {
        boolean demo = step == Step.DEMO;
        Shown.set(welcomePane, step == Step.WELCOME);
        Shown.set(identityPane, step != Step.WELCOME);
        Shown.set(nodePane, !demo);
        Shown.set(rolePane, !demo);
        identityTitle.setText(texts.of(demo ? "assistant.demo.title" : "assistant.connect.title"));
        identityText.setText(texts.of(demo ? "assistant.demo.text" : "assistant.connect.text"));
        assistantFinish.setText(texts.of(demo ? "assistant.demo.finish" : "assistant.connect.finish"));
        focusFirst();
    }

    private void advise(Message advice) {
        boolean fits = model.passwords().fit().get();
        boolean empty = passwordField.getText().isEmpty();
        passwordAdvice.show(
                texts.say(advice),
                fits ? "mdoal-check_circle_outline" : "mdoal-info",
                fits ? Styles.STATE_GOOD : empty ? Styles.STATE_CALM : Styles.STATE_BAD);
    }

    private void showNode() {
        Optional<NodeAddresses> node = model.found().get();
        if (node.isPresent()) {
            NodeAddresses found = node.get();
            nodeState.show(
                    texts.of(
                            "assistant.node.found",
                            found.chain().toString(),
                            String.valueOf(found.contracts().chainId()),
                            found.ipfs().toString(),
                            found.edge()),
                    "mdoal-check_circle_outline",
                    Styles.STATE_GOOD);
        } else if (model.testing().get()) {
            nodeState.show(texts.of("assistant.node.testing"), "mdoal-hourglass_empty", Styles.STATE_CALM);
        } else {
            nodeState.show(texts.of("assistant.node.untested"), "mdoal-info", Styles.STATE_CALM);
        }
    }

    @FXML
    void chooseDemo() {
        model.chooseDemo(texts.of("assistant.demo.name"));
    }

    @FXML
    void chooseConnect() {
        model.chooseConnect();
    }

    @FXML
    void chooseRestore() {
        restore.run();
    }

    @FXML
    void browseNode() {
        dialogs.oneFile(nodeField.getScene().getWindow(), texts.of("assistant.node"), "json")
                .ifPresent(file -> {
                    model.node().set(file.toString());
                    model.testNode();
                });
    }

    @FXML
    void testNode() {
        model.testNode();
    }

    @FXML
    void back() {
        model.back();
    }

    @FXML
    void finish() {
        model.finish();
    }

    @Override
    public void focusFirst() {
        switch (model.step().get()) {
            case WELCOME -> (model.canHostDemo() ? chooseDemo : chooseConnect).requestFocus();
            case DEMO -> passwordField.requestFocus();
            case CONNECT -> nodeField.requestFocus();
        }
    }

    @Override
    public void close() {
        nodeField.textProperty().unbindBidirectional(model.node());
        nameField.textProperty().unbindBidirectional(model.name());
        roleField.valueProperty().unbindBidirectional(model.role());
        passwordField.textProperty().unbindBidirectional(model.passwords().first());
        repeatField.textProperty().unbindBidirectional(model.passwords().second());
        ties.close();
    }
}
