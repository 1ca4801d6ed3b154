package org.xinglin.formats.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.xinglin.core.records.Source;

/**
 * Some entries of a Bundle as a Bundle of their own: a report, its patient, and what it refers to. The entries' bytes are those of
 * the file.
 *
 * @param entry the number of the report's entry: it names the part
 * @param pieces where the entries lie, in the file's order
 */
record BundlePart(Source bundle, int entry, List<Piece> pieces) implements Source {
    private static final String HEAD = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[";
    private static final String TAIL = "]}";
    static final String MARK = "!fhir:";

    BundlePart {
        pieces = List.copyOf(pieces);
    }

    /** Bytes of the file. */
    record Piece(long from, long to) {}

    @Override
    public String name() {
        return bundle.name() + "#" + entry;
    }

    @Override
    public String locator() {
        return bundle.locator() + MARK + entry;
    }

    @Override
    public long bytes() {
        long entries = pieces.stream().mapToLong(piece -> piece.to - piece.from).sum();
        return HEAD.length() + TAIL.length() + entries + Math.max(0, pieces.size() - 1);
    }

    @Override
    public Instant modified() {
        return bundle.modified();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream whole = bundle.open();
        List<InputStream> streams = new ArrayList<>();
        streams.add(text(HEAD));
        long at = 0;
        for (Piece piece : pieces) {
            if (at > 0) {
                streams.add(text(","));
            }
            streams.add(new Slice(whole, piece.from - at, piece.to - piece.from));
            at = piece.to;
        }
        streams.add(text(TAIL));
        return new Joined(Collections.enumeration(streams), whole);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Closes the Bundle it reads from whatever was read. */
    private static final class Joined extends SequenceInputStream {
        private final InputStream whole;

        Joined(Enumeration<InputStream> streams, InputStream whole) {
            super(streams);
            this.whole = whole;
        }

        @Override
        public void close() throws IOException {
            try (InputStream last = whole) {
                super.close();
            }
        }
    }

    /** The next bytes of a stream after a gap; the stream stays open. */
    private static final class Slice extends InputStream {
        private final InputStream in;
        private long gap;
        private long left;

        Slice(InputStream in, long gap, long length) {
            this.in = in;
            this.gap = gap;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            in.skipNBytes(gap);
            gap = 0;
            int read = in.read(into, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new IOException("the bundle is shorter than it was");
            }
            left -= read;
            return read;
        }
    }
}
