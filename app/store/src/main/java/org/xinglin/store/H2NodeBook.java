package org.xinglin.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.node.NodeBinding;
import org.xinglin.core.node.NodeBook;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** The chain that a home belongs to, in the encrypted database. */
public final class H2NodeBook implements NodeBook {
    private final Database database;

    public H2NodeBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<NodeBinding> binding() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM node_binding")
                        .map((row, context) -> binding(row))
                        .findOne());
    }

    @Override
    public void bind(NodeBinding binding) {
        Contracts contracts = binding.contracts();
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                MERGE INTO node_binding KEY (one) VALUES (TRUE, :chain, :zero, :consortium, :access,
                                    :federation, :roles, :first, :coordinator, :seen)""")
                        .bind("chain", contracts.chainId())
                        .bind("zero", binding.blockZero().bytes())
                        .bind("consortium", contracts.consortium().text())
                        .bind("access", contracts.access().text())
                        .bind("federation", contracts.federation().text())
                        .bind(
                                "roles",
                                contracts.roleProofs().map(WalletAddress::text).orElse(null))
                        .bind("first", contracts.block())
                        .bind("coordinator", binding.coordinator().text())
                        .bind("seen", binding.seenAt().toString())
                        .execute());
        database.sync();
    }

    private static NodeBinding binding(ResultSet row) throws SQLException {
        Contracts contracts = new Contracts(
                row.getLong("chain_id"),
                account(row, "consortium"),
                account(row, "access"),
                account(row, "federation"),
                Optional.ofNullable(row.getString("role_proofs")).map(WalletAddress::new),
                row.getLong("first_block"));
        return new NodeBinding(
                contracts,
                account(row, "coordinator"),
                Digest.of(row.getBytes("block_zero")),
                URI.create(row.getString("seen_at")));
    }

    private static WalletAddress account(ResultSet row, String column) throws SQLException {
        return new WalletAddress(row.getString(column));
    }
}
