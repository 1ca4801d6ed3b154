package org.xinglin.learning.site;

import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;

/** A specification, which was read strictly, as what it asks of a hospital. */
public final class OfferForm {
    private OfferForm() {}

    public static TaskOffer offer(TaskSpec spec) {
        return new TaskOffer(
                spec.algorithm().name(),
                spec.model().kind().word(),
                spec.dataset().featureNames(),
                spec.privacy().secure().isPresent(),
                spec.privacy().noise().map(OfferForm::privacy).orElse(TaskOffer.Privacy.NONE),
                spec.rounds().most(),
                spec.local().steps(),
                spec.rounds().minParticipants());
    }

    private static TaskOffer.Privacy privacy(PrivacySpec.Noise noise) {
        return new TaskOffer.Privacy(scope(noise.scope()), noise.multiplier(), noise.delta(), noise.epsilon());
    }

    static PrivacyScope scope(PrivacySpec.Scope scope) {
        return switch (scope) {
            case RECORD -> PrivacyScope.RECORD;
            case CLIENT -> PrivacyScope.CLIENT;
        };
    }
}
