package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.vault.TestVaults.PASSWORD;
import static org.xinglin.vault.TestVaults.assertFails;
import static org.xinglin.vault.TestVaults.password;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** What somebody with write access to the vault file may try; each with the right password afterwards. */
class VaultAttackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "another horse";

    @TempDir
    Path folder;

    private FileVault vault;
    private Path path;
    private Failure tampered;

    @BeforeEach
    void make() throws Failed {
        vault = TestVaults.at(folder);
        path = folder.resolve("vault.json");
        tampered = new Failure.Tampered(path.toString());
        try (OpenedVault opened = vault.create(TestVaults.HOSPITAL, "", password(PASSWORD))) {
            opened.operators().add(1, new Operator("Li", OperatorRole.OPERATOR), password(OTHER));
        }
    }

    @Test
    void everyCutIsNamedAsDamage() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertFails(this::unlock, tampered);
        }
    }

    @Test
    void anotherVersionIsRefusedAndNamed() throws IOException {
        alter(file -> file.put("format", "xinglin-vault/1"));
        assertFails(this::unlock, new Failure.Invalid(Problem.BAD_VAULT_VERSION, path.toString(), "xinglin-vault/1"));
        Files.writeString(path, "{\"format\":\"xinglin-vault/1\",\"stretch\":{},\"keyStore\":\"AAAA\"}");
        assertFails(
                vault::identity, new Failure.Invalid(Problem.BAD_VAULT_VERSION, path.toString(), "xinglin-vault/1"));
    }

    @Test
    void anEditedRoleIsTampering() throws IOException {
        alter(file -> operator(file, 1).put("role", "ADMINISTRATOR"));
        assertFails(() -> vault.unlock("Li", password(OTHER)), tampered);
        assertFails(this::unlock, tampered);
    }

    @Test
    void everyOtherEditOfWhatIsInClearIsTampering() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        Map<String, Consumer<ObjectNode>> edits = Map.of(
                "hospital", file -> file.put("name", "Worst Hospital"),
                "kind of member", file -> file.put("role", "DOCTOR"),
                "version", file -> file.put("version", 1),
                "id", file -> file.put("id", "00".repeat(16)),
                "operator's name", file -> operator(file, 1).put("name", "Wang"),
                "disabled", file -> operator(file, 1).put("disabled", true),
                "an operator less", file -> ((ArrayNode) file.get("operators")).remove(1),
                "an operator twice",
                        file -> ((ArrayNode) file.get("operators"))
                                .add(operator(file, 1).deepCopy()),
                "tag", file -> file.put("tag", ""));
        edits.forEach((name, edit) -> {
            write(whole);
            alter(edit);
            assertThatThrownBy(this::unlock).as(name).hasMessageContaining("TAMPERED");
        });
    }

    @Test
    void weakenedParametersAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        alter(file -> stretch(file, 0).put("memoryKiB", 32 * 1024));
        assertFails(this::unlock, tampered);
        write(whole);
        alter(file -> stretch(file, 0).put("iterations", 0));
        assertFails(this::unlock, tampered);
        write(whole);
        alter(file -> stretch(file, 0).put("memoryKiB", Integer.MAX_VALUE));
        assertFails(this::unlock, tampered);
        write(whole);
        alter(file -> stretch(file, 1).put("iterations", 2)); // not even that of the one who unlocks
        assertFails(this::unlock, tampered);
    }

    @Test
    void anEntryOfAnotherVaultOpensNothing(@TempDir Path elsewhere) throws Failed, IOException {
        TestVaults.at(elsewhere)
                .create(TestVaults.HOSPITAL, "Intruder", password("intruder's own"))
                .close();
        JsonNode foreign = JSON.readTree(Files.readAllBytes(elsewhere.resolve("vault.json")));
        alter(file ->
                ((ArrayNode) file.get("operators")).add(foreign.get("operators").get(0)));
        assertFails(() -> vault.unlock("Intruder", password("intruder's own")), tampered);
        assertFails(this::unlock, tampered);
    }

    @Test
    void keysSwappedBetweenOperatorsOpenNothing() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        alter(file -> swap(file, "privateKey", "publicKey", "masterKey", "password"));
        assertFails(() -> vault.unlock("administrator", password(OTHER)), tampered);
        write(whole);
        alter(file -> swap(file, "masterKey"));
        assertThatThrownBy(this::unlock)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Tampered.class));
    }

    @Test
    void aDisabledOperatorMadeActiveByHandIsTampering() throws Failed, IOException {
        try (OpenedVault opened = vault.unlock("", password(PASSWORD))) {
            opened.operators().disable(2, "Li");
        }
        assertFails(
                () -> vault.unlock("Li", password(OTHER)), new Failure.NotAllowed(Failure.Barrier.OPERATOR_DISABLED));
        alter(file -> operator(file, 1).put("disabled", false));
        assertFails(() -> vault.unlock("Li", password(OTHER)), tampered);
    }

    @Test
    void anUnknownFieldOrAForgedMountainOfBytesIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        alter(file -> file.put("extra", 1));
        assertFails(this::unlock, tampered);
        write(whole);
        alter(file -> file.put("name", "x".repeat(5 << 20)));
        assertFails(this::unlock, tampered);
    }

    private OpenedVault unlock() throws Failed {
        return vault.unlock("", password(PASSWORD));
    }

    private static ObjectNode operator(ObjectNode file, int index) {
        return (ObjectNode) file.get("operators").get(index);
    }

    private static ObjectNode stretch(ObjectNode file, int index) {
        return (ObjectNode) operator(file, index).get("password");
    }

    private static void swap(ObjectNode file, String... fields) {
        for (String field : fields) {
            JsonNode first = operator(file, 0).get(field);
            operator(file, 0).set(field, operator(file, 1).get(field));
            operator(file, 1).set(field, first);
        }
    }

    private void alter(Consumer<ObjectNode> change) {
        try {
            ObjectNode file = (ObjectNode) JSON.readTree(Files.readAllBytes(path));
            change.accept(file);
            Files.write(path, JSON.writeValueAsBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(path, bytes);
            Files.deleteIfExists(folder.resolve("vault.json.tries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
