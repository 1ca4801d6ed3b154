package org.xinglin.core.training;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a task asks of a hospital, for a person to read before joining.
 *
 * @param algorithm by which the updates become one model, such as {@code fedavg}
 * @param model such as {@code logistic-regression}
 * @param features columns that go into the model
 * @param secureAggregation whether single updates are hidden from the coordinator
 * @param rounds at most
 * @param steps of local training in a round
 * @param leastParticipants before it begins
 */
public record TaskOffer(
        String algorithm,
        String model,
        List<String> features,
        boolean secureAggregation,
        Privacy privacy,
        int rounds,
        int steps,
        int leastParticipants) {
    public TaskOffer {
        features = List.copyOf(features);
    }

    /**
     * The noise.
     *
     * @param multiplier of the clip; zero when nobody is hidden
     * @param delta zero when nobody is hidden
     * @param epsilon at which the task ends; empty to go on to its rounds
     */
    public record Privacy(PrivacyScope scope, double multiplier, double delta, OptionalDouble epsilon) {
        public static final Privacy NONE = new Privacy(PrivacyScope.NONE, 0, 0, OptionalDouble.empty());
    }
}
