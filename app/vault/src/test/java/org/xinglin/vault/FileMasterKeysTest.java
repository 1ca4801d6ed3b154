package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.vault.TestVaults.HOSPITAL;
import static org.xinglin.vault.TestVaults.PASSWORD;
import static org.xinglin.vault.TestVaults.WRONG;
import static org.xinglin.vault.TestVaults.assertFails;
import static org.xinglin.vault.TestVaults.password;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.recovery.MasterKeys;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;
import org.xinglin.vault.recovery.Slip39Sharing;

/** Sheets against real vault files. */
class FileMasterKeysTest {
    private static final Failure WRONG_SHEETS = new Failure.NotAllowed(Barrier.WRONG_SHEETS);

    @TempDir
    Path folder;

    private final FileMasterKeys keys = new FileMasterKeys(salt -> new PasswordStretch(64 * 1024, 1, 1, salt));
    private final Slip39Sharing sharing = new Slip39Sharing();
    private WalletAddress account = new WalletAddress("0x" + "0".repeat(40));
    private Path vault = Path.of("");

    @BeforeEach
    void create() throws Failed {
        vault = folder.resolve("vault.json");
        try (OpenedVault opened = TestVaults.at(folder).create(HOSPITAL, "Li", password(PASSWORD))) {
            account = opened.keys().account();
        }
    }

    @Test
    void sheetsGiveAnAdministratorANewPasswordAndLeaveTheOthersTheirs() throws Failed {
        try (OpenedVault opened = unlock("Li", PASSWORD)) {
            Operator wang = new Operator("Wang", OperatorRole.OPERATOR);
            opened.operators().add(opened.operators().list().version(), wang, password("wang's password"));
        }
        List<Sheet> sheets = sheets();
        try (Secret master = sharing.combine(typed(sheets, 2, 0))) {
            keys.resetAdministrator(vault, master, "LI", password("a new password"));
        }
        assertFails(() -> unlock("Li", PASSWORD), WRONG);
        try (OpenedVault opened = unlock("li", "a new password")) {
            assertThat(opened.operator().role()).isEqualTo(OperatorRole.ADMINISTRATOR);
            assertThat(opened.keys().account()).isEqualTo(account);
            assertThat(opened.operators().list().entries()).hasSize(2);
        }
        try (OpenedVault opened = unlock("Wang", "wang's password")) {
            assertThat(opened.operator().role()).isEqualTo(OperatorRole.OPERATOR);
        }
    }

    @Test
    void somebodyNewMayBecomeTheAdministrator() throws Failed {
        try (Secret master = sharing.combine(typed(sheets(), 0, 1))) {
            keys.resetAdministrator(vault, master, "", password("a new password"));
            assertFails(
                    () -> keys.resetAdministrator(vault, master, "Chen", password("short")),
                    new Failure.Invalid(Problem.PASSWORD_TOO_SHORT, "8", ""));
        }
        unlock("administrator", "a new password").close();
        unlock("Li", PASSWORD).close();
    }

    @Test
    void afterARotationTheOldSheetsOpenNothingAndNewOnesDo() throws Exception {
        List<Sheet> old = sheets();
        try (OpenedVault opened = unlock("Li", PASSWORD)) {
            opened.operators().rotateMasterKey(opened.operators().list().version());
        }
        byte[] before = Files.readAllBytes(vault);
        try (Secret master = sharing.combine(typed(old, 0, 1))) {
            assertFails(() -> keys.unlock(vault, master), WRONG_SHEETS);
            assertFails(() -> keys.resetAdministrator(vault, master, "Li", password("a new password")), WRONG_SHEETS);
        }
        assertThat(vault).hasBinaryContent(before);
        try (Secret master = sharing.combine(typed(sheets(), 1, 2));
                KeyVault opened = keys.unlock(vault, master)) {
            assertThat(opened.account()).isEqualTo(account);
        }
    }

    @Test
    void sheetsDoNotMakeAnAlteredVaultGood() throws Exception {
        List<Sheet> sheets = sheets();
        Files.writeString(vault, Files.readString(vault).replace("First Hospital", "Worst Hospital"));
        try (Secret master = sharing.combine(typed(sheets, 0, 1))) {
            assertFails(() -> keys.unlock(vault, master), new Failure.Tampered(vault.toString()));
            assertFails(
                    () -> keys.resetAdministrator(vault, master, "Li", password("a new password")),
                    new Failure.Tampered(vault.toString()));
        }
    }

    @Test
    void anotherHospitalsSheetsOpenNothing() throws Failed {
        Path other = folder.resolve("other");
        assertThat(other.toFile().mkdir()).isTrue();
        List<Sheet> strange;
        try (OpenedVault opened = TestVaults.at(other).create(HOSPITAL, "Li", password(PASSWORD));
                Secret master = opened.masterKey()) {
            strange = sharing.split(master, new SheetSet(2, 3));
        }
        try (Secret master = sharing.combine(typed(strange, 0, 1))) {
            assertFails(() -> keys.unlock(vault, master), WRONG_SHEETS);
        }
    }

    @Test
    void anOperatorsPasswordGivesTheSameKeyAsTheSheets() throws Failed {
        try (MasterKeys.Lent byPassword = keys.masterKey(vault, "li", password(PASSWORD));
                Secret bySheets = sharing.combine(typed(sheets(), 0, 2))) {
            assertThat(byPassword.master()).isEqualTo(bySheets);
            assertThat(byPassword.by()).isEqualTo(new Operator("Li", OperatorRole.ADMINISTRATOR));
        }
        assertFails(() -> keys.masterKey(vault, "Li", password("wrong horse")), WRONG);
    }

    private OpenedVault unlock(String operator, String password) throws Failed {
        return TestVaults.at(folder).unlock(operator, password(password));
    }

    private List<Sheet> sheets() throws Failed {
        try (OpenedVault opened = unlock("Li", PASSWORD);
                Secret master = opened.masterKey()) {
            return sharing.split(master, new SheetSet(2, 3));
        }
    }

    private static List<TypedSheet> typed(List<Sheet> sheets, int first, int second) {
        return List.of(typed(sheets.get(first)), typed(sheets.get(second)));
    }

    private static TypedSheet typed(Sheet sheet) {
        return new TypedSheet("sheet " + sheet.number(), String.join(" ", sheet.words()));
    }
}
