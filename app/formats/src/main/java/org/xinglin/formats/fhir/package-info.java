/**
 * FHIR R4: what resources say of themselves, Consent and AuditEvent. Files are walked as a stream, single resources are parsed by
 * HAPI; nothing of a resource's content may go into a log or a message.
 */
@NullMarked
package org.xinglin.formats.fhir;

import org.jspecify.annotations.NullMarked;
