package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.records.MedicalRecord;

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
        return fields;
    }

    static String kind(MedicalRecord record) {
        return record.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
