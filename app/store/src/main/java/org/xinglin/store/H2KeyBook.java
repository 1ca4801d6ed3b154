package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.access.KeyBook;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;

/** Known keys in the encrypted database. */
public final class H2KeyBook implements KeyBook {
    private final Database database;

    public H2KeyBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KnownKey> find(WalletAddress account) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM known_key WHERE account = :account")
                        .bind("account", account.text())
                        .map(H2KeyBook::known)
                        .findOne());
    }

    @Override
    public void put(KnownKey known) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        MERGE INTO known_key (account, public_key, seen, verified_by, verified_at) KEY (account)
                        VALUES (:account, :key, :seen, :by, :at)
                        """)
                        .bind("account", known.account().text())
                        .bind("key", known.key().value().bytes())
                        .bind("seen", Times.written(known.seen()))
                        .bind("by", known.verified().map(Verification::operator).orElse(null))
                        .bind(
                                "at",
                                known.verified().map(v -> Times.written(v.at())).orElse(null))
                        .execute());
        database.sync();
    }

    private static KnownKey known(ResultSet row, StatementContext context) throws SQLException {
        String by = row.getString("verified_by");
        return new KnownKey(
                new WalletAddress(row.getString("account")),
                new EncryptionKey(Digest.of(row.getBytes("public_key"))),
                RecordRows.instant(row, "seen"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Verification(by, RecordRows.instant(row, "verified_at"))));
    }
}
