package org.xinglin.store;

import java.nio.file.Path;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.recovery.CatalogueCopies;

/** Databases that are opened beside the session's own; a copy of an older version is brought to the newest schema. */
public final class H2CatalogueCopies implements CatalogueCopies {
    @Override
    public Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    @Override
    public Opened open(Path database, Secret databaseKey) throws Failed {
        return new H2Opened(Database.open(database, databaseKey));
    }

    private record H2Opened(Database database) implements Opened {
        @Override
        public RecordCatalogue catalogue() {
            return new H2RecordCatalogue(database);
        }

        @Override
        public AuditLog log() {
            return new H2AuditLog(database);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
