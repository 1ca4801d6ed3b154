package org.xinglin.formats.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.SourceFile;

/** Opens PDF documents without a password and without temporary files. */
final class PdfFile {
    /** What is not a file must be in memory: archives' entries can not be read at any place. */
    static final int MAX_IN_MEMORY = 64 << 20;

    /** What PDFBox may unpack of one document; more is a bomb. */
    private static final long MAX_SCRATCH = 256L << 20;

    private PdfFile() {}

    /** There is more than may be read into memory. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the document is too large");
        }
    }

    static PDDocument open(Source source) throws IOException {
        if (source instanceof SourceFile file) {
            return open(new RandomAccessReadBufferedFile(file.path()));
        }
        try (InputStream in = source.open()) {
            byte[] all = in.readNBytes(MAX_IN_MEMORY + 1);
            if (all.length > MAX_IN_MEMORY) {
                throw new TooLarge();
            }
            return open(new RandomAccessReadBuffer(all));
        }
    }

    /** Closes {@code in} with the document. */
    static PDDocument open(RandomAccessRead in) throws IOException {
        boolean opened = false;
        try {
            PDDocument document =
                    Loader.loadPDF(in, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_SCRATCH).streamCache);
            opened = true;
            return document;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }
}
