package org.xinglin.federation.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.federation.policy.SitePolicy.Names;
import org.xinglin.federation.policy.SitePolicy.PrivacyDemand;

/** A policy as JSON. Strict: every field must be there, and no other. */
public final class PolicyForm {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "leastParticipants", "secureAggregation", "privacy", "allowed", "mostRounds", "mostSteps", "approveEach");
    private static final Set<String> PRIVACY = Set.of("scope", "epsilon", "delta");
    private static final Set<String> ALLOWED = Set.of("models", "algorithms", "datasets", "features", "coordinators");

    private PolicyForm() {}

    /** Fields in a fixed order, names sorted: the same policy gives the same text. */
    public static String write(SitePolicy policy) {
        ObjectNode root = JSON.createObjectNode();
        root.put("leastParticipants", policy.leastParticipants()).put("secureAggregation", policy.secureAggregation());
        root.putObject("privacy")
                .put("scope", policy.privacy().scope().name())
                .put("epsilon", policy.privacy().epsilon())
                .put("delta", policy.privacy().delta());
        ObjectNode allowed = root.putObject("allowed");
        write(allowed, "models", policy.allowed().models());
        write(allowed, "algorithms", policy.allowed().algorithms());
        write(allowed, "datasets", policy.allowed().datasets());
        write(allowed, "features", policy.allowed().features());
        write(allowed, "coordinators", policy.allowed().coordinators());
        root.put("mostRounds", policy.mostRounds())
                .put("mostSteps", policy.mostSteps())
                .put("approveEach", policy.approveEach());
        return root.toString();
    }

    /** @throws PolicyException naming the field that is missing, unknown or of another kind */
    public static SitePolicy read(String json) throws PolicyException {
        try {
            JsonNode root = object(JSON.readTree(json), "", FIELDS);
            JsonNode privacy = object(root.get("privacy"), "privacy", PRIVACY);
            JsonNode allowed = object(root.get("allowed"), "allowed", ALLOWED);
            return new SitePolicy(
                    integer(root, "leastParticipants"),
                    flag(root, "secureAggregation"),
                    new PrivacyDemand(scope(privacy), number(privacy, "epsilon"), number(privacy, "delta")),
                    new Names(
                            allowed(allowed, "models"),
                            allowed(allowed, "algorithms"),
                            allowed(allowed, "datasets"),
                            allowed(allowed, "features"),
                            allowed(allowed, "coordinators")),
                    integer(root, "mostRounds"),
                    integer(root, "mostSteps"),
                    flag(root, "approveEach"));
        } catch (JsonProcessingException e) {
            throw new PolicyException("", "is not JSON");
        } catch (IllegalArgumentException e) {
            throw new PolicyException("", String.valueOf(e.getMessage()));
        }
    }

    private static void write(ObjectNode into, String name, Allowed allowed) {
        if (allowed.only().isEmpty()) {
            into.put(name, "*");
            return;
        }
        into.putArray(name);
        new TreeSet<>(allowed.only().get()).forEach(into.withArray(name)::add);
    }

    private static JsonNode object(JsonNode node, String path, Set<String> fields) throws PolicyException {
        if (!node.isObject()) {
            throw new PolicyException(path, "must be an object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new PolicyException(name, "is not a known field");
            }
        }
        for (String name : new TreeSet<>(fields)) {
            if (!node.hasNonNull(name)) {
                throw new PolicyException(name, "is missing");
            }
        }
        return node;
    }

    private static Allowed allowed(JsonNode node, String name) throws PolicyException {
        JsonNode value = node.get(name);
        if (value.isTextual() && value.asText().equals("*")) {
            return Allowed.ANY;
        }
        Set<String> names = new TreeSet<>();
        for (JsonNode one : value) {
            if (!one.isTextual() || !names.add(one.asText())) {
                throw new PolicyException(name, "holds a name that is none, or one twice");
            }
        }
        if (!value.isArray()) {
            throw new PolicyException(name, "must be \"*\" or a list of names");
        }
        return new Allowed(Optional.of(names));
    }

    private static Scope scope(JsonNode node) throws PolicyException {
        for (Scope scope : Scope.values()) {
            if (node.get("scope").isTextual()
                    && scope.name().equals(node.get("scope").asText())) {
                return scope;
            }
        }
        throw new PolicyException("scope", "must be NONE, CLIENT or RECORD");
    }

    private static int integer(JsonNode node, String name) throws PolicyException {
        if (!node.get(name).isIntegralNumber() || !node.get(name).canConvertToInt()) {
            throw new PolicyException(name, "must be a whole number");
        }
        return node.get(name).asInt();
    }

    private static double number(JsonNode node, String name) throws PolicyException {
        if (!node.get(name).isNumber()) {
            throw new PolicyException(name, "must be a number");
        }
        return node.get(name).asDouble();
    }

    private static boolean flag(JsonNode node, String name) throws PolicyException {
        if (!node.get(name).isBoolean()) {
            throw new PolicyException(name, "must be true or false");
        }
        return node.get(name).asBoolean();
    }
}
