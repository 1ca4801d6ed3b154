package org.xinglin.federation.levels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.task.LedSpec;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** The task of a hospital's devices, made from the consortium's: the same model, rows and steps, led by the hospital's account. */
public final class LowerTask {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROUNDS = 10_000;
    private static final int LONGEST_JOINING = 30 * 86_400;

    /** What is said anew, or is the upper level's own affair. */
    private static final Set<String> UPPER_ONLY = Set.of(
            "algorithm",
            "rounds",
            "minParticipants",
            "startParticipants",
            "quorum",
            "roundDeadlineSeconds",
            "joinDeadlineSeconds",
            "asynchronous",
            "privacy",
            "compression",
            "selection",
            "target",
            "targetAccuracy",
            "ledBy");

    /** What the devices do, which must be what the task above says. */
    private static final List<String> SAME = List.of("model", "dataset", "local", "seed");

    private LowerTask() {}

    /**
     * What the hospital chooses.
     *
     * @param least devices of a round
     * @param start devices that the first round waits for, at least {@code least}
     * @param quorum the share of the devices whose answers suffice
     * @param rounds of the devices for each round above
     * @param hidden whether the edge sees only sums of the devices' updates
     */
    public record Terms(int least, int start, double quorum, int rounds, boolean hidden) {}

    /**
     * The specification as JSON.
     *
     * @param account of the hospital at the consortium
     * @throws TaskSpecException when the task above can not go through two levels, with the reason
     */
    public static String specification(TaskSpec upper, String account, Terms terms) throws TaskSpecException {
        refuseImpossible(upper);
        ObjectNode lower = tree(upper);
        lower.remove(UPPER_ONLY);
        lower.put("name", upper.name() + ", devices");
        lower.set("algorithm", algorithm(upper));
        lower.put("rounds", MOST_ROUNDS);
        lower.put("minParticipants", terms.least());
        lower.put("startParticipants", terms.start());
        lower.put("quorum", terms.quorum());
        lower.put("roundDeadlineSeconds", deadline(upper, terms.rounds()).toSeconds());
        lower.put("joinDeadlineSeconds", LONGEST_JOINING);
        lower.putObject("privacy").put("secureAggregation", terms.hidden());
        lower.putObject("ledBy")
                .put("task", upper.id().hex())
                .put("account", account)
                .put("rounds", terms.rounds());
        return TaskSpec.parse(lower.toString()).canonical();
    }

    private static void refuseImpossible(TaskSpec upper) throws TaskSpecException {
        if (rule(upper).hasCompanions()) {
            throw new TaskSpecException(
                    "algorithm",
                    upper.algorithm().name()
                            + " does not go through two levels: its control variates would be the devices'");
        }
        if (upper.privacy().isFor(PrivacySpec.Scope.RECORD)) {
            throw new TaskSpecException(
                    "privacy.differentialPrivacy",
                    "for records does not go through two levels: the noise would be the devices', and what it cost them"
                            + " is not told through the hospital's edge; let such a task be trained on the hospital's own table");
        }
    }

    private static AggregationRule rule(TaskSpec spec) {
        return Rules.of(spec.algorithm().name(), spec.algorithm().settings());
    }

    /** The mean, weighted with rows; the devices stay as near to their model as the task above wants it. */
    private static JsonNode algorithm(TaskSpec upper) {
        boolean isProximal = rule(upper).proximal().isPresent();
        return isProximal ? tree(upper).get("algorithm") : JSON.valueToTree("fedavg");
    }

    /** So that the devices' rounds, each with its measuring, end before the round above does. */
    private static Duration deadline(TaskSpec upper, int rounds) {
        long share = Patience.of(upper).toSeconds() / (2L * rounds);
        return Duration.ofSeconds(Math.max(1, share));
    }

    private static ObjectNode tree(TaskSpec spec) {
        try {
            return (ObjectNode) JSON.readTree(spec.canonical());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a specification is JSON", e);
        }
    }

    /** @throws TaskSpecException naming what the devices' task has otherwise than the task above */
    public static void check(TaskSpec lower, TaskSpec upper, String account) throws TaskSpecException {
        refuseImpossible(upper);
        LedSpec led = lower.led()
                .orElseThrow(
                        () -> new TaskSpecException("ledBy", "is missing: the devices' task is led by none above"));
        if (!led.task().equals(upper.id())) {
            throw new TaskSpecException("ledBy.task", "is another task than the one to be joined");
        }
        if (!led.account().equalsIgnoreCase(account)) {
            throw new TaskSpecException("ledBy.account", "is another account than this hospital's");
        }
        ObjectNode below = tree(lower);
        ObjectNode above = tree(upper);
        for (String field : SAME) {
            if (!above.path(field).equals(below.path(field))) {
                throw new TaskSpecException(field, "is not what the task above says");
            }
        }
        if (!rule(upper).proximal().equals(rule(lower).proximal())) {
            throw new TaskSpecException(
                    "algorithm", "keeps devices nearer to the model, or less near, than the task above");
        }
    }
}
