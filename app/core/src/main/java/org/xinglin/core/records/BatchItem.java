package org.xinglin.core.records;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;

/**
 * One file of many.
 *
 * @param record known from its beginning on
 * @param reason why it failed or was skipped: a failure's code, or {@code DUPLICATE} and the record that is there
 */
public record BatchItem(
        int position,
        SourceTrace source,
        String title,
        PatientId patient,
        Category category,
        Optional<LocalDate> date,
        Set<String> tags,
        ProtectOrder.Manner manner,
        State state,
        Optional<RecordId> record,
        String reason) {
    /** Where an item is. */
    public enum State {
        WAITING,
        /** Under way: in the journal of protections, not stored yet. */
        BEGUN,
        STORED,
        PUBLISHED,
        FAILED,
        SKIPPED;

        /** The word in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BatchItem waiting(int position, ProtectOrder order) {
        return new BatchItem(
                position,
                SourceTrace.of(order.source()),
                order.title(),
                order.patient(),
                order.category(),
                order.date(),
                order.tags(),
                order.manner(),
                State.WAITING,
                Optional.empty(),
                "");
    }

    ProtectOrder order(Source again) {
        return new ProtectOrder(again, title, patient, category, date, tags, manner);
    }
}
