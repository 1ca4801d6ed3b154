package org.xinglin.core.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.core.kernel.Digest;

/**
 * What a catalogue knows of a record besides what names and opens it.
 *
 * @param date the day the record is about, as its file or a person says
 * @param mark the keyed hash of the plaintext, by which a duplicate is known; records of older versions have none
 */
public record RecordDetails(Optional<LocalDate> date, Set<String> tags, RecordState state, Optional<Digest> mark) {
    /** Published, and nothing more is known. */
    public static final RecordDetails PLAIN =
            new RecordDetails(Optional.empty(), Set.of(), RecordState.PUBLISHED, Optional.empty());

    public RecordDetails {
        tags = Set.copyOf(tags);
    }

    /** In the order people expect. */
    public Set<String> sortedTags() {
        return new TreeSet<>(tags);
    }

    public RecordDetails dated(Optional<LocalDate> day) {
        return new RecordDetails(day, tags, state, mark);
    }

    public RecordDetails tagged(Collection<String> all) {
        return new RecordDetails(date, Set.copyOf(all), state, mark);
    }

    public RecordDetails in(RecordState next) {
        return new RecordDetails(date, tags, next, mark);
    }
}
