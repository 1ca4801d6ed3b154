package org.xinglin.views.settings.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.recovery.RecoveryStanding.Verdict;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.core.testkit.InMemoryOperators;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.HeldBackground;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Workbench;

class RecoveryViewModelTest {
    @TempDir
    Path folder;

    private final FakeHospital hospital = FilledHospital.make();

    @BeforeEach
    void aHome() {
        hospital.recovery.in(folder);
    }

    @Test
    void sheetsAreAFileEachAndStandAsMade() throws IOException {
        RecoveryViewModel model = opened();
        assertThat(verdict(model, Wanted.SHEETS)).isEqualTo(Verdict.NEVER);
        model.made().set(4);
        model.makeSheets(folder);
        assertThat(names()).contains("recovery-sheet-2026-11-20-1.pdf", "recovery-sheet-2026-11-20-4.pdf");
        assertThat(verdict(model, Wanted.SHEETS)).isEqualTo(Verdict.HOLDS);
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Done.class);
        model.makeSheets(folder);
        assertThat(trouble(model)).isEqualTo("XL-FILE-EXISTS");
    }

    @Test
    void numbersThatCanNotBeAreKnownBeforehand() {
        RecoveryViewModel model = opened();
        model.needed().set(6);
        assertThat(model.possible().get()).isFalse();
        model.made().set(6);
        assertThat(model.possible().get()).isTrue();
    }

    @Test
    void aBackupIsMadeProvenAndNeverReplacesAFile() {
        RecoveryViewModel model = opened();
        Path backup = folder.resolve("backup.xlb");
        model.backup().backUp(backup);
        assertThat(verdict(model, Wanted.BACKUP)).isEqualTo(Verdict.HOLDS);
        assertThat(model.backup().work().fraction().get()).isEqualTo(1);
        assertThat(model.backup().work().busy().get()).isFalse();
        model.backup().backUp(backup);
        assertThat(trouble(model)).isEqualTo("XL-FILE-EXISTS");
        drill(model, backup, InMemoryOperators.PASSWORD);
        DrillViewModel.Proof proof = model.drill().proof().get().orElseThrow();
        assertThat(proof.report().isWhole()).isTrue();
        assertThat(proof.report().records()).isEqualTo(8);
        assertThat(proof.untried()).isZero();
        assertThat(proof.by()).isEqualTo(KeyEntry.Kind.PASSWORD);
        assertThat(verdict(model, Wanted.DRILL)).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void aDrillThatFailsProvesNothingAndForgetsThePassword() {
        RecoveryViewModel model = opened();
        Path backup = folder.resolve("backup.xlb");
        model.backup().backUp(backup);
        drill(model, backup, "plum blossom");
        assertThat(trouble(model)).isEqualTo("XL-WRONG-PASSWORD");
        assertThat(model.drill().proof().get()).isEmpty();
        assertThat(model.drill().key().password().get()).isEmpty();
        assertThat(verdict(model, Wanted.DRILL)).isEqualTo(Verdict.NEVER);
        drill(model, folder.resolve("vault.json"), InMemoryOperators.PASSWORD);
        assertThat(trouble(model)).isEqualTo("XL-NOT-A-BACKUP");
    }

    @Test
    void sheetsAreTypedOneAfterTheOtherOrReadFromFiles() throws IOException {
        RecoveryViewModel model = opened();
        Path backup = folder.resolve("backup.xlb");
        model.backup().backUp(backup);
        DrillViewModel drill = model.drill();
        drill.file().set(backup.toString());
        drill.key().kind().set(KeyEntry.Kind.SHEETS);
        String words = "test set " + "00".repeat(32);
        drill.key().words().set(words);
        drill.key().add("Sheet 1");
        assertThat(drill.key().words().get()).isEmpty();
        assertThat(drill.ready().get()).isFalse();
        drill.readSheet(folder.resolve("missing.txt"));
        assertThat(trouble(model)).isEqualTo("XL-FILE-MISSING");
        drill.readSheet(Files.writeString(folder.resolve("sheet.txt"), words));
        assertThat(drill.key().sheets()).hasSize(2);
        drill.run();
        assertThat(drill.proof().get().orElseThrow().by()).isEqualTo(KeyEntry.Kind.SHEETS);
        assertThat(drill.key().sheets()).isEmpty();
    }

    @Test
    void theMasterKeyIsChangedAndThatStandsThere() {
        RecoveryViewModel model = opened();
        assertThat(model.may(Act.ROTATE_MASTER_KEY)).isTrue();
        assertThat(model.standing().get().keyChange()).isEmpty();
        model.rotate();
        assertThat(model.standing().get().keyChange()).isPresent();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Done.class);
    }

    @Test
    void anAuditorDrillsAndMakesNothing() throws IOException {
        Path backup = folder.resolve("backup.xlb");
        opened().backup().backUp(backup);
        hospital.role = OperatorRole.AUDITOR;
        RecoveryViewModel model = opened();
        assertThat(model.may(Act.MAKE_SHEETS)).isFalse();
        model.makeSheets(folder);
        assertThat(trouble(model)).isEqualTo("XL-NOT-YOUR-ROLE");
        model.rotate();
        assertThat(trouble(model)).isEqualTo("XL-NOT-YOUR-ROLE");
        assertThat(names()).containsExactly("backup.xlb", "vault.json");
        drill(model, backup, InMemoryOperators.PASSWORD);
        assertThat(model.drill().proof().get()).isPresent();
    }

    @Test
    void aBackupUnderWayIsSeenAndStoppedByHandAndByLocking() throws IOException {
        HeldBackground held = new HeldBackground();
        RecoveryViewModel model = opened(new Workbench(held, hospital.pace, hospital.clock));
        held.held = true;
        LongWork work = model.backup().work();
        model.backup().backUp(folder.resolve("backup.xlb"));
        assertThat(work.busy().get()).isTrue();
        assertThat(work.fraction().get()).isEqualTo(0.3);
        assertThat(work.pass().get()).isEqualTo(1);
        work.cancel();
        assertThat(work.busy().get()).isFalse();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Hint.class);
        model.backup().backUp(folder.resolve("backup.xlb"));
        model.drill().key().words().set("test set words");
        model.drill().key().add("Sheet 1");
        model.close();
        assertThat(model.drill().key().sheets()).isEmpty();
        assertThat(work.busy().get()).isFalse();
        assertThat(names()).containsExactly("vault.json");
    }

    private RecoveryViewModel opened() {
        return opened(hospital.bench);
    }

    private RecoveryViewModel opened(Workbench bench) {
        RecoveryViewModel model = new RecoveryViewModel(hospital.session(), bench);
        model.refresh();
        return model;
    }

    private static void drill(RecoveryViewModel model, Path backup, String password) {
        model.drill().file().set(backup.toString());
        model.drill().key().password().set(password);
        model.drill().run();
    }

    private static Verdict verdict(RecoveryViewModel model, Wanted wanted) {
        return model.standing().get().verdict(wanted);
    }

    private static String trouble(RecoveryViewModel model) {
        return model.notices()
                .current()
                .get()
                .filter(Notice.Trouble.class::isInstance)
                .map(Notice.Trouble.class::cast)
                .map(Notice.Trouble::failure)
                .map(Failure::code)
                .orElse("");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
