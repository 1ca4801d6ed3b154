package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.access.PendingApprovals;
import org.xinglin.core.kernel.Digest;

/** First halves of approvals in the encrypted database. */
public final class H2PendingApprovals implements PendingApprovals {
    private final Database database;

    public H2PendingApprovals(Database database) {
        this.database = database;
    }

    @Override
    public void put(PendingApproval approval) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        MERGE INTO pending_approval (digest, grantee, until, purpose, operator, at) KEY (digest, grantee)
                        VALUES (:digest, :grantee, :until, :purpose, :operator, :at)
                        """)
                        .bind("digest", approval.record().bytes())
                        .bind("grantee", approval.grantee())
                        .bind(
                                "until",
                                approval.terms().until().map(Times::written).orElse(null))
                        .bind("purpose", approval.terms().purpose())
                        .bind("operator", approval.operator())
                        .bind("at", Times.written(approval.at()))
                        .execute());
        database.sync();
    }

    @Override
    public Optional<PendingApproval> find(Digest record, String grantee) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM pending_approval WHERE digest = :digest AND grantee = :grantee")
                        .bind("digest", record.bytes())
                        .bind("grantee", grantee)
                        .map(H2PendingApprovals::approval)
                        .findOne());
    }

    @Override
    public void remove(Digest record, String grantee) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "DELETE FROM pending_approval WHERE digest = :digest AND grantee = :grantee")
                        .bind("digest", record.bytes())
                        .bind("grantee", grantee)
                        .execute());
        database.sync();
    }

    @Override
    public List<PendingApproval> pending() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM pending_approval ORDER BY at, digest, grantee")
                        .map(H2PendingApprovals::approval)
                        .list());
    }

    private static PendingApproval approval(ResultSet row, StatementContext context) throws SQLException {
        return new PendingApproval(
                Digest.of(row.getBytes("digest")),
                row.getString("grantee"),
                TermRows.terms(row),
                row.getString("operator"),
                RecordRows.instant(row, "at"));
    }
}
