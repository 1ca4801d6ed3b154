package org.xinglin.core.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes the log for others to read. Thread-safe. */
public interface AuditExport {
    /** What it is written as; all of it is UTF-8. */
    enum Form {
        /** RFC 4180; cells a spreadsheet would run as a formula begin with an apostrophe. */
        CSV,
        /** The same behind a byte order mark, which some spreadsheets need. */
        CSV_WITH_MARK,
        /** FHIR R4 (4.0.1) AuditEvent, one Bundle. */
        FHIR_BUNDLE,
        /** FHIR R4 (4.0.1) AuditEvent, one a line. */
        FHIR_LINES
    }

    /**
     * Writes the entries as they come, without keeping them; does not close {@code out}.
     *
     * @param observer who keeps the log: the hospital's account
     * @return how many entries were written
     */
    long write(Form form, String observer, Iterator<AuditEntry> entries, OutputStream out) throws IOException;
}
