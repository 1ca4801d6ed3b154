package org.xinglin.core.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** Corrects what the catalogue says of a record: title, date, tags. What stands on the chain stays. */
public final class EditRecord {
    /** As long as a file name can be on the systems we run on, in characters. */
    static final int MAX_TITLE = 255;

    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final RecordEdits edits;
    private final SafeguardKeys safeguard;

    public EditRecord(Guard guard, RecordCatalogue catalogue, RecordEdits edits, SafeguardKeys safeguard) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.edits = edits;
        this.safeguard = safeguard;
    }

    /** What shall change; an empty part stays as it is. {@code date} holds an empty one where the date shall go. */
    public record Change(
            Optional<String> title, Optional<Optional<LocalDate>> date, Set<String> addTags, Set<String> removeTags) {
        public static Change tags(Set<String> add, Set<String> remove) {
            return new Change(Optional.empty(), Optional.empty(), add, remove);
        }
    }

    /** @return the record as it is now @throws Failed Invalid UNKNOWN_RECORD, BAD_TITLE, BAD_TAG; Unreachable */
    public MedicalRecord edit(RecordId id, Change change) throws Failed {
        return guard.act(Act.EDIT_RECORD, id.toString(), () -> edited(id, change));
    }

    private MedicalRecord edited(RecordId id, Change change) throws Failed {
        MedicalRecord old = OpenRecord.openable(catalogue, id);
        Set<String> tags = new TreeSet<>(old.details().tags());
        tags.removeAll(Tags.checked(change.removeTags()));
        tags.addAll(Tags.checked(change.addTags()));
        MedicalRecord changed = old.with(
                title(change.title().orElse(old.title())),
                old.details().dated(change.date().orElse(old.details().date())).tagged(Tags.checked(tags)));
        safeguard.keep(changed); // first: a catalogue that is rebuilt from it later must not know less
        edits.edited(
                id, changed.title(), changed.details().date(), changed.details().tags());
        return changed;
    }

    /** @throws Failed Invalid BAD_TITLE when it is empty, too long or of several lines */
    static String title(String typed) throws Failed {
        String title = typed.strip();
        if (title.isEmpty() || title.length() > MAX_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw Failed.invalid(Problem.BAD_TITLE, title.substring(0, Math.min(title.length(), 40)));
        }
        return title;
    }
}
