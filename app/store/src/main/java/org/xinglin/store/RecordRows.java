package org.xinglin.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.SourceTrace;
import org.xinglin.core.records.Tombstone;

/** Rows back to values. */
final class RecordRows {
    private static final String COMMA = ","; // no tag has one

    private RecordRows() {}

    static MedicalRecord record(ResultSet row, StatementContext context) throws SQLException {
        return new MedicalRecord(
                RecordId.parse(row.getString("id")),
                row.getString("title"),
                new PatientId(row.getString("patient")),
                Category.valueOf(row.getString("category")),
                MediaKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                cid(row),
                Envelope.of(row.getBytes("wrapped_key")),
                Digest.of(row.getBytes("transaction")),
                instant(row, "protected_at"),
                new RecordDetails(
                        day(row), tags(row), RecordState.valueOf(row.getString("state")), digest(row, "mark")));
    }

    static Protection protection(ResultSet row, StatementContext context) throws SQLException {
        return new Protection(
                RecordId.parse(row.getString("id")),
                trace(row, "source"),
                row.getString("title"),
                new PatientId(row.getString("patient")),
                Category.valueOf(row.getString("category")),
                MediaKind.valueOf(row.getString("kind")),
                new RecordDetails(day(row), tags(row), RecordState.PUBLISHED, digest(row, "mark")),
                Envelope.of(row.getBytes("wrapped_key")),
                instant(row, "begun_at"),
                row.getString("cid") == null ? Optional.empty() : Optional.of(cid(row)));
    }

    static Tombstone tombstone(ResultSet row, StatementContext context) throws SQLException {
        return new Tombstone(
                RecordId.parse(row.getString("id")),
                cid(row),
                Category.valueOf(row.getString("category")),
                instant(row, "protected_at"),
                instant(row, "destroyed_at"),
                digest(row, "transaction"),
                row.getString("certificate"));
    }

    static SourceTrace trace(ResultSet row, String locator) throws SQLException {
        return new SourceTrace(
                row.getString(locator), row.getString("name"), row.getLong("bytes"), instant(row, "modified"));
    }

    static Cid cid(ResultSet row) throws SQLException {
        return new Cid(row.getString("cid"), row.getInt("codec"), Digest.of(row.getBytes("digest")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<LocalDate> day(ResultSet row) throws SQLException {
        @Nullable Date day = row.getDate("about_day");
        return day == null ? Optional.empty() : Optional.of(day.toLocalDate());
    }

    static Set<String> tags(ResultSet row) throws SQLException {
        String joined = row.getString("tags");
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(COMMA, -1));
    }

    static String joined(Set<String> tags) {
        return String.join(COMMA, new TreeSet<>(tags));
    }

    static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? Optional.empty() : Optional.of(Digest.of(bytes));
    }

    /** The form in which text is searched: one of the same letters finds it whatever their case or composition. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
