package org.xinglin.formats.fhir;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;

/** Puts a patient's number into an item if it is a usable one. */
final class Whose {
    private Whose() {}

    static ImportItem set(ImportItem item, Optional<String> number, List<Warning> warnings) {
        String id = number.orElse("").strip();
        if (id.isEmpty()) {
            warnings.add(Warning.of(Oddity.NO_PATIENT));
            return item;
        }
        if (id.length() > PatientId.MAX) {
            warnings.add(Warning.of(Oddity.BAD_PATIENT));
            return item;
        }
        return item.of(new PatientId(id));
    }

    /** {@code x} of {@code Patient/x}, also at the end of an address. */
    static Optional<String> idIn(String reference) {
        int at = reference.lastIndexOf("Patient/");
        String id = at < 0 ? "" : reference.substring(at + "Patient/".length());
        int end = id.indexOf('/');
        String part = end < 0 ? id : id.substring(0, end);
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
