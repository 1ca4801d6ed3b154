package org.xinglin.desktop.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Tombstone;

/** A record as a line of output. */
final class RecordFields {
    private RecordFields() {}

    static Map<String, Object> of(MedicalRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", record.id().toString());
        fields.put("title", record.title());
        fields.put("patient", record.patient().value());
        fields.put("category", record.category().word());
        fields.put("kind", kind(record));
        fields.put("bytes", record.bytes());
        fields.put("cid", record.cid().text());
        fields.put("digest", record.digest().hex());
        fields.put("transaction", record.transaction().hex());
        fields.put("protectedAt", record.protectedAt().toString());
        fields.put("date", record.details().date().map(LocalDate::toString).orElse(""));
        fields.put("tags", List.copyOf(record.details().sortedTags()));
        fields.put("state", record.details().state().word());
        return fields;
    }

    static Map<String, Object> of(Tombstone tombstone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", tombstone.id().toString());
        fields.put("state", "destroyed");
        fields.put("category", tombstone.category().word());
        fields.put("cid", tombstone.cid().text());
        fields.put("digest", tombstone.cid().digest().hex());
        fields.put("transaction", tombstone.transaction().map(Digest::hex).orElse(""));
        fields.put("protectedAt", tombstone.protectedAt().toString());
        fields.put("destroyedAt", tombstone.destroyedAt().toString());
        return fields;
    }

    static String kind(MedicalRecord record) {
        return record.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
