package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinglin.federation.aggregation.AggregationRule;

/** Reads the section {@code ledBy}, and refuses what a task below another can not have. */
final class LedReader {
    private static final int MOST_ROUNDS = 100;
    private static final Pattern TASK = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ACCOUNT = Pattern.compile("0x[0-9a-fA-F]{40}");

    private LedReader() {}

    static LedSpec read(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, "ledBy", Set.of("task", "account", "rounds"));
        String task = fields.text("task");
        if (!TASK.matcher(task).matches()) {
            throw new TaskSpecException("ledBy.task", "must be a task's id: 64 hexadecimal digits");
        }
        String account = fields.text("account");
        if (!ACCOUNT.matcher(account).matches()) {
            throw new TaskSpecException("ledBy.account", "must be an account: 0x and 40 hexadecimal digits");
        }
        return new LedSpec(
                TaskId.ofHex(task), account.toLowerCase(Locale.ROOT), fields.integer("rounds", 1, MOST_ROUNDS, 1));
    }

    static void check(TaskSpec spec, AggregationRule rule) throws TaskSpecException {
        if (rule.hasCompanions()) {
            throw new TaskSpecException(
                    "algorithm",
                    spec.algorithm().name()
                            + " does not go through two levels: its control variates would be the devices'");
        }
        if (spec.privacy().noise().isPresent()) {
            throw new TaskSpecException(
                    "privacy.differentialPrivacy",
                    "does not stand in a task that is led from above: noise for hospitals is added to what the"
                            + " hospital sends up, and the cost of noise for records is not told through a level");
        }
        if (spec.rounds().buffered().isPresent()) {
            throw new TaskSpecException(
                    "asynchronous", "does not go with ledBy: each round above waits for the rounds here");
        }
        if (spec.target().isPresent()) {
            throw new TaskSpecException("target", "does not go with ledBy: the task above says when it is over");
        }
    }
}
