package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.ReplicaLedger;

/** What is where, in the encrypted catalogue. */
public final class H2ReplicaLedger implements ReplicaLedger {
    private final Database database;

    public H2ReplicaLedger(Database database) {
        this.database = database;
    }

    @Override
    public List<Replica> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM replica ORDER BY since, cid, place")
                        .map(H2ReplicaLedger::replica)
                        .list());
    }

    @Override
    public List<Replica> of(Cid cid) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM replica WHERE cid = :cid ORDER BY place")
                        .bind("cid", cid.text())
                        .map(H2ReplicaLedger::replica)
                        .list());
    }

    private static Replica replica(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime sampled = row.getObject("sampled_at", OffsetDateTime.class);
        return new Replica(
                RecordRows.cid(row),
                new PlaceId(row.getString("place")),
                Replica.State.valueOf(row.getString("state")),
                RecordRows.instant(row, "since"),
                row.getInt("attempts"),
                RecordRows.instant(row, "next_try"),
                row.getString("reference"),
                row.getString("trouble"),
                sampled == null
                        ? Optional.empty()
                        : Optional.of(new Replica.Sample(sampled.toInstant(), row.getBoolean("sample_passed"))));
    }

    @Override
    public void save(Replica replica) {
        database.jdbi().useHandle(handle -> save(handle, replica));
    }

    static void save(Handle handle, Replica replica) {
        handle.createUpdate("""
                        MERGE INTO replica (cid, codec, digest, place, state, since, attempts, next_try, reference,
                            trouble, sampled_at, sample_passed) KEY (cid, place)
                        VALUES (:cid, :codec, :digest, :place, :state, :since, :attempts, :nextTry, :reference,
                            :trouble, :sampledAt, :samplePassed)
                        """)
                .bind("cid", replica.cid().text())
                .bind("codec", replica.cid().codec())
                .bind("digest", replica.cid().digest().bytes())
                .bind("place", replica.place().text())
                .bind("state", replica.state().name())
                .bind("since", at(replica.since()))
                .bind("attempts", replica.attempts())
                .bind("nextTry", at(replica.nextTry()))
                .bind("reference", replica.reference())
                .bind("trouble", replica.trouble())
                .bind("sampledAt", replica.sample().map(s -> at(s.at())).orElse(null))
                .bind(
                        "samplePassed",
                        replica.sample().map(Replica.Sample::passed).orElse(null))
                .execute();
    }

    @Override
    public void forget(Cid cid, PlaceId place) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("DELETE FROM replica WHERE cid = :cid AND place = :place")
                        .bind("cid", cid.text())
                        .bind("place", place.text())
                        .execute());
    }

    private static OffsetDateTime at(Instant instant) {
        return Times.written(instant);
    }
}
