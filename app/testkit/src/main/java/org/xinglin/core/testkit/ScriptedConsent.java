package org.xinglin.core.testkit;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.ConsentForm;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.access.ReadConsent;

/** A form that reads what a test says, and keeps what is written. */
public final class ScriptedConsent implements ConsentForm {
    public final List<PatientConsent> written = new ArrayList<>();
    private ReadConsent next = new ReadConsent(Optional.empty(), List.of(), List.of());

    /** What is read from now on. */
    public void reads(ReadConsent consent) {
        next = consent;
    }

    @Override
    public void write(PatientConsent consent, OutputStream out) {
        written.add(consent);
    }

    @Override
    public ReadConsent read(InputStream in) {
        return next;
    }
}
