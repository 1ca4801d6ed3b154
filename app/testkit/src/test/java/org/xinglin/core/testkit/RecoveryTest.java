package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.BackupFormat;
import org.xinglin.core.recovery.BackupHeader;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.DrillBackup;
import org.xinglin.core.recovery.HomeFiles;
import org.xinglin.core.recovery.MakeSheets;
import org.xinglin.core.recovery.RecoveryStanding;
import org.xinglin.core.recovery.RecoveryStanding.Standing;
import org.xinglin.core.recovery.RecoveryStanding.Verdict;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.core.recovery.RunDrill;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.WorkFolder;

class RecoveryTest {
    @TempDir
    Path folder;

    private final InMemoryRecovery fake = new InMemoryRecovery();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T08:00:00Z"));
    private final InMemoryAudit audit = new InMemoryAudit(clock);

    @Test
    void makingSheetsIsWrittenDownWithoutTheirWords() throws Failed {
        MakeSheets.Made made = sheets(OperatorRole.ADMINISTRATOR, true);
        assertThat(made.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("sheets-1.pdf", "sheets-2.pdf", "sheets-3.pdf");
        AuditEntry entry = audit.last().orElseThrow();
        assertThat(entry.act()).isEqualTo("make-sheets");
        assertThat(entry.result()).isEqualTo(Result.DONE);
        assertThat(entry.detail()).isEqualTo("test set, 2 of 3");
        assertThat(made).hasToString(made.files().toString());
    }

    @Test
    void onlyAnAdministratorMakesSheetsAndBackups() throws IOException {
        for (OperatorRole role : List.of(OperatorRole.OPERATOR, OperatorRole.AUDITOR)) {
            refused(() -> sheets(role, false), new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE));
            refused(() -> backUp(role, fake), new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE));
        }
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void anExistingFileIsLeftAndNoHalfSetStays() throws Exception {
        Files.writeString(folder.resolve("sheets-3.pdf"), "mine");
        refused(
                () -> sheets(OperatorRole.ADMINISTRATOR, true),
                new Failure.Conflicting(
                        Conflict.FILE_EXISTS, folder.resolve("sheets-3.pdf").toString()));
        assertThat(inFolder()).containsExactly("sheets-3.pdf");
        Files.writeString(folder.resolve("backup"), "mine");
        refused(
                () -> backUp(OperatorRole.ADMINISTRATOR, fake),
                new Failure.Conflicting(
                        Conflict.FILE_EXISTS, folder.resolve("backup").toString()));
        assertThat(folder.resolve("backup")).hasContent("mine");
    }

    @Test
    void aBackupGetsItsNameOnlyAfterItWasReadBack() throws Exception {
        BackupHeader header = backUp(OperatorRole.ADMINISTRATOR, fake);
        assertThat(header.withVault()).isTrue();
        assertThat(inFolder()).containsExactly("backup", "vault.json");
        assertThat(audit.last().orElseThrow().detail()).isEqualTo("key 00");
        Files.delete(folder.resolve("backup"));
        BackupFormat forgetful = new Forgetful(fake);
        refused(() -> backUp(OperatorRole.ADMINISTRATOR, forgetful), new Failure.Tampered("backup, segment 1"));
        assertThat(inFolder()).containsExactly("vault.json");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatIsInUseStays() throws Exception {
        Path killed = Files.createDirectory(folder.resolve(".xinglin-recovery-123"));
        Files.writeString(killed.resolve("lock"), "");
        Files.writeString(killed.resolve("db.mv.db"), "encrypted");
        Path strange = Files.createDirectory(folder.resolve(".xinglin-other"));
        try (WorkFolder first = WorkFolder.in(folder);
                WorkFolder second = WorkFolder.in(folder)) {
            assertThat(killed).doesNotExist();
            assertThat(strange).exists();
            Files.writeString(first.file("x"), "x");
            WorkFolder.sweep(folder);
            assertThat(first.file("x")).exists();
            assertThat(second.file("lock")).exists();
        }
        assertThat(inFolder()).containsExactly(".xinglin-other");
    }

    @Test
    void aDrillIsForAdministratorsAndAuditorsAndSaysWhatItFound() throws Exception {
        backUp(OperatorRole.ADMINISTRATOR, fake);
        refused(() -> drill(OperatorRole.OPERATOR), new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE));
        DrillBackup.Report report = drill(OperatorRole.AUDITOR);
        assertThat(report.isWhole()).isTrue();
        AuditEntry entry = audit.last().orElseThrow();
        assertThat(entry.act()).isEqualTo("drill");
        assertThat(entry.detail()).isEqualTo("key 00, 0 records, 3 entries whole");
    }

