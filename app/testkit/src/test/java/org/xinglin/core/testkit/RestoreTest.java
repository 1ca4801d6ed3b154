package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.HomeFiles;
import org.xinglin.core.recovery.RestoreHome;
import org.xinglin.core.recovery.RestoreHome.NewPassword;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

/** Who may bring a home back, and whom the log names. */
class RestoreTest {
    @TempDir
    Path folder;

    private final InMemoryRecovery fake = new InMemoryRecovery();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T08:00:00Z"));
    private final InMemoryAudit audit = new InMemoryAudit(clock);
    private final InMemoryCopies copies = new InMemoryCopies(new InMemoryRecords(), audit);
    private final RestoreHome restore = new RestoreHome(fake, fake, fake, copies, clock);
    private HomeFiles empty;
    private Path backup;

    @BeforeEach
    void backUp() throws Failed, IOException {
        HomeFiles home = files(Files.createDirectory(folder.resolve("home")));
        Files.writeString(home.vault(), "{}");
        backup = folder.resolve("backup");
        new BackUp(audit.guardFor(OperatorRole.ADMINISTRATOR), fake::lend, fake, fake, fake, clock)
                .backUp(new BackUp.Order(home, backup, false), Progress.NONE);
        empty = files(Files.createDirectory(folder.resolve("empty")));
        fake.add(new Operator("Eve", OperatorRole.AUDITOR));
        fake.add(new Operator("Chen", OperatorRole.OPERATOR));
    }

    @Test
    void whoWasNoAdministratorBringsNothingBackAndMakesNobodyOne() throws Failed {
        for (String name : List.of("Eve", "Chen")) {
            for (boolean fresh : new boolean[] {false, true}) {
                assertThatThrownBy(() -> byPassword(name, fresh)).hasMessage("XL-NOT-YOUR-ROLE");
            }
        }
        assertThat(empty.root()).isEmptyDirectory();
        assertThat(audit.last().orElseThrow().act()).isEqualTo("back-up");
    }

    @Test
    void theLogNamesWhosePasswordOpenedTheBackup() throws Failed {
        byPassword("Li", false);
        assertThat(empty.vault()).exists();
        AuditEntry entry = audit.last().orElseThrow();
        assertThat(entry.act()).isEqualTo("restore");
        assertThat(entry.operator()).isEqualTo("Li");
        assertThat(entry.detail()).isEmpty();
    }

    @Test
    void sheetsAreNamedByTheirSetAndWhoGetsTheNewPasswordIsSaidBeside() throws Failed {
        List<TypedSheet> typed;
        try (Secret master = fake.lend()) {
            typed = fake.split(master, new SheetSet(2, 3)).stream()
                    .map(sheet -> new TypedSheet("paper", String.join(" ", sheet.words())))
                    .limit(2)
                    .toList();
        }
        try (Secret password = Secret.ofTyped("plum blossom".toCharArray())) {
            restore.fromBackup(
                    empty,
                    backup,
                    new BackupKey.Sheets(typed),
                    Optional.of(new NewPassword("Wang", password)),
                    Progress.NONE);
        }
        AuditEntry entry = audit.last().orElseThrow();
        assertThat(entry.operator()).isEqualTo("sheets test set");
        assertThat(entry.detail()).isEqualTo("new password of administrator Wang");
    }

    private void byPassword(String name, boolean fresh) throws Failed {
        try (Secret password = Secret.ofTyped(InMemoryOperators.PASSWORD.toCharArray());
                Secret other = Secret.ofTyped("plum blossom".toCharArray())) {
            Optional<NewPassword> made = fresh ? Optional.of(new NewPassword(name, other)) : Optional.empty();
            restore.fromBackup(empty, backup, new BackupKey.Password(name, password), made, Progress.NONE);
        }
    }

    private static HomeFiles files(Path root) {
        return new HomeFiles(
                root,
                root.resolve("vault.json"),
                root.resolve("catalogue"),
                root.resolve("node"),
                root.resolve("choices"));
    }
}
