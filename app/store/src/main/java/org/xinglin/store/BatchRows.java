package org.xinglin.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xinglin.core.ids.RecordId;

/** Keeps the items of batches in step with the journal of protections, in its transactions. */
final class BatchRows {
    private BatchRows() {}

    static void moved(Handle handle, List<RecordId> records, String state) {
        if (records.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("UPDATE batch_item SET state = ? WHERE record = ?");
        records.forEach(record -> batch.add(state, record.toString()));
        batch.execute();
    }

    /** Back to the waiting ones: nothing of the protection remains. */
    static void released(Handle handle, RecordId record) {
        handle.execute(
                "UPDATE batch_item SET state = 'WAITING', record = NULL WHERE record = ? AND state <> 'PUBLISHED'",
                record.toString());
    }
}
