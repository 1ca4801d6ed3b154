package org.xinglin.store;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** A process that writes until it is killed: three threads, and a line for each hundred rows that are durable. */
final class KilledDatabase {
    static final int THREADS = 3;
    private static final int ROWS = 100;
    /** So many rows stay: what is older makes room in the middle of the file, where the next commits go. */
    private static final int KEPT = 3000;

    private KilledDatabase() {}

    public static void main(String[] arguments) throws Failed, InterruptedException {
        Database database = Database.open(Path.of(arguments[0]), key());
        database.jdbi().useHandle(handle -> {
            handle.execute("SET RETENTION_TIME 500"); // room is used again after half a second and not after 45
            handle.execute("CREATE TABLE IF NOT EXISTS killed"
                    + " (thread INT, number BIGINT, content VARBINARY, PRIMARY KEY (thread, number))");
        });
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            Thread.ofPlatform().start(() -> write(database, thread));
        }
        Thread.currentThread().join();
    }

    static Secret key() {
        return Secret.owning(new byte[32]);
    }

    static long last(Database database, int thread) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT COALESCE(MAX(number), 0) FROM killed WHERE thread = :thread")
                        .bind("thread", thread)
                        .mapTo(Long.class)
                        .one());
    }

    private static void write(Database database, int thread) {
        long number = last(database, thread);
        while (true) {
            long first = number + 1;
            number += ROWS;
            long end = number;
            database.jdbi().useTransaction(handle -> {
                byte[] content = new byte[400];
                for (long row = first; row <= end; row++) {
                    ThreadLocalRandom.current().nextBytes(content);
                    handle.execute("INSERT INTO killed VALUES (?, ?, ?)", thread, row, content);
                }
                handle.execute("DELETE FROM killed WHERE thread = ? AND number < ?", thread, end - KEPT);
            });
            database.sync();
            System.out.println(thread + " " + end);
        }
    }
}
