package org.xinglin.core.testkit;

import org.xinglin.core.access.AccessPorts;

class InMemoryAccessTest extends AccessBooksContract {
    private final InMemoryAccess books = new InMemoryAccess();
    private final InMemoryRecords records = new InMemoryRecords();

    @Override
    protected AccessPorts.Books books() {
        return new AccessPorts.Books(books, books, books, books, books, records, books, records);
    }
}
