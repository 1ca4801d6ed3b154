package org.xinglin.formats.dicom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.Image;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.formats.Png;
import org.xinglin.formats.view.KindViewing;
import org.xinglin.formats.view.PlainText;

/** Shows the first frame of an uncompressed image. */
public final class DicomViewing implements KindViewing {
    private static final int MAX_SIDE = 2048;
    private static final int BUFFER = 1 << 16;

    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(plaintext.open(), BUFFER)) {
            DicomHeader header = DicomReader.read(in);
            if (header.syntax() == TransferSyntax.FOREIGN) {
                return new Unsupported(Reason.NOT_SUPPORTED, header.text(Tag.TRANSFER_SYNTAX));
            }
            if (!header.hasPixels()) {
                return new Unsupported(
                        header.isDamaged() ? Reason.DAMAGED : Reason.NO_IMAGE, header.text(Tag.MODALITY));
            }
            Optional<PixelLayout> layout = PixelLayout.of(header);
            if (layout.isEmpty()) {
                return new Unsupported(Reason.NOT_SUPPORTED, header.text(Tag.TRANSFER_SYNTAX));
            }
            Optional<DicomImage.Drawn> drawn = DicomImage.draw(header, layout.get(), in, MAX_SIDE);
            return drawn.isPresent() ? shown(drawn.get(), header, layout.get()) : new Unsupported(Reason.DAMAGED, "");
        }
    }

    private static RecordView shown(DicomImage.Drawn drawn, DicomHeader header, PixelLayout layout) throws IOException {
        List<String> facts = new ArrayList<>();
        for (int tag : new int[] {Tag.MODALITY, Tag.STUDY_DATE, Tag.STUDY_DESCRIPTION, Tag.SERIES_DESCRIPTION}) {
            if (!header.text(tag).isEmpty()) {
                facts.add(PlainText.line(header.text(tag)));
            }
        }
        facts.add(layout.columns() + " x " + layout.rows());
        int frames = (int) Math.max(1, header.number(Tag.FRAMES).orElse(1));
        byte[] png = Png.of(drawn.image());
        return new Image(png, drawn.image().getWidth(), drawn.image().getHeight(), frames, facts);
    }
}
