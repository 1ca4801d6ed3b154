package org.xinglin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;

/**
 * Where the contracts stand: the content of {@code deployment.json}.
 *
 * @param proofOfRole empty on a chain that was set up before there was this contract
 * @param block the block from which on their events are worth reading
 */
public record Deployment(
        long chainId,
        String consortium,
        String medicalAccess,
        String federationLedger,
        Optional<String> proofOfRole,
        long block) {

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final String NOWHERE = "0x" + "0".repeat(40);

    /** Addresses may come in any case; a mixed one must bear its EIP-55 checksum. They are kept in lower case. */
    public Deployment {
        if (chainId <= 0) {
            throw new IllegalArgumentException("chainId must be positive, not " + chainId);
        }
        if (block < 0) {
            throw new IllegalArgumentException("block must not be negative, not " + block);
        }
        consortium = address("consortium", consortium);
        medicalAccess = address("medicalAccess", medicalAccess);
        federationLedger = address("federationLedger", federationLedger);
        proofOfRole = proofOfRole.map(value -> address("proofOfRole", value));
        Set<String> different = new HashSet<>(List.of(consortium, medicalAccess, federationLedger));
        if (different.size() != 3 || proofOfRole.filter(different::contains).isPresent()) {
            throw new IllegalArgumentException("each of the contracts must have an address of its own");
        }
    }

    /** One without {@code ProofOfRole}. */
    public Deployment(long chainId, String consortium, String medicalAccess, String federationLedger, long block) {
        this(chainId, consortium, medicalAccess, federationLedger, Optional.empty(), block);
    }

    /** Reads a deployment file; what is wrong with it is said with the file's name. */
    public static Deployment read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file.getFileName() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Reads a deployment from its JSON; anything missing, unknown or malformed is named. */
    public static Deployment parse(String json) {
        try {
            Entries entries = mapper().readValue(json, Entries.class);
            return new Deployment(
                    number("chainId", entries.chainId()),
                    text("consortium", entries.consortium()),
                    text("medicalAccess", entries.medicalAccess()),
                    text("federationLedger", entries.federationLedger()),
                    Optional.ofNullable(entries.proofOfRole()),
                    number("block", entries.block()));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not a deployment: " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, toJson());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The content of {@code deployment.json}. */
    public String toJson() {
        try {
            Entries entries =
                    new Entries(chainId, consortium, medicalAccess, federationLedger, proofOfRole.orElse(null), block);
            return mapper().writeValueAsString(entries) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("six plain values can not be written", impossible);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static long number(String name, @Nullable Long value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String text(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String address(String name, String value) {
        if (!ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " is not an address: " + value);
        }
        String lower = value.toLowerCase(Locale.ROOT);
        boolean mixed = !value.equals(lower)
                && !value.substring(2).equals(value.substring(2).toUpperCase(Locale.ROOT));
        if (mixed && !Keys.toChecksumAddress(lower).equals(value)) {
            throw new IllegalArgumentException(name + " has a wrong checksum: " + value);
        }
        if (lower.equals(NOWHERE)) {
            throw new IllegalArgumentException(name + " is the zero address");
        }
        return lower;
    }

    private record Entries(
            @JsonProperty("chainId") @Nullable Long chainId,
            @JsonProperty("consortium") @Nullable String consortium,
            @JsonProperty("medicalAccess") @Nullable String medicalAccess,
            @JsonProperty("federationLedger") @Nullable String federationLedger,

            @JsonProperty("proofOfRole") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String proofOfRole,

            @JsonProperty("block") @Nullable Long block) {}
}
