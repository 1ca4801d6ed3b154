package org.xinglin.views.viewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Sheet;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.kit.Workbench;

/** Opens a window for each record that is looked at, and closes them all when the console is locked. */
public final class Viewer implements AutoCloseable {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 720;
    private static final double GAP = 16;

    private final Workbench bench;
    private final Supplier<Texts> texts;
    private final List<Stage> windows = new ArrayList<>();

    /** @param texts in the language of the moment */
    public Viewer(Workbench bench, Supplier<Texts> texts) {
        this.bench = bench;
        this.texts = texts;
    }

    /** Shows at once that it is being opened; {@code opening} runs in the background. */
    public void open(Window owner, String title, Work<ShownRecord> opening) {
        ViewerModel model = new ViewerModel(title, bench);
        Stage stage = new Stage();
        Ties ties = new Ties();
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setScene(scene(model, stage, ties));
        stage.setOnHidden(event -> {
            ties.close();
            model.close();
            windows.remove(stage);
        });
        windows.add(stage);
        stage.show();
        model.open(opening);
    }

    private Scene scene(ViewerModel model, Stage stage, Ties ties) {
        Texts words = texts.get();
        BorderPane pane = new BorderPane();
        pane.setId("viewerPane");
        pane.getStyleClass().add("page");
        Banner banner = new Banner();
        banner.attach(model.notices(), words, ties);
        pane.setTop(new VBox(GAP, head(model, stage, words, ties), banner));
        Drawing drawing = new Drawing(model, words);
        ties.follow(model.view(), shown -> pane.setCenter(center(shown, drawing)));
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        scene.getStylesheets().add(Sheet.url());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        return scene;
    }

    private static Region center(Optional<ShownRecord> shown, Drawing drawing) {
        Region drawn = shown.map(ShownRecord::view).map(drawing::of).orElseGet(Region::new);
        BorderPane.setMargin(drawn, new Insets(GAP, 0, 0, 0));
        return drawn;
    }

    private static HBox head(ViewerModel model, Stage stage, Texts words, Ties ties) {
        Label title = new Label(model.title());
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        Label note = new Label(words.of("viewer.note"));
        note.getStyleClass().add("text-muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("small-indicator");
        Label bytes = new Label();
        Shown.follow(busy, model.busy(), ties);
        Shown.follow(bytes, model.busy(), ties);
        ties.follow(model.bytes(), count -> bytes.setText(words.formats().bytes(count.longValue())));
        Button close = new Button(words.of("viewer.close"));
        close.setId("viewerClose");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> stage.close());
        VBox names = new VBox(title, note);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(GAP, names, busy, bytes, close);
        head.getStyleClass().add("page-head");
        return head;
    }

    /** On locking: nothing of a record stays on the screen or in memory. */
    @Override
    public void close() {
        List.copyOf(windows).forEach(Stage::close);
    }
}
