package org.xinglin.formats.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.xinglin.core.audit.AuditEntry;

/** The log as a table (RFC 4180) that a spreadsheet can open without running anything. */
final class AuditTable {
    /** What begins a formula in some spreadsheet, also in the full-width form of Chinese and Japanese keyboards. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private static final String[] COLUMNS = {
        "number", "at", "operator", "role", "act", "subject", "result", "detail", "previous", "hash"
    };
    private final CSVPrinter printer;

    AuditTable(Writer writer) throws IOException {
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    long write(Iterator<AuditEntry> entries) throws IOException {
        printer.printRecord((Object[]) COLUMNS);
        long count = 0;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            printer.printRecord(
                    entry.number(),
                    entry.at(),
                    harmless(entry.operator()),
                    entry.role().word(),
                    harmless(entry.act()),
                    harmless(entry.subject()),
                    entry.result(),
                    harmless(entry.detail()),
                    entry.previous(),
                    entry.hash());
            count++;
        }
        return count;
    }

    /** With an apostrophe in front of what would be run (OWASP, CSV injection). */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
