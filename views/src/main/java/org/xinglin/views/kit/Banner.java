package org.xinglin.views.kit;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xinglin.views.kit.FailureText.Told;

/** A notice in the page: an icon, what happened, and for trouble what is safe, what to do and the code to quote. */
public final class Banner extends HBox {
    private final FontIcon icon = new FontIcon("mdoal-info");
    private final Label title = new Label();
    private final Label safe = new Label();
    private final Label todo = new Label();
    private final Label code = new Label();
    private final Button close = new Button();

    public Banner() {
        getStyleClass().add(Styles.BANNER);
        VBox words = new VBox(title, safe, todo, code);
        words.getStyleClass().add("banner-words");
        for (Label label : new Label[] {title, safe, todo}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        title.setId("bannerTitle");
        safe.setId("bannerSafe");
        todo.setId("bannerTodo");
        code.setId("bannerCode");
        close.setId("bannerClose");
        title.getStyleClass().add("banner-title");
        code.getStyleClass().add("banner-code");
        close.setGraphic(new FontIcon("mdoal-close"));
        close.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, atlantafx.base.theme.Styles.BUTTON_ICON);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, close);
        show(false);
    }

    /** Shows what the page has to tell, in its language. */
    public void attach(Notices notices, Texts texts, Ties ties) {
        close.setAccessibleText(texts.of("banner.dismiss"));
        close.setOnAction(event -> notices.dismiss());
        ties.follow(notices.current(), notice -> tell(notice, texts));
    }

    private void tell(Optional<Notice> notice, Texts texts) {
        show(notice.isPresent());
        notice.ifPresent(it -> {
            switch (it) {
                case Notice.Trouble trouble ->
                    tell(FailureText.tell(trouble.failure(), texts), "mdoal-error_outline", Styles.BANNER_TROUBLE);
                case Notice.Done done ->
                    tell(
                            new Told(texts.say(done.message()), "", "", ""),
                            "mdoal-check_circle_outline",
                            Styles.BANNER_DONE);
                case Notice.Hint hint ->
                    tell(new Told(texts.say(hint.message()), "", "", ""), "mdoal-info", Styles.BANNER_HINT);
            }
        });
    }

    private void tell(Told told, String symbol, String style) {
        getStyleClass().removeAll(Styles.BANNER_TROUBLE, Styles.BANNER_DONE, Styles.BANNER_HINT);
        getStyleClass().add(style);
        icon.setIconLiteral(symbol);
        fill(title, told.title());
        fill(safe, told.safe());
        fill(todo, told.todo());
        fill(code, told.code());
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
