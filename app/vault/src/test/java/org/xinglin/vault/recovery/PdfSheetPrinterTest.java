package org.xinglin.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetPrinter.Heading;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

class PdfSheetPrinterTest {
    private static final Heading HEADING =
            new Heading("Zhongshan Hospital 中山医院 №1", new SheetSet(2, 3), LocalDate.of(2026, 11, 21));

    @TempDir
    Path folder;

    private final Slip39Sharing sharing = new Slip39Sharing();
    private final PdfSheetPrinter printer = new PdfSheetPrinter();

    @Test
    void aPageASheetSaysAllInBothLanguagesAndItsCodeRestores() throws Exception {
        byte[] key = new byte[32];
        key[31] = 7;
        Path file = folder.resolve("sheets.pdf");
        List<Sheet> sheets = sharing.split(Secret.owning(key.clone()), HEADING.set());
        printer.print(HEADING, sheets, file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.size(file)).isLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            String text = textOf(document, 2);
            assertThat(text)
                    .contains("Zhongshan Hospital 中山医院", "sheet 2 of 3", "any 2 are needed", "2026-11-21")
                    .contains("Set “" + sheets.get(1).set() + "”", "任意 2 张即可恢复", "保管人", "Holder");
            for (int i = 0; i < 33; i++) {
                assertThat(text)
                        .containsPattern(i + 1 + "\\. *" + sheets.get(1).words().get(i));
            }
            List<TypedSheet> read = List.of(
                    new TypedSheet("first", scanned(document, 0)), new TypedSheet("third", scanned(document, 2)));
            assertThat(sharing.combine(read)).isEqualTo(Secret.owning(key));
        }
    }

    @Test
    void nothingIsDrawnOverTheEdgeOfThePage() throws Exception {
        Path file = folder.resolve("edge.pdf");
        Heading most = new Heading("W".repeat(64), new SheetSet(16, 16), LocalDate.of(2026, 11, 21));
        printer.print(most, sharing.split(Secret.owning(new byte[32]), most.set()), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(15, 72);
            int margin = 20;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    boolean inside = x >= margin
                            && y >= margin
                            && x < image.getWidth() - margin
                            && y < image.getHeight() - margin;
                    if (!inside) {
                        assertThat(image.getRGB(x, y) & 0xFFFFFF)
                                .as(x + "," + y)
                                .isEqualTo(0xFFFFFF);
                    }
                }
            }
        }
    }

    @Test
    void anExistingFileStaysAndAMissingFolderIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.pdf"), "mine");
        List<Sheet> sheets = sharing.split(Secret.owning(new byte[32]), HEADING.set());
        assertThatThrownBy(() -> printer.print(HEADING, sheets, file))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Conflicting(Conflict.FILE_EXISTS, file.toString())));
        assertThat(file).hasContent("mine");
        Path nowhere = folder.resolve("no/where.pdf");
        assertThatThrownBy(() -> printer.print(HEADING, sheets, nowhere))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Invalid(
                                        Problem.FOLDER_UNWRITABLE,
                                        folder.resolve("no").toString(),
                                        "")));
    }

    private static String textOf(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    /** Looks as a scanner does, again and finer when it did not see the code at first. */
    private static String scanned(PDDocument document, int page) throws Exception {
        ReaderException unread = FormatException.getFormatInstance();
        for (int dpi : new int[] {150, 200, 300, 400}) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                        .getText();
            } catch (ReaderException e) {
                unread = e;
            }
        }
        throw unread;
    }
}
