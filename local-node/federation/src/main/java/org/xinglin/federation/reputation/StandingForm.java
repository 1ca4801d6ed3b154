package org.xinglin.federation.reputation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A standing as JSON, exactly: a number read is the number written, to the last bit. */
public final class StandingForm {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StandingForm() {}

    /** One line, fields always in the same order. */
    public static String write(Standing standing) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION).put("account", standing.account());
        tally(root.putObject("positive"), standing.positive());
        tally(root.putObject("negative"), standing.negative());
        tally(root.putObject("delivered"), standing.delivered());
        tally(root.putObject("missed"), standing.missed());
        standing.asOf().ifPresent(at -> root.put("asOf", at.toString()));
        standing.reasons().forEach(reason -> reason(root.withArray("reasons").addObject(), reason));
        return root.toString();
    }

    /** @throws IOException when this is not what {@link #write} makes */
    public static Standing read(String json) throws IOException {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.path("version").asInt() != VERSION) {
                throw new IOException("a standing of another version");
            }
            List<Reason> reasons = new ArrayList<>();
            for (JsonNode reason : root.path("reasons")) {
                reasons.add(reason(reason));
            }
            return new Standing(
                    text(root, "account"),
                    tally(root, "positive"),
                    tally(root, "negative"),
                    tally(root, "delivered"),
                    tally(root, "missed"),
                    root.has("asOf") ? Optional.of(Instant.parse(text(root, "asOf"))) : Optional.empty(),
                    reasons);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("not a standing", e);
        }
    }

    /**
     * What the chain keeps of it: SHA-256 over salt and form. The salt keeps others from guessing a hospital's score; it is told to
     * that hospital.
     *
     * @param salt 32 bytes
     */
    public static byte[] digest(Standing standing, byte[] salt) {
        if (salt.length != 32) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(write(standing).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void tally(ObjectNode into, Tally tally) {
        into.put("all", tally.all()).put("fresh", tally.fresh());
    }

    private static Tally tally(JsonNode root, String name) throws IOException {
        JsonNode node = root.path(name);
        return new Tally(number(node, "all"), number(node, "fresh"));
    }

    private static void reason(ObjectNode into, Reason reason) {
        Event event = reason.event();
        into.put("evidence", event.evidence().name())
                .put("amount", event.amount())
                .put("task", event.task())
                .put("round", event.round())
                .put("at", event.at().toString())
                .put("strength", reason.strength())
                .put("before", reason.before())
                .put("after", reason.after());
    }

    private static Reason reason(JsonNode node) throws IOException {
        Event event = new Event(
                Evidence.valueOf(text(node, "evidence")),
                number(node, "amount"),
                text(node, "task"),
                node.path("round").asInt(),
                Instant.parse(text(node, "at")));
        return new Reason(event, number(node, "strength"), number(node, "before"), number(node, "after"));
    }

    private static String text(JsonNode node, String name) throws IOException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new IOException(name + " is missing in a standing");
        }
        return value.asText();
    }

    private static double number(JsonNode node, String name) throws IOException {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new IOException(name + " is missing in a standing");
        }
        return value.asDouble();
    }
}
