package org.xinglin.formats.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.records.viewing.RecordView.Pages;
import org.xinglin.formats.Png;

/** Draws pages by PDFBox, one at a time: it is not safe for more. */
final class DrawnPages implements Pages {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnPages.class);
    private static final int MAX_SIDE = 4000;
    private static final float POINTS_PER_INCH = 72;
    private final PDDocument document;
    private boolean closed;

    DrawnPages(PDDocument document) {
        this.document = document;
    }

    @Override
    public synchronized Optional<byte[]> png(int page, int dpi) {
        if (closed || page < 0 || page >= document.getNumberOfPages()) {
            return Optional.empty();
        }
        try {
            PDRectangle box = document.getPage(page).getCropBox();
            float longer = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            float dots = Math.min(Math.max(1, dpi), MAX_SIDE * POINTS_PER_INCH / longer);
            return Optional.of(Png.of(new PDFRenderer(document).renderImageWithDPI(page, dots, ImageType.RGB)));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // hostile pages make the library throw anything; its messages quote the page
            LOG.warn("page {} could not be drawn: {}", page, e.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be closed", e);
        }
    }
}
