package org.xinglin.federation.trust;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tokens that were handed out, a file each, named by the hash of its secret. Spending one moves its file away: of two who try at
 * once, in whatever process, one succeeds.
 */
final class TokenFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path open;
    private final Path spent;

    TokenFolder(Path home) throws IOException {
        open = home.resolve("tokens");
        spent = home.resolve("tokens-spent");
        DurableFile.makeFolder(open);
        DurableFile.makeFolder(spent);
    }

    /** @param account whom it is made out to; empty for whoever holds it */
    record Terms(Optional<String> account, Instant until, boolean isReusable) {}

    void add(EnrolmentToken token, Terms terms) throws IOException {
        ObjectNode root =
                JSON.createObjectNode().put("until", terms.until().toString()).put("reusable", terms.isReusable());
        terms.account().ifPresent(account -> root.put("account", account));
        DurableFile.write(file(token), JSON.writeValueAsBytes(root));
    }

    private Path file(EnrolmentToken token) {
        return open.resolve(token.hash() + ".json");
    }

    /** @throws DistrustException TOKEN_REFUSED when it is unknown, spent or too old, or somebody else's */
    Terms require(EnrolmentToken token, String account, Instant now) throws IOException, DistrustException {
        Terms terms = read(token);
        if (!now.isBefore(terms.until())) {
            throw refused("the enrolment token expired at " + terms.until());
        }
        if (terms.account().isPresent() && !terms.account().get().equals(account)) {
            throw refused("the enrolment token is made out to another account");
        }
        return terms;
    }

    private Terms read(EnrolmentToken token) throws IOException, DistrustException {
        if (Files.exists(spent.resolve(token.hash() + ".json"))) {
            throw refused("the enrolment token was used before");
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file(token)));
            Optional<String> account = Optional.ofNullable(root.get("account")).map(JsonNode::asText);
            return new Terms(
                    account,
                    Instant.parse(root.path("until").asText()),
                    root.path("reusable").asBoolean());
        } catch (NoSuchFileException e) {
            throw new DistrustException(Distrust.TOKEN_REFUSED, "the enrolment token is not one of this authority", e);
        } catch (JacksonException | DateTimeParseException e) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "the authority's file of a token is damaged", e);
        }
    }

    /** @throws DistrustException TOKEN_REFUSED when somebody else was faster */
    void spend(EnrolmentToken token, Terms terms) throws IOException, DistrustException {
        if (terms.isReusable()) {
            return;
        }
        try {
            Files.move(file(token), spent.resolve(token.hash() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new DistrustException(Distrust.TOKEN_REFUSED, "the enrolment token was used before", e);
        }
        DurableFile.force(spent);
        DurableFile.force(open);
    }

    /** Those made out to the account are gone. */
    void withdraw(String account) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(open)) {
            files = entries.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path file : files) {
            if (JSON.readTree(Files.readAllBytes(file)).path("account").asText().equals(account)) {
                Files.delete(file);
            }
        }
        DurableFile.force(open);
    }

    private static DistrustException refused(String words) {
        return new DistrustException(Distrust.TOKEN_REFUSED, words);
    }
}
