package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.access.SavedSelections;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;

/** Named sets of records in the encrypted database. */
public final class H2SavedSelections implements SavedSelections {
    private final Database database;

    public H2SavedSelections(Database database) {
        this.database = database;
    }

    @Override
    public void save(String name, Selection selection) {
        database.jdbi().useTransaction(handle -> {
            delete(handle, name);
            handle.createUpdate("INSERT INTO saved_selection (name) VALUES (:name)")
                    .bind("name", name)
                    .execute();
            switch (selection) {
                case Selection.Search search -> insert(handle, name, search.query());
                case Selection.Listed listed -> insert(handle, name, listed.records());
            }
        });
        database.sync();
    }

    private static void insert(Handle handle, String name, RecordQuery query) {
        handle.createUpdate("""
                        INSERT INTO saved_search (name, text, patient, category, from_day, to_day, state, tag, grantee)
                        VALUES (:name, :text, :patient, :category, :from, :to, :state, :tag, :grantee)
                        """)
                .bind("name", name)
                .bind("text", query.text())
                .bind("patient", query.patient().map(PatientId::value).orElse(null))
                .bind("category", query.category().map(Category::name).orElse(null))
                .bind("from", query.from().orElse(null))
                .bind("to", query.to().orElse(null))
                .bind("state", query.state().map(RecordState::name).orElse(null))
                .bind("tag", query.tag().orElse(null))
                .bind("grantee", query.grantee().map(WalletAddress::text).orElse(null))
                .execute();
    }

    private static void insert(Handle handle, String name, List<RecordId> records) {
        for (int i = 0; i < records.size(); i++) {
            handle.createUpdate("INSERT INTO saved_record (name, position, record) VALUES (:name, :position, :record)")
                    .bind("name", name)
                    .bind("position", i)
                    .bind("record", records.get(i).toString())
                    .execute();
        }
    }

    @Override
    public void remove(String name) {
        database.jdbi().useHandle(handle -> delete(handle, name));
        database.sync();
    }

    private static void delete(Handle handle, String name) {
        handle.createUpdate("DELETE FROM saved_selection WHERE name = :name")
                .bind("name", name)
                .execute();
    }

    @Override
    public Optional<Selection> find(String name) {
        return Optional.ofNullable(selections().get(name));
    }

    @Override
    public Map<String, Selection> selections() {
        return database.jdbi().inTransaction(handle -> {
            Map<String, Selection> all = new TreeMap<>();
            for (String name : handle.createQuery("SELECT name FROM saved_selection")
                    .mapTo(String.class)
                    .list()) {
                all.put(name, selection(handle, name));
            }
            return all;
        });
    }

    private static Selection selection(Handle handle, String name) {
        Optional<RecordQuery> query = handle.createQuery("SELECT * FROM saved_search WHERE name = :name")
                .bind("name", name)
                .map(H2SavedSelections::query)
                .findOne();
        return query.isPresent()
                ? new Selection.Search(query.get())
                : new Selection.Listed(
                        handle.createQuery("SELECT record FROM saved_record WHERE name = :name ORDER BY position")
                                .bind("name", name)
                                .map((row, context) -> RecordId.parse(row.getString("record")))
                                .list());
    }

    private static RecordQuery query(ResultSet row, StatementContext context) throws SQLException {
        return new RecordQuery(
                row.getString("text"),
                Optional.ofNullable(row.getString("patient")).map(PatientId::new),
                Optional.ofNullable(row.getString("category")).map(Category::valueOf),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                Optional.ofNullable(row.getString("state")).map(RecordState::valueOf),
                Optional.ofNullable(row.getString("tag")),
                Optional.ofNullable(row.getString("grantee")).map(WalletAddress::new));
    }
}
