package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Category;

/** Which of the home's records are meant, as they are in the catalogue at the moment. */
public sealed interface RecordScope {

    /** One record. */
    record One(RecordId record) implements RecordScope {}

    /** All of a patient. */
    record OfPatient(PatientId patient) implements RecordScope {}

    /** All of a category. */
    record OfCategory(Category category) implements RecordScope {}

    /** These. */
    record Chosen(List<RecordId> records) implements RecordScope {
        public Chosen {
            records = List.copyOf(records);
        }
    }

    /** What was saved under a name. */
    record Saved(String selection) implements RecordScope {}

    /** How an audit entry names it: never a patient, and no word that a person typed. */
    default String shown() {
        return switch (this) {
            case One one -> one.record().toString();
            case OfPatient patient -> "a patient";
            case OfCategory of -> "category " + of.category().word();
            case Chosen chosen -> chosen.records().size() + " records";
            case Saved saved -> "a saved selection";
        };
    }
}
