package org.xinglin.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.training.PrivacyLedger;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.PrivacySpend;
import org.xinglin.core.training.RenyiLoss;

/** What was spent of privacy, in the encrypted database. One process has it open, and this is its only writer. */
public final class H2PrivacyLedger implements PrivacyLedger {
    /** The task of a whole scope's sum: no specification has this digest. */
    private static final TaskId ALL = new TaskId(Digest.of(new byte[32]));

    private final Database database;

    public H2PrivacyLedger(Database database) {
        this.database = database;
    }

    @Override
    public synchronized Outcome charge(PrivacySpend spend, Predicate<? super RenyiLoss> within) {
        Outcome outcome = database.jdbi().inTransaction(handle -> {
            if (isKnown(handle, spend)) {
                return Outcome.KNOWN;
            }
            RenyiLoss total = with(handle, spend, ALL);
            if (!within.test(total)) {
                return Outcome.REFUSED;
            }
            RenyiLoss ofTask = with(handle, spend, spend.task());
            long number = insert(handle, spend);
            add(handle, spend.scope(), ALL, total, number);
            add(handle, spend.scope(), spend.task(), ofTask, number);
            return Outcome.CHARGED;
        });
        if (outcome == Outcome.CHARGED) {
            database.sync();
        }
        return outcome;
    }

    private static boolean isKnown(Handle handle, PrivacySpend spend) {
        return named(handle.createQuery("""
                        SELECT COUNT(*) FROM privacy_spend
                        WHERE task = :task AND round = :round AND release = :release AND scope = :scope
                        """), spend).mapTo(Long.class).one() > 0;
    }

    private static <S extends SqlStatement<S>> S named(S statement, PrivacySpend spend) {
        return statement
                .bind("task", spend.task().value().bytes())
                .bind("round", spend.round())
                .bind("release", spend.release().bytes())
                .bind("scope", spend.scope().name());
    }

    private static RenyiLoss with(Handle handle, PrivacySpend spend, TaskId task) {
        return sum(handle, spend.scope(), task)
                .map(before -> before.plus(spend.cost()))
                .orElse(spend.cost());
    }

    private static long insert(Handle handle, PrivacySpend spend) {
        return named(handle.createUpdate("""
                        INSERT INTO privacy_spend (task, round, release, scope, cost, at)
                        VALUES (:task, :round, :release, :scope, :cost, :at)
                        """), spend)
                .bind("cost", written(spend.cost()))
                .bind("at", Times.written(spend.at()))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
    }

    private static void add(Handle handle, PrivacyScope scope, TaskId task, RenyiLoss cost, long number) {
        int changed =
                bound(handle, """
                        UPDATE privacy_sum SET cost = :cost, releases = releases + 1
                        WHERE scope = :scope AND task = :task
                        """, scope, task).bind("cost", written(cost)).execute();
        if (changed == 0) {
            bound(handle, """
                            INSERT INTO privacy_sum (scope, task, begun, releases, cost)
                            VALUES (:scope, :task, :begun, 1, :cost)
                            """, scope, task)
                    .bind("begun", number)
                    .bind("cost", written(cost))
                    .execute();
        }
    }

    private static Update bound(Handle handle, String sql, PrivacyScope scope, TaskId task) {
        return handle.createUpdate(sql)
                .bind("scope", scope.name())
                .bind("task", task.value().bytes());
    }

    @Override
    public Optional<RenyiLoss> spent(PrivacyScope scope) {
        return database.jdbi().withHandle(handle -> sum(handle, scope, ALL));
    }

    private static Optional<RenyiLoss> sum(Handle handle, PrivacyScope scope, TaskId task) {
        return handle.createQuery("SELECT cost FROM privacy_sum WHERE scope = :scope AND task = :task")
                .bind("scope", scope.name())
                .bind("task", task.value().bytes())
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public List<TaskCost> byTask(PrivacyScope scope) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT * FROM privacy_sum WHERE scope = :scope AND task <> :all ORDER BY begun DESC
                                """)
                        .bind("scope", scope.name())
                        .bind("all", ALL.value().bytes())
                        .map((row, context) -> new TaskCost(
                                new TaskId(Digest.of(row.getBytes("task"))), row.getInt("releases"), read(row)))
                        .list());
    }

    private static byte[] written(RenyiLoss loss) {
        double[] values = loss.values();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    private static RenyiLoss read(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("cost");
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return RenyiLoss.of(values);
    }
}
