package org.xinglin.core.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditExport;

/** Writes number and act of each entry in a line, whatever the form. */
public final class PlainAuditExport implements AuditExport {
    @Override
    public long write(Form form, String observer, Iterator<AuditEntry> entries, OutputStream out) throws IOException {
        long count = 0;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            out.write((entry.number() + " " + entry.act() + "\n").getBytes(StandardCharsets.UTF_8));
            count++;
        }
        return count;
    }
}
