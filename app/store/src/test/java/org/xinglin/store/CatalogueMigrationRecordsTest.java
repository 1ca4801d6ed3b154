package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordQuery;

/** A home of the version before comes along with all its records. */
class CatalogueMigrationRecordsTest {
    @TempDir
    Path folder;

    @Test
    void recordsAndProtectionsOfTheThirdSchemaAreFoundInTheNewest() throws SQLException, Failed {
        byte[] key = new byte[32];
        String hex = HexFormat.of().formatHex(key);
        String url = "jdbc:h2:file:" + folder.resolve("catalogue") + ";CIPHER=AES";
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, "xinglin", hex + " " + hex)
                .locations("classpath:org/xinglin/store/db")
                .target("3")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "xinglin", hex + " " + hex)) {
            record(connection, 1, "Older.pdf", "2026-01-01 10:00:00+00");
            record(connection, 2, "Newer.pdf", "2026-01-02 10:00:00+00");
            protection(connection);
        }
        try (Database database = Database.open(folder.resolve("catalogue"), Secret.owning(key))) {
            H2RecordCatalogue catalogue = new H2RecordCatalogue(database);
            assertThat(catalogue.search("", 9))
                    .extracting(MedicalRecord::title)
                    .containsExactly("Newer.pdf", "Older.pdf");
            assertThat(catalogue.search("older", 9)).hasSize(1);
            RecordQuery query = RecordQuery.ALL.of(new PatientId("P-1"));
            assertThat(catalogue.search(query, Optional.empty(), 9)).hasSize(2);
            assertThat(new H2ProtectionJournal(database).unfinished())
                    .extracting("title")
                    .isEqualTo(List.of("a b.dcm"));
        }
    }

    private static void record(Connection connection, int number, String title, String at) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                INSERT INTO record (id, title, patient, category, kind, bytes, cid, codec, digest, wrapped_key, transaction,
                    protected_at)
                VALUES (?, ?, 'P-1', 'REPORT', 'PDF', 5, 'bafk', 85, ?, ?, ?, CAST(? AS TIMESTAMP(3) WITH TIME ZONE))
                """)) {
            byte[] digest = new byte[32];
            digest[0] = (byte) number;
            row.setString(1, "00000000-0000-0000-0000-00000000000" + number);
            row.setString(2, title);
            row.setBytes(3, digest);
            row.setBytes(4, new byte[80]);
            row.setBytes(5, digest);
            row.setString(6, at);
            row.executeUpdate();
        }
    }

    private static void protection(Connection connection) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                INSERT INTO protection (id, source, bytes, modified, patient, category, kind, wrapped_key, begun_at)
                VALUES ('00000000-0000-0000-0000-000000000009', '/scans/a b.dcm', 5, CURRENT_TIMESTAMP, 'P', 'OTHER',
                    'OTHER', ?, CURRENT_TIMESTAMP)
                """)) {
            row.setBytes(1, new byte[80]);
            row.executeUpdate();
        }
    }
}
