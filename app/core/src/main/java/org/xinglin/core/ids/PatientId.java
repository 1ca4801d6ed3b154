package org.xinglin.core.ids;

/** The hospital's own number for a patient. Never logged, never sent: only its pseudonym leaves the house. */
public record PatientId(String value) {
    public static final int MAX = 256;

    public PatientId {
        value = value.strip();
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException("a patient id has 1 to 256 characters");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
