package org.xinglin.federation.task;

import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.compression.Remark;
import org.xinglin.federation.selection.Strategies;

/** What does not go together is refused before anybody spends time on it. */
final class TaskChecks {
    private static final int LEAST_SECURE = 3;

    private TaskChecks() {}

    static void check(TaskSpec spec) throws TaskSpecException {
        DatasetChecks.check(spec);
        AggregationRule rule = known(
                "algorithm",
                () -> Rules.of(spec.algorithm().name(), spec.algorithm().settings()));
        known(
                "selection",
                () -> Strategies.named(spec.selection().name(), spec.selection().settings()));
        checkCompression(spec);
        int participants = spec.rounds().minParticipants();
        if (participants < rule.least()) {
            throw new TaskSpecException(
                    "minParticipants",
                    Clash.RULE_NEEDS_MORE_HOSPITALS,
                    "must be at least " + rule.least() + " for "
                            + spec.algorithm().name(),
                    spec.algorithm().name(),
                    String.valueOf(rule.least()));
        }
        if (rule.hasCompanions()) {
            checkCompanions(spec);
        }
        if (spec.privacy().secure().isPresent()) {
            checkSecure(spec, rule);
        }
        if (spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            checkHidden(spec, rule);
        }
        if (spec.led().isPresent()) {
            LedReader.check(spec, rule);
        }
        if (spec.rounds().buffered().isPresent() && rule.needsSingleUpdates()) {
            throw new TaskSpecException(
                    "asynchronous",
                    Clash.RULE_NEEDS_ROUNDS_IN_STEP,
                    "does not go with " + spec.algorithm().name()
                            + ", which compares updates that began with one model; take a rule of means",
                    spec.algorithm().name());
        }
    }

    private static void checkCompanions(TaskSpec spec) throws TaskSpecException {
        String name = spec.algorithm().name();
        if (spec.privacy().isFor(PrivacySpec.Scope.RECORD)) {
            throw new TaskSpecException(
                    "privacy.differentialPrivacy",
                    Clash.CONTROL_VARIATES_UNDER_RECORD_NOISE,
                    "for records does not go with " + name + ": its control variates would need noise of their own",
                    name);
        }
        if (!spec.selection().name().equals("all") || spec.rounds().buffered().isPresent()) {
            throw new TaskSpecException(
                    "algorithm",
                    Clash.CONTROL_VARIATES_NEED_ALL_HOSPITALS,
                    name + " needs all hospitals in every round: its control variate is their mean",
                    name);
        }
        if (spec.local().optimizer() != LocalSpec.Optimizer.SGD) {
            throw new TaskSpecException(
                    "local.optimizer", Clash.CONTROL_VARIATES_NEED_SGD, "must be sgd for " + name, name);
        }
    }

    private static void checkCompression(TaskSpec spec) throws TaskSpecException {
        if (spec.compression().isEmpty()) {
            return;
        }
        for (Remark remark : known("compression", spec::remarks)) {
            if (remark == Remark.ZEROS_OUTVOTE_VALUES) {
                throw new TaskSpecException(
                        "compression",
                        Clash.RULE_TAKES_SENDERS_FOR_LIARS,
                        "does not go with " + spec.algorithm().name()
                                + ": where most updates send nothing, it takes those that send for liars",
                        spec.algorithm().name());
            }
        }
    }

    private static void checkSecure(TaskSpec spec, AggregationRule rule) throws TaskSpecException {
        if (spec.rounds().minParticipants() < LEAST_SECURE) {
            throw new TaskSpecException(
                    "minParticipants",
                    Clash.MASKS_NEED_THREE_HOSPITALS,
                    "must be at least 3 with secure aggregation: of two, each would learn the other's update");
        }
        String name = spec.algorithm().name();
        boolean looksAtThem =
                rule.needsSingleUpdates() || name.equals("weighted-accuracy") || name.equals("weighted-loss");
        if (looksAtThem) {
            throw new TaskSpecException(
                    "algorithm",
                    Clash.MASKS_HIDE_WHAT_THE_RULE_NEEDS,
                    name + " looks at single updates or at what is said of them, which secure aggregation hides; take"
                            + " fedavg or another rule of means, or leave secure aggregation out",
                    name);
        }
        if (spec.rounds().buffered().isPresent()) {
            throw new TaskSpecException(
                    "asynchronous",
                    Clash.MASKS_NEED_ROUNDS_IN_STEP,
                    "does not go with secure aggregation: masks cancel only within one round");
        }
        if (spec.compression().isPresent()) {
            throw new TaskSpecException(
                    "compression",
                    Clash.MASKS_AND_COMPRESSION,
                    "does not go with secure aggregation: a masked value looks like any other number and takes all its"
                            + " bits, and a sum needs the same places of everybody");
        }
        if (!spec.selection().name().equals("all") && !spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            throw new TaskSpecException(
                    "selection",
                    Clash.MASKS_NEED_ALL_HOSPITALS,
                    "must be all with secure aggregation: the difference of two sums of nearly the same hospitals shows"
                            + " the one that came or left");
        }
    }

    private static void checkHidden(TaskSpec spec, AggregationRule rule) throws TaskSpecException {
        String field = "privacy.differentialPrivacy";
        String name = spec.algorithm().name();
        if (rule.needsSingleUpdates() || name.startsWith("weighted")) {
            throw new TaskSpecException(
                    field,
                    Clash.CLIENT_NOISE_NEEDS_EQUAL_WEIGHTS,
                    "for hospitals does not go with " + name + ": the noise is sized for a mean with equal weights",
                    name);
        }
        if (rule.hasCompanions()) {
            throw new TaskSpecException(
                    field,
                    Clash.CLIENT_NOISE_AND_CONTROL_VARIATES,
                    "for hospitals does not go with " + name + ": its control variates are not clipped",
                    name);
        }
        if (spec.rounds().buffered().isPresent()) {
            throw new TaskSpecException(
                    "asynchronous",
                    Clash.CLIENT_NOISE_NEEDS_ROUNDS_IN_STEP,
                    "does not go with noise for hospitals: its size needs a fixed number of updates");
        }
        if (spec.compression().isPresent()) {
            throw new TaskSpecException(
                    "compression",
                    Clash.CLIENT_NOISE_AND_COMPRESSION,
                    "does not go with noise for hospitals: it would have to be clipped once more behind it");
        }
    }

    private interface Lookup<T> {
        T find();
    }

    private static <T> T known(String field, Lookup<T> lookup) throws TaskSpecException {
        try {
            return lookup.find();
        } catch (IllegalArgumentException e) {
            throw new TaskSpecException(field, String.valueOf(e.getMessage()));
        }
    }
}
