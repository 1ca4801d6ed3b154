package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;

/**
 * What a Consent asks for, in our words. Nothing is granted by reading it.
 *
 * @param patient the patient's identifier or pseudonym as it stands there; empty when there is none
 * @param wanted the permissions that can be granted
 * @param unmapped path and value of all that has no counterpart here, such as {@code Consent.provision.type = deny}
 */
public record ReadConsent(Optional<String> patient, List<Permission> wanted, List<String> unmapped) {
    public ReadConsent {
        wanted = List.copyOf(wanted);
        unmapped = List.copyOf(unmapped);
    }

    @Override
    public String toString() {
        return "ReadConsent[wanted=" + wanted.size() + ", unmapped=" + unmapped.size()
                + "]"; // the patient is not printed
    }
}
