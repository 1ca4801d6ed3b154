package org.xinglin.views.viewing;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xinglin.core.records.viewing.RecordView.PdfPages;
import org.xinglin.views.kit.Texts;

/** One page of a PDF at a time, drawn when it is turned to. */
final class PdfPane extends VBox {
    private static final int DPI = 110;
    private static final double GAP = 8;

    private final PdfPages pdf;
    private final ViewerModel model;
    private final ImageView picture = new ImageView();
    private final Label trouble = new Label();
    private int wanted;

    PdfPane(PdfPages pdf, ViewerModel model, Texts texts) {
        super(GAP);
        this.pdf = pdf;
        this.model = model;
        picture.setId("viewerPage");
        trouble.setText(texts.of("viewer.page-damaged"));
        trouble.setVisible(false);
        ScrollPane scroll = new ScrollPane(new StackPane(picture, trouble));
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Pager pager = new Pager(pdf.count(), texts, this::show);
        getChildren().addAll(pager, scroll);
        pager.turn(0);
    }

    private void show(int page) {
        wanted = page;
        model.draw(progress -> pdf.pages().png(page, DPI), png -> drawn(page, png));
    }

    private void drawn(int page, Optional<byte[]> png) {
        if (page != wanted) {
            return;
        }
        trouble.setVisible(png.isEmpty());
        picture.setImage(
                png.map(bytes -> new Image(new ByteArrayInputStream(bytes))).orElse(null));
        png.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }
}
