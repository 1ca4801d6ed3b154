package org.xinglin.views.training;

import java.util.OptionalDouble;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.views.kit.Texts;

/** Says what a task asks and what a policy demands, one line for each thing that both speak of. */
final class TermsWords {
    private final Texts texts;

    TermsWords(Texts texts) {
        this.texts = texts;
    }

    String asked(TaskOffer offer) {
        return String.join(
                "\n",
                texts.of("training.terms.model", offer.model(), offer.algorithm()),
                texts.of("training.terms.features", offer.features().size(), offer.features()),
                texts.of(offer.secureAggregation() ? "training.terms.secure" : "training.terms.not-secure"),
                privacy(offer.privacy()),
                texts.of("training.terms.rounds", offer.rounds(), offer.steps()),
                texts.of("training.terms.participants", offer.leastParticipants()));
    }

    private String privacy(TaskOffer.Privacy privacy) {
        String scope = texts.of("training.terms.privacy." + privacy.scope().word(), plain(privacy.multiplier()));
        OptionalDouble end = privacy.epsilon();
        return end.isPresent() ? scope + " · " + texts.of("training.terms.ends-at", plain(end.getAsDouble())) : scope;
    }

    String demanded(SitePolicy policy) {
        SitePolicy.Privacy privacy = policy.privacy();
        return String.join(
                "\n",
                texts.of(policy.secureAggregation() ? "training.demand.secure" : "training.demand.not-secure"),
                privacy.scope() == PrivacyScope.NONE
                        ? texts.of("training.demand.budget", plain(privacy.epsilon()))
                        : texts.of(
                                "training.demand.privacy",
                                texts.of("training.scope." + privacy.scope().word()),
                                plain(privacy.epsilon())),
                texts.of("training.demand.rounds", policy.mostRounds(), policy.mostSteps()),
                texts.of("training.demand.participants", policy.leastParticipants()),
                texts.of(policy.approveEach() ? "training.demand.approve" : "training.demand.no-approval"));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
