package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.Terms;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Cid;

/** Records being sealed anew, in the encrypted database. */
public final class H2ResealJournal implements ResealJournal {
    private static final String ROLE = "role:";
    private final Database database;

    public H2ResealJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begun(Reseal reseal) {
        database.jdbi().useTransaction(handle -> {
            delete(handle, reseal.record());
            handle.createUpdate("""
                            INSERT INTO reseal (record, old_cid, old_codec, old_digest, taken_from, wrapped_key, begun_at)
                            VALUES (:record, :cid, :codec, :digest, :taken, :key, :begun)
                            """)
                    .bind("record", reseal.record().toString())
                    .bind("cid", reseal.old().text())
                    .bind("codec", reseal.old().codec())
                    .bind("digest", reseal.old().digest().bytes())
                    .bind("taken", written(reseal.taken()))
                    .bind("key", reseal.wrappedKey().bytes())
                    .bind("begun", Times.written(reseal.begunAt()))
                    .execute();
        });
        database.sync();
    }

    @Override
    public void stored(RecordId record, Cid next, List<Kept> kept, List<KeptRole> roles) {
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("UPDATE reseal SET cid = :cid, codec = :codec, digest = :digest WHERE record = :record")
                    .bind("cid", next.text())
                    .bind("codec", next.codec())
                    .bind("digest", next.digest().bytes())
                    .bind("record", record.toString())
                    .execute();
            handle.execute("DELETE FROM reseal_kept WHERE record = ?", record.toString());
            int position = 0;
            for (Kept one : kept) {
                insert(handle, record, position++, one.grantee().text(), one.terms());
            }
            for (KeptRole one : roles) {
                insert(handle, record, position++, ROLE + one.role().name(), one.terms());
            }
        });
        database.sync();
    }

    private static void insert(Handle handle, RecordId record, int position, String grantee, Terms terms) {
        handle.createUpdate("""
                        INSERT INTO reseal_kept (record, position, grantee, until, purpose)
                        VALUES (:record, :position, :grantee, :until, :purpose)
                        """)
                .bind("record", record.toString())
                .bind("position", position)
                .bind("grantee", grantee)
                .bind("until", terms.until().map(Times::written).orElse(null))
                .bind("purpose", terms.purpose())
                .execute();
    }

    @Override
    public void done(RecordId record) {
        database.jdbi().useHandle(handle -> delete(handle, record));
        database.sync();
    }

    private static void delete(Handle handle, RecordId record) {
        handle.createUpdate("DELETE FROM reseal WHERE record = :record")
                .bind("record", record.toString())
                .execute();
    }

    @Override
    public Optional<Reseal> find(RecordId record) {
        return unfinished().stream()
                .filter(reseal -> reseal.record().equals(record))
                .findFirst();
    }

    @Override
    public List<Reseal> unfinished() {
        return database.jdbi()
                .inTransaction(handle -> handle.createQuery("SELECT * FROM reseal ORDER BY begun_at, record")
                        .map((row, context) -> reseal(handle, row))
                        .list());
    }

    private static Reseal reseal(Handle handle, ResultSet row) throws SQLException {
        RecordId record = RecordId.parse(row.getString("record"));
        List<Kept> kept = new ArrayList<>();
        List<KeptRole> roles = new ArrayList<>();
        handle.createQuery("SELECT * FROM reseal_kept WHERE record = :record ORDER BY position")
                .bind("record", record.toString())
                .map((line, context) -> {
                    String grantee = line.getString("grantee");
                    return grantee.startsWith(ROLE)
                            ? roles.add(new KeptRole(role(grantee), TermRows.terms(line)))
                            : kept.add(new Kept(new WalletAddress(grantee), TermRows.terms(line)));
                })
                .list();
        return new Reseal(
                record,
                new Cid(row.getString("old_cid"), row.getInt("old_codec"), Digest.of(row.getBytes("old_digest"))),
                taken(row.getString("taken_from")),
                Envelope.of(row.getBytes("wrapped_key")),
                RecordRows.instant(row, "begun_at"),
                row.getString("cid") == null ? Optional.empty() : Optional.of(RecordRows.cid(row)),
                kept,
                roles);
    }

    private static String written(Taken taken) {
        return switch (taken) {
            case Taken.FromMember from -> from.grantee().text();
            case Taken.FromRole from -> ROLE + from.role().name();
        };
    }

    private static Taken taken(String text) {
        return text.startsWith(ROLE) ? new Taken.FromRole(role(text)) : new Taken.FromMember(new WalletAddress(text));
    }

    private static Role role(String text) {
        return Role.valueOf(text.substring(ROLE.length()));
    }
}
