package org.xinglin.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorList;
import org.xinglin.core.operators.OperatorName;
import org.xinglin.core.operators.VaultVersion;

/**
 * The vault as it lies on disk: one JSON file, replaced atomically. All of it stands under {@code tag}, an HMAC of the
 * master key, so that what is readable without a password is believed only after one opened the vault.
 *
 * @param id 16 random bytes in hexadecimal: told apart from the vault of another home
 * @param version counts the changes, from 1
 * @param root the root of all keys under the master key
 */
record VaultFile(
        String format,
        String id,
        long version,
        String name,
        Role role,
        List<OperatorSeal> operators,
        SealedBox root,
        byte[] tag) {
    static final String FORMAT = "xinglin-vault/2";
    /** A thousand operators have half a megabyte. */
    private static final int LARGEST = 4 << 20;

    private static final byte[] ROOT = "xinglin/vault/root/v2".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    VaultFile {
        Objects.requireNonNull(format);
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(root);
        Objects.requireNonNull(tag);
        operators = List.copyOf(operators);
    }

    /** @throws Failed Invalid NOT_SET_UP or BAD_VAULT_VERSION, Tampered when it is no vault file */
    static VaultFile read(Path path) throws Failed {
        if (!Files.exists(path)) {
            throw Failed.invalid(Problem.NOT_SET_UP, String.valueOf(path.getParent()));
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new Failed(new Failure.Tampered(path.toString()));
            }
            JsonNode tree = JSON.readTree(Files.readAllBytes(path));
            String format = tree.path("format").asText();
            if (!format.equals(FORMAT) && format.startsWith("xinglin-vault/")) {
                throw new Failed(new Failure.Invalid(Problem.BAD_VAULT_VERSION, path.toString(), format));
            }
            if (!tree.isObject()) {
                throw new Failed(new Failure.Tampered(path.toString()));
            }
            return JSON.treeToValue(tree, VaultFile.class);
        } catch (JsonProcessingException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, path.toString(), ""), e);
        }
    }

    void write(Path path) throws IOException {
        AtomicFile.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** Which vault and version this is. */
    VaultVersion mark() {
        return new VaultVersion(id, version);
    }

    OperatorList list() {
        return new OperatorList(
                version, operators.stream().map(OperatorSeal::entry).toList());
    }

    /** Ignoring case. */
    Optional<OperatorSeal> find(String operator) {
        String folded = OperatorName.folded(operator);
        return operators.stream()
                .filter(seal -> OperatorName.folded(seal.name()).equals(folded))
                .findFirst();
    }

    boolean isGenuine(Secret master) {
        return format.equals(FORMAT) && MessageDigest.isEqual(tag, VaultMark.of(this, master));
    }

    static SealedBox sealRoot(Secret root, Secret master, SecureRandom random) throws GeneralSecurityException {
        return SealedBox.seal(master, root, ROOT, random);
    }

    Secret openRoot(Secret master) throws GeneralSecurityException {
        return root.open(master, ROOT);
    }

    /** One version on. */
    VaultFile next(List<OperatorSeal> changed, SealedBox rootNow, Secret master) {
        return new VaultFile(format, id, version + 1, name, role, changed, rootNow, new byte[0]).marked(master);
    }

    VaultFile marked(Secret master) {
        return new VaultFile(format, id, version, name, role, operators, root, VaultMark.of(this, master));
    }
}
