package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.PrivacyAccountant;
import org.xinglin.core.training.PrivacyLedger;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.PrivacySpend;
import org.xinglin.core.training.RenyiLoss;

/** A ledger of privacy, and an accountant to whom the first number of a loss is its epsilon. */
public final class InMemoryPrivacy implements PrivacyLedger, PrivacyAccountant {
    private final List<PrivacySpend> spends = new ArrayList<>();

    @Override
    public synchronized Outcome charge(PrivacySpend spend, Predicate<? super RenyiLoss> within) {
        if (spends.stream().anyMatch(one -> isSame(one, spend))) {
            return Outcome.KNOWN;
        }
        RenyiLoss total =
                spent(spend.scope()).map(before -> before.plus(spend.cost())).orElse(spend.cost());
        if (!within.test(total)) {
            return Outcome.REFUSED;
        }
        spends.add(spend);
        return Outcome.CHARGED;
    }

    private static boolean isSame(PrivacySpend one, PrivacySpend other) {
        return one.task().equals(other.task())
                && one.round() == other.round()
                && one.release().equals(other.release())
                && one.scope() == other.scope();
    }

    @Override
    public synchronized Optional<RenyiLoss> spent(PrivacyScope scope) {
        return spends.stream()
                .filter(one -> one.scope() == scope)
                .map(PrivacySpend::cost)
                .reduce(RenyiLoss::plus);
    }

    @Override
    public synchronized List<TaskCost> byTask(PrivacyScope scope) {
        Set<TaskId> tasks = new LinkedHashSet<>();
        spends.stream().filter(one -> one.scope() == scope).forEach(one -> tasks.add(one.task()));
        List<TaskCost> costs = new ArrayList<>();
        for (TaskId task : tasks) {
            List<RenyiLoss> losses = spends.stream()
                    .filter(one -> one.scope() == scope && one.task().equals(task))
                    .map(PrivacySpend::cost)
                    .toList();
            losses.stream().reduce(RenyiLoss::plus).ifPresent(sum -> costs.add(new TaskCost(task, losses.size(), sum)));
        }
        Collections.reverse(costs);
        return costs;
    }

    @Override
    public double epsilon(RenyiLoss loss, double delta) {
        return loss.values()[0];
    }
}
