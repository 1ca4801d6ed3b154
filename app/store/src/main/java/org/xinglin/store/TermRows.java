package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.xinglin.core.access.Terms;

/** Columns {@code until} and {@code purpose} back to terms. */
final class TermRows {
    private TermRows() {}

    static Terms terms(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Terms(until == null ? Optional.empty() : Optional.of(until.toInstant()), row.getString("purpose"));
    }
}
