package org.xinglin.core.recovery;

import java.nio.file.Path;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.RecordCatalogue;

/** Copies of the database, encrypted as it is. */
public interface CatalogueCopies {
    /** A copy opened for looking and for one more line of its log; closing it closes the file. */
    interface Opened extends AutoCloseable {
        RecordCatalogue catalogue();

        AuditLog log();

        @Override
        void close();
    }

    /** Where the file of a database lies, given where the home says that its database is. */
    Path file(Path database);

    /** @param database as the home says; @throws Failed Tampered when it is not under this key or damaged, OutOfSpace */
    Opened open(Path database, Secret databaseKey) throws Failed;
}
