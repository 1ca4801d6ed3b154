package org.xinglin.learning.data.table;

import org.xinglin.federation.task.ColumnSpec;

/**
 * What a column seems to be for.
 *
 * @param reason a short sentence for a person
 */
record ColumnGuess(ColumnSpec.Type type, String reason) {
    static ColumnGuess ignore(String reason) {
        return new ColumnGuess(ColumnSpec.Type.IGNORE, reason);
    }
}
