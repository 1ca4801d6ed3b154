package org.xinglin.formats.dicom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Thumbnail;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.KindReading;
import org.xinglin.formats.Png;

/** Reads whose a DICOM file is, its study and a small picture. */
public final class DicomReading implements KindReading {
    private static final int BUFFER = 1 << 16;
    /** Modalities are coded strings (PS3.5, table 6.2-1): what is none is not proposed as a tag. */
    private static final Pattern MODALITY = Pattern.compile("[A-Z0-9_ ]{1,16}");

    @Override
    public ReadFile read(ImportItem plain) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(plain.source().open(), BUFFER)) {
            DicomHeader header = DicomReader.read(in);
            List<Warning> warnings = new ArrayList<>(warnings(header, plain.kind()));
            Optional<Thumbnail> thumbnail = thumbnail(header, in, warnings);
            ImportItem item = plain.in(Category.IMAGING)
                    .titled(title(header))
                    .dated(date(header))
                    .tagged(tags(header))
                    .showing(thumbnail);
            return ReadFile.of(whose(header, item, warnings).warned(warnings));
        }
    }

    private static List<Warning> warnings(DicomHeader header, MediaKind kind) {
        List<Warning> warnings = new ArrayList<>();
        if (header.syntax() == TransferSyntax.FOREIGN) {
            warnings.add(new Warning(Oddity.NOT_SUPPORTED, header.text(Tag.TRANSFER_SYNTAX)));
        }
        if (header.isDamaged() || kind == MediaKind.DICOM_DAMAGED) {
            warnings.add(Warning.of(Oddity.DAMAGED));
        }
        if (header.isCut()) {
            warnings.add(Warning.of(Oddity.TOO_LONG));
        }
        if (header.hasBadDate(Tag.STUDY_DATE)) {
            warnings.add(Warning.of(Oddity.BAD_DATE));
        }
        return warnings;
    }

    private static ImportItem whose(DicomHeader header, ImportItem item, List<Warning> warnings) {
        String id = header.text(Tag.PATIENT_ID);
        if (id.isEmpty()) {
            warnings.add(Warning.of(Oddity.NO_PATIENT));
            return item;
        }
        if (id.length() > PatientId.MAX) {
            warnings.add(Warning.of(Oddity.BAD_PATIENT));
            return item;
        }
        return item.of(new PatientId(id));
    }

    private static String title(DicomHeader header) {
        String study = header.text(Tag.STUDY_DESCRIPTION);
        String series = header.text(Tag.SERIES_DESCRIPTION);
        return study.isEmpty() || series.isEmpty() || study.equals(series) ? study + series : study + ", " + series;
    }

    private static Optional<LocalDate> date(DicomHeader header) {
        return header.date(Tag.STUDY_DATE)
                .or(() -> header.date(Tag.SERIES_DATE))
                .or(() -> header.date(Tag.CONTENT_DATE));
    }

    private static Set<String> tags(DicomHeader header) {
        String modality = header.text(Tag.MODALITY);
        return MODALITY.matcher(modality).matches() ? Set.of(modality) : Set.of();
    }

    private static Optional<Thumbnail> thumbnail(DicomHeader header, BufferedInputStream in, List<Warning> warnings)
            throws IOException {
        Optional<PixelLayout> layout = header.hasPixels() ? PixelLayout.of(header) : Optional.empty();
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        Optional<DicomImage.Drawn> drawn = DicomImage.draw(header, layout.get(), in, Thumbnail.MAX_SIDE);
        if (!drawn.map(DicomImage.Drawn::whole).orElse(false)
                && warnings.stream().noneMatch(warning -> warning.oddity() == Oddity.DAMAGED)) {
            warnings.add(Warning.of(Oddity.DAMAGED));
        }
        return drawn.isPresent() ? Optional.of(new Thumbnail(Png.of(drawn.get().image()))) : Optional.empty();
    }
}
