package org.xinglin.core.records.viewing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a screen draws of a record. Closed with the viewer; what it holds is wiped then as far as that can be done. */
public sealed interface RecordView extends AutoCloseable {
    @Override
    default void close() {}

    /**
     * Resources as a tree of names and values.
     *
     * @param narrative the narratives as plain text: no markup, no links, no images
     * @param shortened whether there is more than the tree shows
     */
    record FhirTree(List<Node> roots, String narrative, boolean shortened) implements RecordView {
        public FhirTree {
            roots = List.copyOf(roots);
        }
    }

    /** An element: a name, a value if it is a simple one, and what is below it. */
    record Node(String name, String value, List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }

    /**
     * An image as a PNG.
     *
     * @param frames how many there are in the file; the first is shown
     * @param facts what a viewer writes beside it, such as the modality; never a patient
     */
    record Image(byte[] png, int width, int height, int frames, List<String> facts) implements RecordView {
        public Image {
            facts = List.copyOf(facts);
        }

        @Override
        public void close() {
            Arrays.fill(png, (byte) 0);
        }
    }

    /** Pages that are drawn when they are looked at. */
    record PdfPages(int count, Pages pages) implements RecordView {
        @Override
        public void close() {
            pages.close();
        }
    }

    /** Draws pages. Thread-safe. */
    interface Pages extends AutoCloseable {
        /** The page, counted from 0, as a PNG; fewer dots when it would be too large; empty when it can not be drawn. */
        Optional<byte[]> png(int page, int dpi);

        @Override
        void close();
    }

    /**
     * A table.
     *
     * @param header the first row, or column numbers when the first row is none
     * @param delimiter what parts the cells
     * @param shortened whether the file has more rows than are shown
     */
    record Table(List<String> header, Rows rows, char delimiter, String charset, boolean shortened)
            implements RecordView {
        public Table {
            header = List.copyOf(header);
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** Rows that are read when they are looked at. Thread-safe. */
    interface Rows extends AutoCloseable {
        int count();

        /** Rows {@code from} (inclusive) {@code to} (exclusive), fewer at the end; rows may differ in length. */
        List<List<String>> rows(int from, int to);

        @Override
        void close();
    }

    /**
     * Plain text.
     *
     * @param shortened whether there is more than is shown
     */
    record Text(String text, String charset, boolean shortened) implements RecordView {}

    /**
     * It can be opened to a file only.
     *
     * @param detail facts such as a transfer syntax
     */
    record Unsupported(Reason reason, String detail) implements RecordView {}

    /** Why there is no view. */
    enum Reason {
        UNKNOWN_KIND,
        EMPTY,
        DAMAGED,
        ENCRYPTED,
        TOO_LARGE,
        /** A DICOM object without an image, such as a waveform. */
        NO_IMAGE,
        /** Compressed or otherwise encoded in a way that is not read here. */
        NOT_SUPPORTED
    }
}
