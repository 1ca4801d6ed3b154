package org.xinglin.formats.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.formats.fhir.R4;

/** Writes entry by entry; nothing but the entry at hand is in memory. */
public final class StreamedAuditExport implements AuditExport {
    private static final char MARK = '\uFEFF';
    private final AuditEvents events;

    public StreamedAuditExport(R4 r4) {
        events = new AuditEvents(r4);
    }

    @Override
    public long write(Form form, String observer, Iterator<AuditEntry> entries, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        long count =
                switch (form) {
                    case CSV -> new AuditTable(writer).write(entries);
                    case CSV_WITH_MARK -> {
                        writer.write(MARK);
                        yield new AuditTable(writer).write(entries);
                    }
                    case FHIR_LINES -> lines(observer, entries, writer);
                    case FHIR_BUNDLE -> bundle(observer, entries, writer);
                };
        writer.flush();
        return count;
    }

    private long lines(String observer, Iterator<AuditEntry> entries, Writer writer) throws IOException {
        long count = 0;
        while (entries.hasNext()) {
            writer.write(events.json(entries.next(), observer));
            writer.write('\n');
            count++;
        }
        return count;
    }

    private long bundle(String observer, Iterator<AuditEntry> entries, Writer writer) throws IOException {
        long count = 0;
        writer.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\"");
        while (entries.hasNext()) {
            writer.write(count == 0 ? ",\"entry\":[\n" : ",\n"); // FHIR knows no empty lists
            writer.write("{\"resource\":");
            writer.write(events.json(entries.next(), observer));
            writer.write("}");
            count++;
        }
        writer.write(count == 0 ? "}\n" : "\n]}\n");
        return count;
    }
}
