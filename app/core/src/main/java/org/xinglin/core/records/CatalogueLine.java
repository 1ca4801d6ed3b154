package org.xinglin.core.records;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;

/** The bytes of a line of the catalogue: its fields in order, texts with their length before them, what may be absent behind a 0 or 1. */
final class CatalogueLine {
    private static final int DIGEST = 32;
    private static final int MAX_TEXT = 1 << 16;

    private CatalogueLine() {}

    static void write(MedicalRecord record, DataOutputStream out) throws IOException {
        text(out, record.title());
        text(out, record.patient().value());
        text(out, record.category().name());
        text(out, record.kind().name());
        out.writeLong(record.bytes());
        text(out, record.cid().text());
        out.writeInt(record.cid().codec());
        out.write(record.digest().bytes());
        out.writeLong(record.protectedAt().toEpochMilli());
        RecordDetails details = record.details();
        text(out, details.date().map(LocalDate::toString).orElse(""));
        text(out, details.state().name());
        out.writeInt(details.tags().size());
        for (String tag : details.sortedTags()) {
            text(out, tag);
        }
        out.writeBoolean(details.mark().isPresent());
        if (details.mark().isPresent()) {
            out.write(details.mark().get().bytes());
        }
    }

    /** @throws IllegalArgumentException when a field is not one, IOException when one is missing */
    static MedicalRecord read(DataInputStream in, RecordId id, Envelope wrapped, Digest transaction)
            throws IOException {
        String title = text(in);
        PatientId patient = new PatientId(text(in));
        Category category = Category.valueOf(text(in));
        MediaKind kind = MediaKind.valueOf(text(in));
        long bytes = in.readLong();
        Cid cid = new Cid(text(in), in.readInt(), Digest.of(in.readNBytes(DIGEST)));
        Instant protectedAt = Instant.ofEpochMilli(in.readLong());
        return new MedicalRecord(
                id, title, patient, category, kind, bytes, cid, wrapped, transaction, protectedAt, details(in));
    }

    private static RecordDetails details(DataInputStream in) throws IOException {
        String date = text(in);
        RecordState state = RecordState.valueOf(text(in));
        int count = in.readInt();
        TreeSet<String> tags = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            tags.add(text(in));
        }
        Optional<Digest> mark = in.readBoolean() ? Optional.of(Digest.of(in.readNBytes(DIGEST))) : Optional.empty();
        Optional<LocalDate> day = date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        return new RecordDetails(day, tags, state, mark);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
