package org.xinglin.federation.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Puts candidates in the order of their turn: who has waited too long first, then by score, then by lot. */
final class Queue {
    private static final Comparator<Chosen> SOONEST =
            Comparator.comparingDouble(Chosen::score).reversed().thenComparing(Chosen::account);

    private final Occasion occasion;
    private final int patience;

    /** @param patience after so many rounds without a turn a candidate goes first */
    Queue(Occasion occasion, int patience) {
        this.occasion = occasion;
        this.patience = patience;
    }

    /** The first {@code count}. */
    List<Chosen> first(int count, List<Candidate> candidates, Chosen.Why why, ToDoubleFunction<Candidate> score) {
        requireDifferent(candidates);
        List<Chosen> waited = new ArrayList<>();
        List<Chosen> others = new ArrayList<>();
        for (Candidate one : candidates) {
            if (one.waited() >= patience) {
                waited.add(new Chosen(one.account(), Chosen.Why.WAITED, one.waited()));
            } else {
                others.add(new Chosen(one.account(), why, score.applyAsDouble(one)));
            }
        }
        waited.sort(Comparator.comparingDouble(Chosen::score)
                .reversed()
                .thenComparingDouble(one -> Lot.draw(occasion, one.account())));
        others.sort(SOONEST);
        waited.addAll(others);
        return List.copyOf(waited.subList(0, Math.min(count, waited.size())));
    }

    private static void requireDifferent(List<Candidate> candidates) {
        Set<String> accounts = new HashSet<>();
        for (Candidate one : candidates) {
            if (!accounts.add(one.account())) {
                throw new IllegalArgumentException("an account is there twice: " + one.account());
            }
        }
    }
}
