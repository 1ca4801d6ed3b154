package org.xinglin.core.records;

import java.time.LocalDate;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.WalletAddress;

/**
 * What is looked for in the catalogue; an empty part asks for nothing, and all parts must hold.
 *
 * @param text anywhere in title, patient, category or tags, in any case, taken literally
 * @param from the first day, of the record's own date or else the day it was protected (UTC)
 * @param to the last day
 * @param grantee who holds a grant, as far as this console has heard from the chain
 */
public record RecordQuery(
        String text,
        Optional<PatientId> patient,
        Optional<Category> category,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<RecordState> state,
        Optional<String> tag,
        Optional<WalletAddress> grantee) {
    public static final RecordQuery ALL = new RecordQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static RecordQuery text(String text) {
        return ALL.withText(text);
    }

    public RecordQuery withText(String wanted) {
        return new RecordQuery(wanted, patient, category, from, to, state, tag, grantee);
    }

    public RecordQuery of(PatientId wanted) {
        return new RecordQuery(text, Optional.of(wanted), category, from, to, state, tag, grantee);
    }

    public RecordQuery about(Category wanted) {
        return new RecordQuery(text, patient, Optional.of(wanted), from, to, state, tag, grantee);
    }

    public RecordQuery between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new RecordQuery(text, patient, category, first, last, state, tag, grantee);
    }

    public RecordQuery in(RecordState wanted) {
        return new RecordQuery(text, patient, category, from, to, Optional.of(wanted), tag, grantee);
    }

    public RecordQuery tagged(String wanted) {
        return new RecordQuery(text, patient, category, from, to, state, Optional.of(Tags.folded(wanted)), grantee);
    }

    public RecordQuery grantedTo(WalletAddress wanted) {
        return new RecordQuery(text, patient, category, from, to, state, tag, Optional.of(wanted));
    }
}
