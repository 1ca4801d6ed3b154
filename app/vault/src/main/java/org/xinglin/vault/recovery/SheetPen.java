package org.xinglin.vault.recovery;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws on one page. Measures are points from the page's lower left corner. */
final class SheetPen {
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private final PDPageContentStream page;
    private final SheetFonts fonts;

    SheetPen(PDPageContentStream page, SheetFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** @param y the text's base line */
    void text(float x, float y, float size, String text) throws IOException {
        String printable = fonts.printable(text);
        page.beginText();
        page.newLineAtOffset(x, y);
        StringBuilder run = new StringBuilder();
        PDFont font = fonts.of(' ');
        for (int letter : printable.codePoints().toArray()) {
            PDFont wanted = fonts.of(letter);
            if (!wanted.equals(font)) {
                show(run, font, size);
                font = wanted;
            }
            run.appendCodePoint(letter);
        }
        show(run, font, size);
        page.endText();
    }

    /** One line that gets smaller rather than wider than {@code width}. */
    void fitted(float x, float y, float size, float width, String text) throws IOException {
        float natural = fonts.width(fonts.printable(text), size);
        text(x, y, natural > width ? size * width / natural : size, text);
    }

    private void show(StringBuilder run, PDFont font, float size) throws IOException {
        if (!run.isEmpty()) {
            page.setFont(font, size);
            page.showText(run.toString());
            run.setLength(0);
        }
    }

    /** @return the base line after the last line */
    float paragraph(float x, float y, Measure measure, String text) throws IOException {
        float at = y;
        for (String line : lines(fonts.printable(text), measure)) {
            text(x, at, measure.size(), line);
            at -= measure.leading();
        }
        return at;
    }

    /** How a paragraph is set. */
    record Measure(float size, float leading, float width) {}

    private List<String> lines(String text, Measure measure) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            String longer = line + piece;
            if (!line.isEmpty() && fonts.width(longer.stripTrailing(), measure.size()) > measure.width()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(piece.stripLeading());
            } else {
                line.append(piece);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** A line may end after a space and after an ideograph. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            piece.appendCodePoint(letter);
            if (letter == ' ' || letter >= FIRST_IDEOGRAPH) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    void rule(float x, float y, float width) throws IOException {
        page.setLineWidth(0.6f);
        page.moveTo(x, y);
        page.lineTo(x + width, y);
        page.stroke();
    }

    /** A QR code with its lower left corner at {@code x}, {@code y}; a quarter of it may be stained. */
    void code(float x, float y, float side, String content) throws IOException {
        ByteMatrix matrix = matrix(content);
        float module = side / matrix.getWidth();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row) == 1) {
                    page.addRect(x + column * module, y + side - (row + 1) * module, module, module);
                }
            }
        }
        page.fill();
    }

    private static ByteMatrix matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("33 words fit into a code", e);
        }
    }
}
