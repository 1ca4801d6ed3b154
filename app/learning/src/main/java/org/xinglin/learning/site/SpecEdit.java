package org.xinglin.learning.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.federation.task.Named;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TargetSpec;
import org.xinglin.federation.task.TaskSpec;

/**
 * Changes the usual settings in a specification's text, which stays the only truth: what a setting does not speak of is kept, and what
 * belonged to a choice that was changed (a rule's own settings, a clip that follows the updates) goes with it.
 */
final class SpecEdit {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PRIVACY = "privacy";
    private static final String SECURE = "secureAggregation";
    private static final String NOISE = "differentialPrivacy";
    private static final String TARGET = "target";
    private static final String COMPRESSION = "compression";

    private final TaskSpec spec;
    private final TaskSettings present;
    private final ObjectNode tree;

    /** @throws Failed Invalid BAD_TASK */
    SpecEdit(String json) throws Failed {
        this.spec = SpecText.draft(json);
        this.present = settings(spec);
        try {
            this.tree = (ObjectNode) JSON.readTree(spec.canonical());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the canonical form of a task can be read", e);
        }
    }

    TaskSettings settings() {
        return present;
    }

    private static TaskSettings settings(TaskSpec spec) {
        return new TaskSettings(
                spec.rounds().most(),
                spec.target().map(SpecEdit::target),
                spec.algorithm().name(),
                spec.privacy().secure().isPresent(),
                spec.privacy().noise().map(SpecEdit::noise),
                spec.compression().map(Named::name).orElse(TaskSettings.UNCOMPRESSED));
    }

    private static TaskSettings.Target target(TargetSpec target) {
        TaskSettings.Metric metric =
                switch (target.metric()) {
                    case ACCURACY -> TaskSettings.Metric.ACCURACY;
                    case AUC -> TaskSettings.Metric.AUC;
                    case LOSS -> TaskSettings.Metric.LOSS;
                };
        return new TaskSettings.Target(metric, target.value());
    }

    private static TaskSettings.Noise noise(PrivacySpec.Noise noise) {
        return new TaskSettings.Noise(OfferForm.scope(noise.scope()), noise.multiplier(), noise.clip(), noise.delta());
    }

    /** The text with these settings. */
    String with(TaskSettings wanted) {
        if (wanted.rounds() != present.rounds()) {
            tree.put("rounds", wanted.rounds());
        }
        if (!wanted.rule().equals(present.rule())) {
            tree.put("algorithm", wanted.rule());
        }
        if (!wanted.target().equals(present.target())) {
            target(wanted.target());
        }
        if (!wanted.compression().equals(present.compression())) {
            compression(wanted.compression());
        }
        privacy(wanted);
        return tree.toString();
    }

    private void target(Optional<TaskSettings.Target> target) {
        tree.remove(TARGET);
        tree.remove("targetAccuracy");
        target.ifPresent(wanted ->
                tree.putObject(TARGET).put("metric", wanted.metric().word()).put("value", wanted.value()));
    }

    private void compression(String wanted) {
        tree.remove(COMPRESSION);
        if (!wanted.equals(TaskSettings.UNCOMPRESSED)) {
            tree.put(COMPRESSION, wanted);
        }
    }

    private void privacy(TaskSettings wanted) {
        ObjectNode privacy = tree.has(PRIVACY) ? (ObjectNode) tree.get(PRIVACY) : tree.objectNode();
        if (wanted.secureAggregation() != present.secureAggregation()) {
            privacy.remove(SECURE);
            if (wanted.secureAggregation()) {
                privacy.put(SECURE, true);
            }
        }
        if (!wanted.noise().equals(present.noise())) {
            noise(privacy, wanted.noise());
        }
        if (privacy.isEmpty()) {
            tree.remove(PRIVACY);
        } else {
            tree.set(PRIVACY, privacy);
        }
    }

    private void noise(ObjectNode privacy, Optional<TaskSettings.Noise> wanted) {
        Optional<PrivacyScope> before = present.noise().map(TaskSettings.Noise::scope);
        Optional<PrivacyScope> after = wanted.map(TaskSettings.Noise::scope);
        if (!before.equals(after)) {
            privacy.remove(NOISE);
        }
        wanted.ifPresent(noise -> privacy.withObject("/" + NOISE)
                .put("scope", noise.scope().name().toLowerCase(Locale.ROOT))
                .put("noiseMultiplier", noise.multiplier())
                .put("clip", noise.clip())
                .put("delta", noise.delta()));
    }
}
