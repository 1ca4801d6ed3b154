package org.xinglin.formats.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.KindReading;

/** Reads a PDF document's title and day. Whose it is stands nowhere a program could find it. */
public final class PdfReading implements KindReading {
    /** What programs put there when nobody wrote a title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled.*|microsoft word - .*|(powerpoint )?presentation|document\\d*|.*\\.(docx?|pdf|indd|tmp))");

    @Override
    public ReadFile read(ImportItem plain) throws IOException {
        ImportItem report = plain.in(Category.REPORT);
        try (PDDocument document = PdfFile.open(plain.source())) {
            if (document.getNumberOfPages() == 0) {
                return ReadFile.of(report.warned(List.of(Warning.of(Oddity.DAMAGED), Warning.of(Oddity.NO_PATIENT))));
            }
            PDDocumentInformation facts = document.getDocumentInformation();
            return ReadFile.of(
                    report.titled(title(facts)).dated(date(facts)).warned(List.of(Warning.of(Oddity.NO_PATIENT))));
        } catch (InvalidPasswordException e) {
            return ReadFile.of(report.warned(List.of(Warning.of(Oddity.ENCRYPTED), Warning.of(Oddity.NO_PATIENT))));
        } catch (PdfFile.TooLarge e) {
            return ReadFile.of(report.warned(List.of(
                    new Warning(Oddity.TOO_LARGE, Integer.toString(PdfFile.MAX_IN_MEMORY)),
                    Warning.of(Oddity.NO_PATIENT))));
        }
    }

    private static String title(PDDocumentInformation facts) {
        String title = Optional.ofNullable(facts.getTitle()).orElse("").strip();
        return NO_TITLE.matcher(ImportItem.line(title)).matches() ? "" : title;
    }

    private static Optional<LocalDate> date(PDDocumentInformation facts) {
        return Optional.ofNullable(facts.getCreationDate())
                .or(() -> Optional.ofNullable(facts.getModificationDate()))
                .map(date ->
                        LocalDate.ofInstant(date.toInstant(), date.getTimeZone().toZoneId()));
    }
}
