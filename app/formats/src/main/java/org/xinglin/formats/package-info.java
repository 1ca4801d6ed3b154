/**
 * Reading what hospitals keep files in: FHIR, DICOM, PDF, tables and archives. Everything that comes from a file is
 * hostile here until it is read; nothing may be written to a disk in clear, and nothing of a patient goes into a log.
 */
@NullMarked
package org.xinglin.formats;

import org.jspecify.annotations.NullMarked;
