package org.xinglin.ledger.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.Deployment;

/** Where a contract keeps its variables, as its compiler says (Solidity, "Layout of State Variables in Storage"). */
public final class StorageLayout {
    private static final int WORD = 32;

    private final JsonNode layout;

    private StorageLayout(JsonNode layout) {
        this.layout = layout;
    }

    /** A variable's place, or a part of it. */
    public record Cell(BigInteger slot, int offset, int bytes) {
        /** Its value in the word of storage that it shares with others. */
        public BigInteger in(byte[] word) {
            int end = WORD - offset;
            return new BigInteger(1, Arrays.copyOfRange(word, end - bytes, end));
        }
    }

    /** @param contract whose layout comes with its interface */
    public static StorageLayout of(String contract) {
        String resource = contract + ".layout.json";
        try (InputStream in = Objects.requireNonNull(Deployment.class.getResourceAsStream(resource), resource)) {
            return new StorageLayout(new ObjectMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The hash of the whole: two versions of a contract with one layout have one hash. */
    public byte[] hash() {
        return Hash.sha256(layout.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A field of the structure that a mapping, or a mapping of mappings, has under these keys of 32 bytes. */
    public Cell field(String variable, String field, byte[]... keys) {
        JsonNode entry = find(layout.path("storage"), variable);
        BigInteger slot = new BigInteger(entry.path("slot").asText());
        String type = entry.path("type").asText();
        for (byte[] key : keys) {
            slot = mapped(key, slot);
            type = type(type).path("value").asText();
        }
        JsonNode member = find(type(type).path("members"), field);
        return new Cell(
                slot.add(new BigInteger(member.path("slot").asText())),
                member.path("offset").asInt(),
                type(member.path("type").asText()).path("numberOfBytes").asInt());
    }

    /** A number, an address or an enumeration's code as a key. */
    public static byte[] key(BigInteger number) {
        return Numeric.toBytesPadded(number, WORD);
    }

    private static BigInteger mapped(byte[] key, BigInteger slot) {
        byte[] both = Arrays.copyOf(key, 2 * WORD);
        System.arraycopy(key(slot), 0, both, WORD, WORD);
        return new BigInteger(1, Hash.sha3(both));
    }

    private JsonNode type(String name) {
        JsonNode type = layout.path("types").path(name);
        if (type.isMissingNode()) {
            throw new IllegalStateException("the layout has no type " + name);
        }
        return type;
    }

    private static JsonNode find(JsonNode list, String label) {
        for (JsonNode entry : list) {
            if (entry.path("label").asText().equals(label)) {
                return entry;
            }
        }
        throw new IllegalStateException("the layout has no " + label);
    }
}
