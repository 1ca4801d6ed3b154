package org.xinglin.vault.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two fonts of a page, embedded as far as they are used: Liberation Sans, which PDFBox brings, and Droid Sans Fallback
 * for Chinese. A sheet must print the same on any machine, whatever fonts it has.
 */
final class SheetFonts {
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CHINESE = "DroidSansFallbackFull.ttf";
    private static final int THOUSANDTHS = 1000;

    private final Face latin;
    private final Face chinese;

    SheetFonts(PDDocument document) throws IOException {
        this.latin = Face.load(document, PDDocument.class, LATIN);
        this.chinese = Face.load(document, SheetFonts.class, CHINESE);
    }

    private record Face(PDFont font, CmapLookup glyphs) {
        static Face load(PDDocument document, Class<?> beside, String name) throws IOException {
            try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
                return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            }
        }

        boolean has(int letter) {
            return glyphs.getGlyphId(letter) > 0;
        }
    }

    PDFont of(int letter) {
        return !latin.has(letter) && chinese.has(letter) ? chinese.font() : latin.font();
    }

    /** What neither font has becomes a question mark: a hospital's name may hold anything. */
    String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(letter -> latin.has(letter) || chinese.has(letter) ? letter : '?')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += of(letter).getStringWidth(Character.toString(letter)) * size / THOUSANDTHS;
        }
        return width;
    }
}
