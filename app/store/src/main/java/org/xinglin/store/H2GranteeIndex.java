package org.xinglin.store;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.GranteeIndex;

/** Who holds grants, in the encrypted database. Lost changes are heard again from the chain, so nothing is synced. */
public final class H2GranteeIndex implements GranteeIndex {
    private final Database database;

    public H2GranteeIndex(Database database) {
        this.database = database;
    }

    @Override
    public void granted(Digest record, WalletAddress grantee) {
        database.jdbi().useTransaction(handle -> insert(handle, record, grantee));
    }

    @Override
    public void released(Digest record, WalletAddress grantee) {
        database.jdbi()
                .useTransaction(handle -> handle.createUpdate("""
                        DELETE FROM record_grantee WHERE account = :account
                            AND seq IN (SELECT seq FROM record WHERE digest = :digest)
                        """)
                        .bind("account", grantee.text())
                        .bind("digest", record.bytes())
                        .execute());
    }

    @Override
    public void settle(Digest record, Set<WalletAddress> grantees) {
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate(
                            "DELETE FROM record_grantee WHERE seq IN (SELECT seq FROM record WHERE digest = :digest)")
                    .bind("digest", record.bytes())
                    .execute();
            grantees.forEach(grantee -> insert(handle, record, grantee));
        });
    }

    private static void insert(Handle handle, Digest record, WalletAddress grantee) {
        handle.createUpdate("""
                        MERGE INTO record_grantee (seq, account) KEY (seq, account)
                        SELECT seq, CAST(:account AS VARCHAR) FROM record WHERE digest = :digest
                        """)
                .bind("account", grantee.text())
                .bind("digest", record.bytes())
                .execute();
    }
}
