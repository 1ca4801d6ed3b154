package org.xinglin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Secret;

/** The encrypted H2 file of a home, opened by one process at a time and brought to the newest schema. */
public final class Database implements AutoCloseable {
    /** Only this many connections: the console is one person, and H2 works in this process. */
    private static final int CONNECTIONS = 8;

    private static final String ENDING = ".mv.db";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Path written;
    private final FilePasswords passwords;
    private final JdbcDataSource source;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;

    private Database(Path written, FilePasswords passwords, JdbcDataSource source, JdbcConnectionPool pool) {
        this.written = written;
        this.passwords = passwords;
        this.source = source;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // its messages quote the values that were bound: a patient, a title
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /**
     * @param file without the ending {@code .mv.db}
     * @throws Failed Conflicting HOME_IN_USE, Tampered when the file is not under this key, OutOfSpace
     */
    public static Database open(Path file, Secret key) throws Failed {
        return open(file, FilePasswords.of(key));
    }

    /** From here on the passwords are this class's to wipe, whether the file opens or not. */
    static Database open(Path file, FilePasswords passwords) throws Failed {
        JdbcDataSource source = new JdbcDataSource();
        // No trace file: it would hold statements in clear. A commit reaches the file before it returns: what was
        // reported as done survives a killed process.
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";CIPHER=AES;WRITE_DELAY=0"
                + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser("xinglin");
        passwords.giveTo(source);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        boolean opened = false;
        try {
            pool.getConnection().close(); // opens the file: the faults worth naming show here
            migrate(pool);
            opened = true;
            return new Database(file.resolveSibling(file.getFileName() + ENDING), passwords, source, pool);
        } catch (SQLException e) {
            throw named(file, e);
        } catch (FlywayException e) {
            throw migration(file, e);
        } finally {
            if (!opened) {
                pool.dispose();
                passwords.close();
            }
        }
    }

    private static void migrate(JdbcConnectionPool pool) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:org/xinglin/store/db")
                .load()
                .migrate();
    }

    private static Failed migration(Path file, FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return named(file, sql);
            }
        }
        return new Failed(new Failure.Unexpected("bringing the catalogue to the newest form"), e);
    }

    private static Failed named(Path file, SQLException e) {
        Failure failure =
                switch (e.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                        new Failure.Conflicting(Conflict.HOME_IN_USE, String.valueOf(file.getParent()));
                    case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                        new Failure.OutOfSpace(String.valueOf(file.getParent()));
                    case ErrorCode.FILE_ENCRYPTION_ERROR_1,
                            ErrorCode.FILE_CORRUPTED_1,
                            ErrorCode.WRONG_USER_OR_PASSWORD -> new Failure.Tampered(file.toString());
                    default ->
                        isDiskFull(e)
                                ? new Failure.OutOfSpace(String.valueOf(file.getParent()))
                                : new Failure.Unexpected("opening the catalogue");
                };
        return new Failed(failure, e);
    }

    /** H2 wraps it in a general error; only the words of the operating system tell. */
    private static boolean isDiskFull(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** After a committed change: forces it through the operating system, so that it also survives a power cut. */
    void sync() {
        jdbi.useHandle((Handle handle) -> handle.execute("CHECKPOINT SYNC"));
    }

    /** Closing twice is harmless. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            FileOnDisk before = FileOnDisk.of(written);
            if (shutDown()) {
                noteRewritten(before);
            }
        } catch (SQLException e) {
            LOG.warn("the catalogue was not closed in order; it repairs itself when it is opened next", e);
        }
        pool.dispose();
        passwords.close();
    }

    /** Pages that H2 has given up still hold what was destroyed: then the file is written anew without them. */
    private boolean shutDown() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean destroyed;
            try (ResultSet rows = statement.executeQuery("SELECT 1 FROM tombstone WHERE NOT rewritten LIMIT 1")) {
                destroyed = rows.next();
            }
            statement.execute(destroyed ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            return destroyed;
        }
    }

    /**
     * Only when the new file is there do the tombstones say so: after a kill on the way, or on a full disk, they still ask
     * for it, and the next closing rewrites the file.
     */
    private void noteRewritten(FileOnDisk before) throws SQLException {
        if (!before.isReplaced()) {
            LOG.warn("the catalogue could not be rewritten without what was destroyed; the next closing tries again");
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE tombstone SET rewritten = TRUE WHERE NOT rewritten");
            statement.execute("SHUTDOWN");
        }
    }
}
