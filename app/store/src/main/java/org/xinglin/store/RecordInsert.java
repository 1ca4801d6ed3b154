package org.xinglin.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.MedicalRecord;

/** Writes a record's row and what it is found by; always within a transaction of the caller. */
final class RecordInsert {
    private RecordInsert() {}

    static void insert(Handle handle, MedicalRecord record) {
        long seq = handle.createQuery("SELECT NEXT VALUE FOR record_seq")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("""
                        INSERT INTO record (id, title, patient, category, kind, bytes, cid, codec, digest, wrapped_key,
                            transaction, protected_at, seq, about_day, state, tags, mark)
                        VALUES (:id, :title, :patient, :category, :kind, :bytes, :cid, :codec, :digest, :wrappedKey,
                            :transaction, :protectedAt, :seq, :day, :state, :tags, :mark)
                        """)
                .bind("id", record.id().toString())
                .bind("title", record.title())
                .bind("patient", record.patient().value())
                .bind("category", record.category().name())
                .bind("kind", record.kind().name())
                .bind("bytes", record.bytes())
                .bind("cid", record.cid().text())
                .bind("codec", record.cid().codec())
                .bind("digest", record.digest().bytes())
                .bind("wrappedKey", record.wrappedKey().bytes())
                .bind("transaction", record.transaction().bytes())
                .bind("protectedAt", record.protectedAt().atOffset(ZoneOffset.UTC))
                .bind("seq", seq)
                .bind("day", record.details().date().orElse(null))
                .bind("state", record.details().state().name())
                .bind("tags", RecordRows.joined(record.details().tags()))
                .bind("mark", record.details().mark().map(Digest::bytes).orElse(null))
                .execute();
        index(handle, seq, record);
    }

    /** Anew, after a change. */
    static void index(Handle handle, long seq, MedicalRecord record) {
        LocalDate day = record.details()
                .date()
                .orElse(record.protectedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        handle.createUpdate("""
                        MERGE INTO record_search (seq, folded, patient, category, state, on_day) KEY (seq)
                        VALUES (:seq, :folded, :patient, :category, :state, :day)
                        """)
                .bind("seq", seq)
                .bind("folded", folded(record))
                .bind("patient", record.patient().value())
                .bind("category", record.category().name())
                .bind("state", record.details().state().name())
                .bind("day", day)
                .execute();
        tags(handle, seq, record.details().tags());
    }

    private static void tags(Handle handle, long seq, Set<String> tags) {
        handle.execute("DELETE FROM record_tag WHERE seq = ?", seq);
        if (tags.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO record_tag (seq, tag) VALUES (?, ?)");
        tags.forEach(tag -> batch.add(seq, tag));
        batch.execute();
    }

    /** A line for each part, so that a text can not be found across two of them. */
    private static String folded(MedicalRecord record) {
        return RecordRows.folded(String.join(
                "\n",
                record.title(),
                record.patient().value(),
                record.category().name(),
                RecordRows.joined(record.details().tags())));
    }
}
