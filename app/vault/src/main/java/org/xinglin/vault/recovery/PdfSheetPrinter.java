package org.xinglin.vault.recovery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.recovery.NewFile;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetPrinter;

/** Sheets as PDF, an A4 page each, in English and Chinese. */
public final class PdfSheetPrinter implements SheetPrinter {
    @Override
    public void print(Heading heading, List<Sheet> sheets, Path file) throws Failed {
        NewFile.check(file);
        byte[] bytes = drawn(heading, sheets);
        boolean whole = false;
        boolean ours = false;
        try (FileChannel channel = OwnerOnlyFile.create(file)) {
            ours = true;
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            whole = true;
        } catch (IOException e) {
            throw NewFile.failed(file, e);
        } finally {
            if (ours && !whole) {
                discard(file);
            }
        }
    }

    private static byte[] drawn(Heading heading, List<Sheet> sheets) {
        try (PDDocument document = new PDDocument()) {
            SheetFonts fonts = new SheetFonts(document);
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    new SheetPage(new SheetPen(content, fonts)).draw(heading, sheet);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("drawing in memory", e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
