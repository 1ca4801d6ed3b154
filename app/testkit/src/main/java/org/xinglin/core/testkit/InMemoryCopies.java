package org.xinglin.core.testkit;

import java.nio.file.Path;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.recovery.CatalogueCopies;

/** Copies that are the thing itself: whatever file is opened, the one catalogue and the one log are in it. */
public final class InMemoryCopies implements CatalogueCopies {
    private final RecordCatalogue catalogue;
    private final AuditLog log;

    public InMemoryCopies(RecordCatalogue catalogue, AuditLog log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    @Override
    public Path file(Path database) {
        return database;
    }

    @Override
    public Opened open(Path database, Secret databaseKey) {
        return new Opened() {
            @Override
            public RecordCatalogue catalogue() {
                return catalogue;
            }

            @Override
            public AuditLog log() {
                return log;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
