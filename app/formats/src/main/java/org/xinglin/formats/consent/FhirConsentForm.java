package org.xinglin.formats.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.xinglin.core.access.ConsentForm;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.access.ReadConsent;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.formats.fhir.R4;

/** Consent by HAPI's model; read from the file's own JSON, so that nothing in it can get lost unseen. */
public final class FhirConsentForm implements ConsentForm {
    private static final int MAX_BYTES = 4 << 20;
    private final R4 r4;

    public FhirConsentForm(R4 r4) {
        this.r4 = r4;
    }

    @Override
    public void write(PatientConsent consent, OutputStream out) throws IOException {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        consent.permissions()
                .forEach(permission -> bundle.addEntry().setResource(ConsentWriter.consent(consent, permission)));
        out.write(r4.json(bundle).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ReadConsent read(InputStream in) throws Failed {
        try {
            byte[] json = in.readNBytes(MAX_BYTES + 1);
            if (json.length > MAX_BYTES) {
                throw Failed.invalid(Problem.BAD_CONSENT, MAX_BYTES + " bytes");
            }
            return new ConsentReader().read(json);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_CONSENT, "JSON", ""), e);
        }
    }
}
