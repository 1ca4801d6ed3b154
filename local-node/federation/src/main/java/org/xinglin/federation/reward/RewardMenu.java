package org.xinglin.federation.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A contract for every type: contributions and rewards rise together, each type does best with its own line, and none does worse than
 * by staying away.
 *
 * @param offers one a type, the least preference first; types may share a line
 */
public record RewardMenu(ContractProblem problem, List<Offer> offers) {
    public RewardMenu {
        offers = List.copyOf(offers);
        if (offers.size() != problem.types().size()) {
            throw new IllegalArgumentException("a menu has one line a type");
        }
    }

    /** theta R - mu f^2: what an offer is worth to a participant. */
    public double worth(double preference, Offer offer) {
        return preference * offer.reward() - problem.cost(offer.contribution());
    }

    /** What the publisher expects to be left with: participants times the mean of satisfaction less reward. */
    public double utility() {
        double sum = 0;
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            sum += problem.types().get(i).share() * (problem.satisfaction().of(offer.contribution()) - offer.reward());
        }
        return problem.participants() * sum;
    }

    /** What it expects to pay in a round. */
    public double payment() {
        double sum = 0;
        for (int i = 0; i < offers.size(); i++) {
            sum += problem.types().get(i).share() * offers.get(i).reward();
        }
        return problem.participants() * sum;
    }

    /** The line that is best for a participant with this preference, the greatest of equals; empty when none is worth it. */
    public OptionalInt choice(double preference) {
        OptionalInt best = OptionalInt.empty();
        double most = 0;
        for (int i = 0; i < offers.size(); i++) {
            double worth = worth(preference, offers.get(i));
            if (worth >= most) {
                most = worth;
                best = OptionalInt.of(i);
            }
        }
        return best;
    }

    /** Every broken constraint in words, looked for one by one: participation of each type, and each type against each line. */
    public List<String> broken(double tolerance) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            double preference = problem.types().get(i).preference();
            double own = worth(preference, offers.get(i));
            if (!(own >= -tolerance)) {
                broken.add("type " + i + " would rather stay away");
            }
            for (int j = 0; j < offers.size(); j++) {
                if (!(own >= worth(preference, offers.get(j)) - tolerance)) {
                    broken.add("type " + i + " would rather take line " + j);
                }
            }
        }
        return broken;
    }
}
