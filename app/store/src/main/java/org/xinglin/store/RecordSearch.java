package org.xinglin.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.xinglin.core.records.RecordQuery;

/**
 * A query of the catalogue as SQL. It walks one index from its end until the page is full: that of the grantee, the tag or the
 * patient when one is asked for, for they leave few records, and else that of publishing.
 */
final class RecordSearch {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String from;
    private final String order;

    RecordSearch(RecordQuery query) {
        if (query.grantee().isPresent()) {
            from = "record_grantee AS walk JOIN record_search AS s ON s.seq = walk.seq";
            order = "walk.account, walk.seq DESC";
            must("walk.account = :grantee", "grantee", query.grantee().get().text());
            query.tag()
                    .ifPresent(tag -> must(
                            "EXISTS (SELECT 1 FROM record_tag WHERE record_tag.seq = walk.seq AND tag = :tag)",
                            "tag",
                            tag));
        } else if (query.tag().isPresent()) {
            from = "record_tag AS walk JOIN record_search AS s ON s.seq = walk.seq";
            order = "walk.tag, walk.seq DESC";
            must("walk.tag = :tag", "tag", query.tag().get());
        } else {
            from = "record_search AS walk";
            order = query.patient().isPresent() ? "walk.patient, walk.seq DESC" : "walk.seq DESC";
        }
        narrow(query, from.contains(" AS s ") ? "s" : "walk");
    }

    private void narrow(RecordQuery query, String s) {
        query.patient().ifPresent(patient -> must(s + ".patient = :patient", "patient", patient.value()));
        query.category().ifPresent(category -> must(s + ".category = :category", "category", category.name()));
        query.state().ifPresent(state -> must(s + ".state = :state", "state", state.name()));
        query.from().ifPresent(day -> must(s + ".on_day >= :from", "from", day));
        query.to().ifPresent(day -> must(s + ".on_day <= :to", "to", day));
        String text = RecordRows.folded(query.text().strip());
        if (!text.isEmpty()) {
            must("LOCATE(:text, " + s + ".folded) > 0", "text", text);
        }
    }

    private void must(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** @param before only what was published before this one */
    List<Long> find(Handle handle, Optional<Long> before, int limit) {
        before.ifPresent(seq -> must("walk.seq < :before", "before", seq));
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query query = handle.createQuery(
                        "SELECT walk.seq FROM " + from + where + " ORDER BY " + order + " LIMIT :limit")
                .bind("limit", limit);
        values.forEach(query::bind);
        return query.mapTo(Long.class).list();
    }
}
