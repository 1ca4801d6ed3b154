package org.xinglin.core.testkit;

import org.xinglin.core.records.ContentStore;

/** The fake keeps the promises of the port. */
class InMemoryContentStoreTest extends ContentStoreContract {
    private final InMemoryContentStore store = new InMemoryContentStore();

    @Override
    protected ContentStore store() {
        return store;
    }
}
