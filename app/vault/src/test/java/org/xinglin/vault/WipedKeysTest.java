package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** After locking, no key is left in the arrays that held them. */
class WipedKeysTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyOfTheRingIsZeroAfterClosing() {
        List<byte[]> arrays = new ArrayList<>();
        try (Secret root = KeyRing.newRoot(new SecureRandom())) {
            KeyRing ring = new KeyRing(root);
            for (KeyRing.Use use : KeyRing.Use.values()) {
                arrays.add(ring.key(use).exposeForCipherCall());
            }
            ProvableKey encryption = new ProvableKey(ring.key(KeyRing.Use.ENCRYPTION));
            arrays.add(encryption.scalar().exposeForCipherCall());
            arrays.forEach(array -> assertThat(array).isNotEqualTo(new byte[32]));
            UnlockedVault vault = new UnlockedVault(ring, new SecureRandom());
            vault.close();
            encryption.close();
        }
        arrays.forEach(array -> assertThat(array).isEqualTo(new byte[32]));
    }

    @Test
    void theMasterKeyIsZeroAfterClosingTheOperators() throws Failed {
        byte[] key = new byte[32];
        key[0] = 1;
        FileVault vault = TestVaults.at(folder);
        OpenedVault opened = vault.create(TestVaults.HOSPITAL, "", TestVaults.password(TestVaults.PASSWORD));
        FileOperators operators = new FileOperators(
                folder.resolve("vault.json"),
                new VaultDoor(
                        new Keyholder(new SecureRandom()),
                        new WrongTries(folder.resolve("vault.json"), java.time.InstantSource.system())),
                salt -> new PasswordStretch(64 * 1024, 1, 1, salt),
                new SecureRandom(),
                new FileOperators.Unlocking(
                        Secret.owning(key), opened.operators().version()));
        operators.close();
        assertThat(key).isEqualTo(new byte[32]);
        opened.close();
    }
}
