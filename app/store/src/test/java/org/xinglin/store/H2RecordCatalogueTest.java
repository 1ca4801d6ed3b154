package org.xinglin.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordEdits;
import org.xinglin.core.testkit.RecordCatalogueContract;

class H2RecordCatalogueTest extends RecordCatalogueContract {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected RecordCatalogue catalogue() {
        return new H2RecordCatalogue(database);
    }

    @Override
    protected RecordEdits edits() {
        return new H2RecordEdits(database);
    }

    @Override
    protected GranteeIndex grantees() {
        return new H2GranteeIndex(database);
    }

    @Override
    protected ProtectionJournal journal() {
        return new H2ProtectionJournal(database);
    }
}
