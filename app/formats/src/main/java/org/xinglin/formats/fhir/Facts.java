package org.xinglin.formats.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/**
 * What was read of one resource, light enough to be kept for each entry of a large Bundle.
 *
 * @param patient the hospital's number, when it is a Patient
 * @param foreign an element that R4 does not have
 */
record Facts(Optional<Telling.Told> told, Optional<String> patient, Optional<String> foreign, boolean damaged) {
    static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** @param json the resource; empty for one that tells nothing */
    static Facts of(String json, R4 r4) {
        if (json.isEmpty()) {
            return NONE;
        }
        return r4.parse(json)
                .map(parsed -> new Facts(
                        Telling.of(parsed.resource()),
                        parsed.resource() instanceof Patient patient ? Telling.patientId(patient) : Optional.empty(),
                        parsed.foreign().element(),
                        parsed.foreign().isDamaged()))
                .orElse(new Facts(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }
}
