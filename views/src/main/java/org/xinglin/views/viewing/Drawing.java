package org.xinglin.views.viewing;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.views.kit.Texts;

/** Which picture a view gets. */
final class Drawing {
    private static final double GAP = 8;
    private final ViewerModel model;
    private final Texts texts;

    Drawing(ViewerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Region of(RecordView view) {
        return switch (view) {
            case RecordView.FhirTree tree -> new FhirPane(tree, texts);
            case RecordView.Image image -> image(image);
            case RecordView.PdfPages pdf -> new PdfPane(pdf, model, texts);
            case RecordView.Table table -> new TablePane(table, model, texts);
            case RecordView.Text text -> text(text);
            case RecordView.Unsupported not -> unsupported(not);
        };
    }

    private Region image(RecordView.Image image) {
        ImageView picture = new ImageView(new Image(new ByteArrayInputStream(image.png())));
        picture.setId("viewerImage");
        picture.setPreserveRatio(true);
        ScrollPane scroll = new ScrollPane(new StackPane(picture));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        String size = texts.of("viewer.image", image.width(), image.height(), image.frames());
        Label facts = note(String.join(" · ", image.facts().isEmpty() ? java.util.List.of(size) : joined(size, image)));
        return new VBox(GAP, facts, scroll);
    }

    private static java.util.List<String> joined(String size, RecordView.Image image) {
        java.util.List<String> all = new java.util.ArrayList<>(image.facts());
        all.add(size);
        return all;
    }

    private Region text(RecordView.Text text) {
        TextArea area = new TextArea(text.text());
        area.setId("viewerText");
        area.setEditable(false);
        area.setWrapText(true);
        VBox.setVgrow(area, Priority.ALWAYS);
        String charset = texts.of("viewer.charset", text.charset());
        return new VBox(GAP, note(text.shortened() ? charset + " · " + texts.of("viewer.shortened") : charset), area);
    }

    private Region unsupported(RecordView.Unsupported not) {
        String key = not.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label reason = new Label(texts.of("viewer.unsupported." + key));
        reason.setId("viewerUnsupported");
        reason.setWrapText(true);
        reason.getStyleClass().add("title-4");
        Label detail = note(not.detail());
        Label todo = note(texts.of("viewer.unsupported.todo"));
        VBox words = new VBox(GAP, reason, detail, todo);
        words.getStyleClass().add("empty-state");
        return words;
    }

    static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("text-muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }
}
