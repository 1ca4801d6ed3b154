package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import org.xinglin.core.kernel.Digest;

/**
 * What stands granted on a patient's records, to be handed out.
 *
 * @param subject the patient's pseudonym as on the chain; nothing else says who it is
 * @param custodian the hospital's name or account
 * @param at when it was so
 */
public record PatientConsent(Digest subject, String custodian, Instant at, List<Permission> permissions) {
    public PatientConsent {
        permissions = List.copyOf(permissions);
    }
}
