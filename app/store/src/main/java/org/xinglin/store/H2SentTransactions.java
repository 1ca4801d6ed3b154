package org.xinglin.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.Place;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** The journal of sent transactions in the encrypted database. */
public final class H2SentTransactions implements SentTransactions {
    private final Database database;

    public H2SentTransactions(Database database) {
        this.database = database;
    }

    @Override
    public void add(SentTransaction sent) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                MERGE INTO sent_transaction
                                    (hash, account, nonce, what, highest_fee, tip, gas, at, signed, state)
                                KEY (hash)
                                VALUES (:hash, :account, :nonce, :what, :highest, :tip, :gas, :at, :signed, :state)
                                """)
                        .bind("hash", sent.hash().bytes())
                        .bind("account", sent.from().text())
                        .bind("nonce", sent.nonce())
                        .bind("what", sent.what())
                        .bind("highest", new BigDecimal(sent.fee().highest()))
                        .bind("tip", new BigDecimal(sent.fee().tip()))
                        .bind("gas", new BigDecimal(sent.fee().gas()))
                        .bind("at", Times.written(sent.at()))
                        .bind("signed", sent.signed())
                        .bind("state", sent.fate().state().name())
                        .execute());
        database.sync();
    }

    @Override
    public void forget(Digest hash) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("DELETE FROM sent_transaction WHERE hash = :hash")
                        .bind("hash", hash.bytes())
                        .execute());
    }

    @Override
    public void settle(Digest hash, Fate fate) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                UPDATE sent_transaction
                                SET state = :state, height = :height, block = :block, replaced_by = :by
                                WHERE hash = :hash
                                """)
                        .bind("hash", hash.bytes())
                        .bind("state", fate.state().name())
                        .bind(
                                "height",
                                fate.block()
                                        .map(place -> place.height().value())
                                        .orElse(null))
                        .bind(
                                "block",
                                fate.block().map(place -> place.block().bytes()).orElse(null))
                        .bind("by", fate.replacedBy().map(Digest::bytes).orElse(null))
                        .execute());
    }

    @Override
    public Optional<SentTransaction> find(Digest hash) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM sent_transaction WHERE hash = :hash")
                        .bind("hash", hash.bytes())
                        .map(H2SentTransactions::sent)
                        .findOne());
    }

    @Override
    public List<SentTransaction> ofNonce(WalletAddress from, long nonce) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT * FROM sent_transaction
                                WHERE account = :account AND nonce = :nonce
                                ORDER BY sequence
                                """)
                        .bind("account", from.text())
                        .bind("nonce", nonce)
                        .map(H2SentTransactions::sent)
                        .list());
    }

    @Override
    public List<SentTransaction> unsettled(long finalHeight) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT * FROM sent_transaction
                                WHERE state = 'WAITING' OR (state IN ('DONE', 'REVERTED') AND height > :final)
                                ORDER BY sequence
                                """)
                        .bind("final", finalHeight)
                        .map(H2SentTransactions::sent)
                        .list());
    }

    @Override
    public List<SentTransaction> latest(int count) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM sent_transaction ORDER BY sequence DESC LIMIT :count")
                        .bind("count", count)
                        .map(H2SentTransactions::sent)
                        .list());
    }

    private static SentTransaction sent(ResultSet rows, StatementContext context) throws SQLException {
        return new SentTransaction(
                Digest.of(rows.getBytes("hash")),
                new WalletAddress(rows.getString("account")),
                rows.getLong("nonce"),
                rows.getString("what"),
                new SentTransaction.Fee(number(rows, "highest_fee"), number(rows, "tip"), number(rows, "gas")),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getString("signed"),
                fate(rows));
    }

    private static Fate fate(ResultSet rows) throws SQLException {
        State state = State.valueOf(rows.getString("state"));
        byte[] block = rows.getBytes("block");
        byte[] by = rows.getBytes("replaced_by");
        Optional<Place> place = block == null
                ? Optional.empty()
                : Optional.of(new Place(new BlockHeight(rows.getLong("height")), Digest.of(block)));
        return new Fate(state, place, by == null ? Optional.empty() : Optional.of(Digest.of(by)));
    }

    private static BigInteger number(ResultSet rows, String column) throws SQLException {
        return rows.getBigDecimal(column).toBigIntegerExact();
    }
}
