package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.settings.Identity;

class FileVaultTest {
    @TempDir
    Path folder;

    private FileVault file;
    private KeyVault vault;

    @BeforeEach
    void make() throws Failed {
        file = TestVaults.at(folder);
        vault = file.create(new Identity("First Hospital", Role.HOSPITAL), "", password("correct horse"))
                .keys();
    }

    @Test
    void theSameKeysAreThereAfterUnlocking() throws Failed {
        KeyVault again = file.unlock("", password("correct horse")).keys();
        assertThat(again.account()).isEqualTo(vault.account());
        assertThat(again.encryptionKey()).isEqualTo(vault.encryptionKey());
        assertThat(again.pseudonym(new PatientId("p1"))).isEqualTo(vault.pseudonym(new PatientId("p1")));
        assertThat(again.databaseKey()).isEqualTo(vault.databaseKey());
    }

    @Test
    void aWrongPasswordIsRefusedAsSuch() {
        assertFails(
                () -> file.unlock("", password("wrong horse")), new Failure.NotAllowed(Failure.Barrier.WRONG_PASSWORD));
    }

    @Test
    void aShortPasswordIsRefusedAndNothingIsWritten() {
        FileVault other = new FileVault(folder.resolve("other.json"));
        assertThatThrownBy(() -> other.create(new Identity("X", Role.DOCTOR), "", password("short")))
                .isInstanceOf(Failed.class);
        assertThat(other.exists()).isFalse();
    }

    @Test
    void aSecondVaultIsNotMadeOverTheFirst() {
        assertThatThrownBy(() -> file.create(new Identity("X", Role.DOCTOR), "", password("correct horse")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Conflicting.class));
    }

    @Test
    void aCutFileIsNamedAsDamaged() throws IOException {
        Path path = folder.resolve("vault.json");
        String whole = Files.readString(path);
        Files.writeString(path, whole.substring(0, whole.length() / 2));
        assertFails(() -> file.unlock("", password("correct horse")), new Failure.Tampered(path.toString()));
    }

    @Test
    void theFileHoldsNoKeyInClear() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("vault.json"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("correct horse");
        try (Secret database = vault.databaseKey()) {
            String base64 = Base64.getEncoder().encodeToString(database.exposeForCipherCall());
            assertThat(text).doesNotContain(base64.substring(0, 40));
        }
    }

    @Test
    void aKeyWrappedForTheOwnerOpensForItsRecordOnly() throws Failed {
        RecordId record = RecordId.random();
        try (DataKey key = vault.newDataKey()) {
            Envelope wrapped = vault.wrapForOwner(key, record);
            assertThat(vault.unwrapForOwner(wrapped, record)).isEqualTo(key);
            assertThatThrownBy(() -> vault.unwrapForOwner(wrapped, RecordId.random()))
                    .isInstanceOf(Failed.class);
        }
    }

    @Test
    void anEnvelopeOpensForItsGranteeChainContractAndRecordOnly() throws Failed {
        KeyVault doctor = new FileVault(folder.resolve("doctor.json"))
                .create(new Identity("Dr Li", Role.DOCTOR), "", password("another horse"))
                .keys();
        WalletAddress contract = new WalletAddress("0x" + "ab".repeat(20));
        Digest record = Digest.ofHex("11".repeat(32));
        GrantContext context = new GrantContext(7, contract, record, doctor.account());
        try (DataKey key = vault.newDataKey()) {
            Envelope envelope = vault.sealFor(doctor.encryptionKey(), key, context);
            assertThat(doctor.openEnvelope(envelope, context)).isEqualTo(key);
            for (GrantContext other : new GrantContext[] {
                new GrantContext(8, contract, record, doctor.account()),
                new GrantContext(7, vault.account(), record, doctor.account()),
                new GrantContext(7, contract, Digest.ofHex("12".repeat(32)), doctor.account()),
                new GrantContext(7, contract, record, vault.account())
            }) {
                assertThatThrownBy(() -> doctor.openEnvelope(envelope, other)).isInstanceOf(Failed.class);
            }
            assertThatThrownBy(() -> vault.openEnvelope(envelope, context)).isInstanceOf(Failed.class);
            for (int i = 0; i < Envelope.LENGTH; i++) {
                byte[] altered = envelope.bytes();
                altered[i] ^= 1;
                assertThatThrownBy(() -> doctor.openEnvelope(Envelope.of(altered), context))
                        .as("byte %d", i)
                        .isInstanceOf(Failed.class);
            }
        }
    }

    @Test
    void aKeyOfLowOrderIsRefused() {
        EncryptionKey zero = new EncryptionKey(Digest.of(new byte[32]));
        GrantContext context = new GrantContext(7, vault.account(), Digest.of(new byte[32]), vault.account());
        try (DataKey key = vault.newDataKey()) {
            assertThatThrownBy(() -> vault.sealFor(zero, key, context)).isInstanceOf(Failed.class);
        }
    }

    @Test
    void whatIsSecretPrintsAsStars() {
        try (DataKey key = vault.newDataKey()) {
            assertThat(key.toString()).isEqualTo("DataKey[secret=***]");
        }
        assertThat(new PatientId("Zhang San").toString()).isEqualTo("***");
    }

    @Test
    void aLockedVaultDoesNothing() {
        vault.close();
        assertThatThrownBy(() -> vault.sign(Digest.of(new byte[32]))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(vault::databaseKey).isInstanceOf(IllegalStateException.class);
    }

    private static Secret password(String text) {
        return Secret.ofTyped(text.toCharArray());
    }

    private static void assertFails(ThrowingCallable call, Failure expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(expected));
    }
}
