/** The log in the forms of others: tables for spreadsheets, FHIR AuditEvent for audit repositories. It is written, never read. */
@NullMarked
package org.xinglin.formats.audit;

import org.jspecify.annotations.NullMarked;
