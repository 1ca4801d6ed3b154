package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.audit.AuditEntry;

/** An entry of the log as fields and as a line. */
final class AuditFields {
    private AuditFields() {}

    static Map<String, Object> of(AuditEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", entry.number());
        fields.put("at", entry.at().toString());
        fields.put("operator", entry.operator());
        fields.put("role", entry.role().word());
        fields.put("act", entry.act());
        fields.put("subject", entry.subject());
        fields.put("result", word(entry));
        fields.put("detail", entry.detail());
        fields.put("hash", entry.hash().hex());
        return fields;
    }

    static String line(AuditEntry entry) {
        return String.format(
                        "%6d  %s  %-16s %-22s %-8s %s %s",
                        entry.number(),
                        entry.at(),
                        entry.operator(),
                        entry.act(),
                        word(entry),
                        entry.subject(),
                        entry.detail())
                .stripTrailing();
    }

    private static String word(AuditEntry entry) {
        return entry.result().name().toLowerCase(Locale.ROOT);
    }
}
