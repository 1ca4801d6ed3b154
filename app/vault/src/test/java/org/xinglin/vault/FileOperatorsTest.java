package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.vault.TestVaults.PASSWORD;
import static org.xinglin.vault.TestVaults.WRONG;
import static org.xinglin.vault.TestVaults.assertFails;
import static org.xinglin.vault.TestVaults.password;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorRegister;

class FileOperatorsTest {
    private static final Operator LI = new Operator("Li", OperatorRole.OPERATOR);
    private static final String OTHER = "another horse";

    @TempDir
    Path folder;

    private FileVault vault;
    private Path path;
    private OpenedVault opened;
    private OperatorRegister operators;

    @BeforeEach
    void make() throws Failed {
        vault = TestVaults.at(folder);
        path = folder.resolve("vault.json");
        opened = vault.create(TestVaults.HOSPITAL, "", password(PASSWORD));
        operators = opened.operators();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void anAddedOperatorOpensTheSameKeysInTheRoleThatWasGiven() throws Failed {
        operators.add(1, LI, password(OTHER));
        try (OpenedVault again = vault.unlock("li", password(OTHER))) {
            assertThat(again.operator()).isEqualTo(LI);
            assertThat(again.keys().account()).isEqualTo(account());
        }
        operators.changeRole(2, "Li", OperatorRole.AUDITOR);
        try (OpenedVault again = vault.unlock("Li", password(OTHER))) {
            assertThat(again.operator().role()).isEqualTo(OperatorRole.AUDITOR);
        }
        assertFails(() -> vault.unlock("Li", password(PASSWORD)), WRONG);
    }

    @Test
    void aChangedPasswordReplacesTheOldOne() throws Failed {
        operators.changePassword(1, "administrator", password(OTHER));
        assertFails(() -> vault.unlock("", password(PASSWORD)), WRONG);
        vault.unlock("", password(OTHER)).close();
        assertThat(operators.isPassword("administrator", password(OTHER))).isTrue();
        assertThat(operators.isPassword("administrator", password(PASSWORD))).isFalse();
    }

    @Test
    void aPasswordHasEightCharactersWhateverTheyTakeInBytes() throws Failed {
        for (String tooShort : new String[] {"seven77", "杏林春暖杏林春", "\ud842\udfb7\ud842\udfb7"}) {
            assertThatThrownBy(() -> operators.add(1, LI, password(tooShort))).hasMessage("XL-PASSWORD-TOO-SHORT");
            assertThatThrownBy(() -> operators.changePassword(1, "administrator", password(tooShort)))
                    .hasMessage("XL-PASSWORD-TOO-SHORT");
        }
        operators.add(1, LI, password("杏林春暖杏林春暖"));
        vault.unlock("Li", password("杏林春暖杏林春暖")).close();
    }

    @Test
    void aNewMasterKeyReachesEveryActiveOperatorAndLeavesTheKeysAsTheyWere() throws Failed {
        operators.add(1, LI, password(OTHER));
        operators.add(2, new Operator("Wang", OperatorRole.ADMINISTRATOR), password("third horse"));
        operators.disable(3, "Wang");
        assertThat(operators.rotateMasterKey(4)).isEqualTo(2);
        for (String[] who : new String[][] {{"Li", OTHER}, {"administrator", PASSWORD}}) {
            try (OpenedVault again = vault.unlock(who[0], password(who[1]))) {
                assertThat(again.keys().account()).isEqualTo(account());
            }
        }
        assertThat(operators.list().find("Wang")).isEmpty();
        operators.changeRole(5, "Li", OperatorRole.AUDITOR);
    }

    @Test
    void theOldMasterKeyOpensNothingOfTheNewFile() throws Failed {
        Keyholder keyholder = new Keyholder(new SecureRandom());
        VaultFile before = VaultFile.read(path);
        VaultDoor door = new VaultDoor(keyholder, new WrongTries(path, InstantSource.system()));
        Secret master = door.open(before.operators().getFirst(), password(PASSWORD));
        operators.rotateMasterKey(1);
        VaultFile after = VaultFile.read(path);
        assertThat(before.isGenuine(master)).isTrue();
        assertThat(after.isGenuine(master)).isFalse();
        assertThatThrownBy(() -> after.openRoot(master)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> keyholder.hand(after.operators().getFirst(), master, master))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aChangeOnAnOldVersionIsConflicting() throws Failed {
        Failure changed = new Failure.Conflicting(Conflict.CHANGED_MEANWHILE, path.toString());
        try (OpenedVault second = vault.unlock("", password(PASSWORD))) {
            long version = second.operators().list().version();
            operators.add(1, LI, password(OTHER));
            assertFails(() -> second.operators().changeRole(version, "Li", OperatorRole.AUDITOR), changed);
            second.operators().changeRole(version + 1, "Li", OperatorRole.AUDITOR);
            operators.rotateMasterKey(3);
            assertFails(() -> second.operators().list(), changed);
        }
    }

    @Test
    void anOlderFilePutBackUnderAnOpenVaultIsTampering() throws Failed, IOException {
        byte[] old = Files.readAllBytes(path);
        operators.add(1, LI, password(OTHER));
        Files.write(path, old);
        assertFails(operators::list, new Failure.Tampered(path.toString()));
    }

    @Test
    void threeWrongPasswordsMakeTheFourthWaitHoweverRightItIs() throws Failed {
        TestVaults.HandClock clock = new TestVaults.HandClock();
        FileVault slow = TestVaults.at(folder, clock);
        for (int i = 0; i < 3; i++) {
            assertFails(() -> slow.unlock("", password("wrong horse")), WRONG);
        }
        assertFails(
                () -> TestVaults.at(folder, clock).unlock("", password(PASSWORD)),
                new Failure.MustWait(Duration.ofSeconds(5)));
        clock.now = clock.now.plusSeconds(5);
        try (OpenedVault again = slow.unlock("", password(PASSWORD))) {
            assertThat(again.wrongTries()).isEqualTo(Map.of("administrator", 3));
        }
    }

    @Test
    void aRestoredHomeHasTheOldKeysUnderANewPassword(@TempDir Path empty) throws Failed {
        try (Secret root = opened.root();
                OpenedVault restored =
                        TestVaults.at(empty).restore(TestVaults.HOSPITAL, "Wang", password(OTHER), root)) {
            assertThat(restored.keys().account()).isEqualTo(account());
            assertThat(restored.keys().databaseKey()).isEqualTo(opened.keys().databaseKey());
            assertThat(restored.operator()).isEqualTo(new Operator("Wang", OperatorRole.ADMINISTRATOR));
        }
    }

    @Test
    void nothingIsLeftOfTheMasterKeyAfterClosing() throws Failed {
        Secret root = opened.root();
        opened.close();
        assertThatThrownBy(operators::list).isInstanceOf(IllegalStateException.class);
        root.close();
    }

    private WalletAddress account() {
        return opened.keys().account();
    }
}
