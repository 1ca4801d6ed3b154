package org.xinglin.core.testkit;

import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordEdits;

class InMemoryRecordsTest extends RecordCatalogueContract {
    private final InMemoryRecords records = new InMemoryRecords();

    @Override
    protected RecordCatalogue catalogue() {
        return records;
    }

    @Override
    protected RecordEdits edits() {
        return records;
    }

    @Override
    protected GranteeIndex grantees() {
        return records;
    }

    @Override
    protected ProtectionJournal journal() {
        return records;
    }
}