    @Test
    void theLogTellsWhatThereIsAndWhatAnotherMasterKeyMadeOld() throws Exception {
        assertThat(verdicts()).containsOnly(Verdict.NEVER);
        sheets(OperatorRole.ADMINISTRATOR, false);
        backUp(OperatorRole.ADMINISTRATOR, fake);
        refused(() -> backUp(OperatorRole.OPERATOR, fake), new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE));
        assertThat(verdicts()).containsExactly(Verdict.HOLDS, Verdict.HOLDS, Verdict.NEVER);
        later(1).act(Act.ROTATE_MASTER_KEY, "", () -> 1);
        assertThat(verdicts()).containsExactly(Verdict.OUTDATED, Verdict.OUTDATED, Verdict.NEVER);
        assertThat(new RecoveryStanding(audit).look().wantsKeyChange()).isFalse();
        later(2).act(Act.RESTORE, "", () -> 1);
        assertThat(new RecoveryStanding(audit).look().wantsKeyChange()).isTrue();
        later(3).act(Act.MAKE_SHEETS, "", () -> 1);
        assertThat(verdicts()).containsExactly(Verdict.HOLDS, Verdict.OUTDATED, Verdict.NEVER);
    }

    private List<Verdict> verdicts() {
        Standing standing = new RecoveryStanding(audit).look();
        return Stream.of(Wanted.values()).map(standing::verdict).toList();
    }

    private Guard later(int minutes) {
        InstantSource then = InstantSource.fixed(clock.instant().plus(Duration.ofMinutes(minutes)));
        return new Guard(new Operator("Li", OperatorRole.ADMINISTRATOR), audit, then);
    }

    private DrillBackup.Report drill(OperatorRole role) throws Failed {
        DrillBackup drill = new DrillBackup(fake, fake, fake, new InMemoryCopies(new InMemoryRecords(), audit));
        try (Secret password = Secret.ofTyped(InMemoryOperators.PASSWORD.toCharArray())) {
            BackupKey key = new BackupKey.Password("Li", password);
            return new RunDrill(guard(role), drill, folder).run(folder.resolve("backup"), key, Progress.NONE);
        }
    }

    private MakeSheets.Made sheets(OperatorRole role, boolean separate) throws Failed {
        return new MakeSheets(guard(role), fake::lend, fake, fake, clock)
                .make(new MakeSheets.Order(
                        "First Hospital", new SheetSet(2, 3), folder.resolve("sheets.pdf"), separate, ZoneOffset.UTC));
    }

    private BackupHeader backUp(OperatorRole role, BackupFormat format) throws Failed, IOException {
        HomeFiles home = new HomeFiles(
                folder,
                folder.resolve("vault.json"),
                folder.resolve("catalogue"),
                folder.resolve("node"),
                folder.resolve("choices"));
        if (role == OperatorRole.ADMINISTRATOR) {
            Files.writeString(home.vault(), "{}");
        }
        return new BackUp(guard(role), fake::lend, fake, fake, format, clock)
                .backUp(new BackUp.Order(home, folder.resolve("backup"), false), Progress.NONE);
    }

    private Guard guard(OperatorRole role) {
        return new Guard(new Operator("Li", role), audit, clock);
    }

    private List<String> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private interface Deed {
        void perform() throws Failed, IOException;
    }

    private static void refused(Deed act, Failure failure) {
        assertThatThrownBy(act::perform)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }

    /** A disk that does not keep what was written to it. */
    private record Forgetful(InMemoryRecovery fake) implements BackupFormat {
        @Override
        public BackupHeader seal(Path out, Contents contents, Secret master, Progress progress) throws Failed {
            return fake.seal(out, contents, master, progress);
        }

        @Override
        public BackupHeader look(Path backup) throws Failed {
            return fake.look(backup);
        }

        @Override
        public void clearVault(Path backup, Path vault) throws Failed {
            fake.clearVault(backup, vault);
        }

        @Override
        public BackupHeader open(Path backup, Secret master, Path place, Receiver receiver, Progress progress)
                throws Failed {
            throw new Failed(new Failure.Tampered("backup, segment 1"));
        }
    }
}
