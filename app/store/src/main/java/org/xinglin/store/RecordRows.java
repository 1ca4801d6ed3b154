package org.xinglin.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.SourceFile;

/** Rows back to values. */
final class RecordRows {
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
                instant(row, "protected_at"));
    }

    static Protection protection(ResultSet row, StatementContext context) throws SQLException {
        return new Protection(
                RecordId.parse(row.getString("id")),
                new SourceFile(Path.of(row.getString("source")), row.getLong("bytes"), instant(row, "modified")),
                new PatientId(row.getString("patient")),
                Category.valueOf(row.getString("category")),
                MediaKind.valueOf(row.getString("kind")),
                Envelope.of(row.getBytes("wrapped_key")),
                instant(row, "begun_at"),
                row.getString("cid") == null ? Optional.empty() : Optional.of(cid(row)));
    }

    static Cid cid(ResultSet row) throws SQLException {
        return new Cid(row.getString("cid"), row.getInt("codec"), Digest.of(row.getBytes("digest")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
