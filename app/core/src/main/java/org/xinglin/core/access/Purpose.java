package org.xinglin.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody may read. The code, from HL7's value set PurposeOfUse (v3-ActReason), stands on the chain. */
public enum Purpose {
    TREATMENT("TREAT"),
    RESEARCH("HRESCH"),
    BILLING("HPAYMT"),
    QUALITY("HQUALIMP"),
    PATIENT_REQUEST("PATRQT"),
    LEGAL("HLEGAL");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The word a person types, such as {@code patient-request}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the code on the chain; empty for what another console wrote. */
    public static Optional<Purpose> ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }
}
