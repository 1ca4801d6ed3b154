package org.xinglin.core.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.xinglin.core.kernel.Failed;

/** A patient's permissions as FHIR R4 (4.0.1) Consent, and back. Thread-safe. */
public interface ConsentForm {
    /** Writes a Bundle with one Consent a permission. */
    void write(PatientConsent consent, OutputStream out) throws IOException;

    /**
     * Reads one Consent or a Bundle of them. Whatever has no counterpart here is in the answer, never passed over.
     *
     * @throws Failed Invalid BAD_CONSENT when it is not a Consent at all
     */
    ReadConsent read(InputStream in) throws Failed;
}
