package org.xinglin.formats.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.core.records.viewing.RecordView.PdfPages;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.core.records.viewing.Viewing;
import org.xinglin.formats.Formats;
import org.xinglin.formats.Samples;
import org.xinglin.formats.view.Shown;

class PdfTest {
    private final FileReading reading = new Formats().fileReading();
    private final Viewing viewing = new Formats().viewing();

    private static byte[] pdf(String title, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(200, 100));
            document.addPage(page);
            document.addPage(new PDPage(new PDRectangle(14_000, 100)));
            BufferedImage red = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 64; i++) {
                red.setRGB(i % 8, i / 8, Color.RED.getRGB());
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(JPEGFactory.createFromImage(document, red), 0, 0, 200, 100);
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreationDate(new GregorianCalendar(2026, 1, 3));
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private ImportItem read(byte[] bytes) {
        return reading.read(Samples.source("letter.pdf", bytes)).whole();
    }

    private static List<Oddity> oddities(ImportItem item) {
        return item.warnings().stream().map(Warning::oddity).toList();
    }

    @Test
    void titleAndDayAreRead() throws IOException {
        ImportItem item = read(pdf("Discharge letter", ""));
        assertThat(item.title()).isEqualTo("Discharge letter");
        assertThat(item.date()).contains(LocalDate.of(2026, 2, 3));
        assertThat(item.category()).isEqualTo(Category.REPORT);
        assertThat(oddities(item)).containsExactly(Oddity.NO_PATIENT);
        assertThat(read(pdf("Microsoft Word - x.doc", "")).title()).isEqualTo("letter.pdf");
    }

    @Test
    void anEncryptedDocumentIsAWarning() throws IOException {
        byte[] locked = pdf("Secret", "password");
        assertThat(oddities(read(locked))).contains(Oddity.ENCRYPTED);
        assertThat(viewing.view(MediaKind.PDF, Shown.plaintext(locked)))
                .isEqualTo(new Unsupported(Reason.ENCRYPTED, ""));
    }

    @Test
    void everyTruncationIsReadAsWhatItIs() throws IOException {
        byte[] whole = pdf("Discharge letter", "");
        for (int length = 0; length < whole.length; length += 5) {
            assertThat(read(Arrays.copyOf(whole, length)).title())
                    .as("%d bytes", length)
                    .isNotBlank();
        }
    }

    @Test
    void pagesAreDrawnAndLargeOnesWithFewerDots() throws IOException {
        try (PdfPages pages = (PdfPages) viewing.view(MediaKind.PDF, Shown.plaintext(pdf("t", "")))) {
            assertThat(pages.count()).isEqualTo(2);
            BufferedImage first = ImageIO.read(
                    new ByteArrayInputStream(pages.pages().png(0, 144).orElseThrow()));
            assertThat(first.getWidth()).isEqualTo(400);
            assertThat(new Color(first.getRGB(200, 100)).getRed()).isGreaterThan(200);
            BufferedImage wide = ImageIO.read(
                    new ByteArrayInputStream(pages.pages().png(1, 300).orElseThrow()));
            assertThat(wide.getWidth()).isBetween(3900, 4001);
            assertThat(pages.pages().png(2, 72)).isEmpty();
            pages.close();
            assertThat(pages.pages().png(0, 72)).isEmpty();
        }
    }

    @Test
    void aPageWhoseImageUnpacksToGigabytesIsNotDrawn() throws IOException {
        byte[] bomb;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[10]),
                    COSName.FLATE_DECODE,
                    60_000,
                    60_000,
                    8,
                    PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 500, 500);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            bomb = out.toByteArray();
        }
        assertThat(read(bomb).title()).isEqualTo("letter.pdf");
        try (PdfPages pages = (PdfPages) viewing.view(MediaKind.PDF, Shown.plaintext(bomb))) {
            assertThatCode(() -> pages.pages().png(0, 72)).doesNotThrowAnyException();
        }
    }

    @Test
    void drawingLeavesNothingInTheFolderForTemporaryFiles() throws IOException {
        assertThat(ImageIO.getUseCache()).isFalse();
        Set<String> before = temporary();
        try (PdfPages pages = (PdfPages) viewing.view(MediaKind.PDF, Shown.plaintext(pdf("t", "")))) {
            pages.pages().png(0, 72);
            assertThat(temporary()).isEqualTo(before);
        }
        assertThat(temporary()).isEqualTo(before);
    }

    private static Set<String> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("imageio") || name.startsWith("PDFBox") || name.startsWith("jpeg"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
