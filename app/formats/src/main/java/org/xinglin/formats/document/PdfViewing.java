package org.xinglin.formats.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.PdfPages;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.formats.view.KindViewing;

/** Shows a PDF document page by page. Scripts and links in it are never followed. */
public final class PdfViewing implements KindViewing {
    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        try {
            PDDocument document = PdfFile.open(new PlaintextRandomAccess(plaintext));
            if (document.getNumberOfPages() == 0) {
                document.close();
                return new Unsupported(Reason.DAMAGED, "");
            }
            return new PdfPages(document.getNumberOfPages(), new DrawnPages(document));
        } catch (InvalidPasswordException e) {
            return new Unsupported(Reason.ENCRYPTED, "");
        }
    }
}
