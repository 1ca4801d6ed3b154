package org.xinglin.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.testkit.AccessBooksContract;

class AccessBooksTest extends AccessBooksContract {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Failed {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 5);
        try (Secret secret = Secret.owning(key)) {
            database = Database.open(folder.resolve("catalogue"), secret);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected AccessPorts.Books books() {
        return new AccessPorts.Books(
                new H2KeyBook(database),
                new H2RuleBook(database),
                new H2PendingApprovals(database),
                new H2SavedSelections(database),
                new H2AccessNotes(database),
                new H2GranteeIndex(database),
                new H2ResealJournal(database),
                new H2RecordEdits(database));
    }
}
