package org.xinglin.core.ids;

import java.util.UUID;

/** A record's own name in this hospital: random, says nothing about the patient. */
public record RecordId(UUID value) {
    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is not one */
    public static RecordId parse(String text) {
        return new RecordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
