package org.xinglin.core.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.RecordQuery;

/** Names for sets of records, such as "study 12". Local and encrypted at rest; a change is durable when it returns. */
public interface SavedSelections {
    /** In the place of one of the same name. */
    void save(String name, Selection selection);

    /** Removing what is not there is harmless. */
    void remove(String name);

    Optional<Selection> find(String name);

    /** In order of the names. */
    Map<String, Selection> selections();

    /** What a name stands for. */
    sealed interface Selection {
        /** Whatever the catalogue finds at the moment. */
        record Search(RecordQuery query) implements Selection {}

        /** These, whatever comes later. */
        record Listed(List<RecordId> records) implements Selection {
            public Listed {
                records = List.copyOf(records);
            }
        }
    }
}
