package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the section {@code privacy}. */
final class PrivacyReader {
    private static final double USUAL_CLIP = 8;
    private static final double MOST_CLIP = 1e6;
    private static final int MOST_PARTICIPANTS = 1_000;

    private PrivacyReader() {}

    static PrivacySpec read(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, "privacy", Set.of("secureAggregation", "differentialPrivacy"));
        return new PrivacySpec(
                fields.has("secureAggregation") ? secure(fields.required("secureAggregation")) : Optional.empty(),
                fields.has("differentialPrivacy")
                        ? Optional.of(noise(fields.required("differentialPrivacy")))
                        : Optional.empty());
    }

    /** True for the usual settings. */
    private static Optional<PrivacySpec.Secure> secure(JsonNode node) throws TaskSpecException {
        if (node.isBoolean()) {
            return node.asBoolean() ? Optional.of(new PrivacySpec.Secure(USUAL_CLIP, 0)) : Optional.empty();
        }
        JsonFields fields = JsonFields.of(node, "privacy.secureAggregation", Set.of("clip", "threshold"));
        return Optional.of(new PrivacySpec.Secure(
                fields.number("clip", 0, MOST_CLIP, USUAL_CLIP), fields.integer("threshold", 3, MOST_PARTICIPANTS, 0)));
    }

    private static PrivacySpec.Noise noise(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(
                node,
                "privacy.differentialPrivacy",
                Set.of("scope", "noiseMultiplier", "clip", "adaptive", "delta", "epsilon"));
        PrivacySpec.Scope scope = PrivacySpec.Scope.valueOf(
                fields.word("scope", Set.of("record", "client")).toUpperCase(Locale.ROOT));
        boolean adaptive = fields.flag("adaptive", false);
        if (adaptive && scope == PrivacySpec.Scope.RECORD) {
            throw new TaskSpecException(fields.at("adaptive"), "has a meaning for the scope client only");
        }
        return new PrivacySpec.Noise(
                scope,
                fields.number("noiseMultiplier", 0, 1e4),
                fields.number("clip", 0, MOST_CLIP),
                adaptive,
                fields.number("delta", 0, 0.5),
                fields.has("epsilon") ? OptionalDouble.of(fields.number("epsilon", 0, 1e6)) : OptionalDouble.empty());
    }
}
