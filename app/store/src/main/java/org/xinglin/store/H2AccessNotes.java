package org.xinglin.store;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.AccessNotes;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;

/** Notes about keys on the chain, in the encrypted database. */
public final class H2AccessNotes implements AccessNotes {
    private final Database database;

    public H2AccessNotes(Database database) {
        this.database = database;
    }

    @Override
    public void sealed(Digest record, WalletAddress grantee, EncryptionKey key) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        MERGE INTO sealed_key (digest, grantee, public_key) KEY (digest, grantee)
                        VALUES (:digest, :grantee, :key)
                        """)
                        .bind("digest", record.bytes())
                        .bind("grantee", grantee.text())
                        .bind("key", key.value().bytes())
                        .execute());
    }

    @Override
    public Optional<EncryptionKey> sealedFor(Digest record, WalletAddress grantee) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT public_key FROM sealed_key WHERE digest = :digest AND grantee = :grantee")
                        .bind("digest", record.bytes())
                        .bind("grantee", grantee.text())
                        .map((row, context) -> new EncryptionKey(Digest.of(row.getBytes("public_key"))))
                        .findOne());
    }

    @Override
    public void roleGranted(Digest record, Role role) {
        write("MERGE INTO noted_role (digest, role) KEY (digest, role) VALUES (:digest, :role)", record, role);
    }

    @Override
    public void roleEnded(Digest record, Role role) {
        write("DELETE FROM noted_role WHERE digest = :digest AND role = :role", record, role);
    }

    private void write(String sql, Digest record, Role role) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(sql)
                        .bind("digest", record.bytes())
                        .bind("role", role.name())
                        .execute());
    }

    @Override
    public List<NotedRole> roles() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT digest, role FROM noted_role")
                        .map((row, context) ->
                                new NotedRole(Digest.of(row.getBytes("digest")), Role.valueOf(row.getString("role"))))
                        .list());
    }
}
