package org.xinglin.core.training;

import java.util.List;

/** Shows what is spent and what is left. Everybody at this console may see it: it says nothing of a patient. */
public final class ShowPrivacyBudget {
    private final PrivacyLedger ledger;
    private final SitePolicyBook book;
    private final PrivacyAccountant accountant;

    public ShowPrivacyBudget(PrivacyLedger ledger, SitePolicyBook book, PrivacyAccountant accountant) {
        this.ledger = ledger;
        this.book = book;
        this.accountant = accountant;
    }

    /** One gauge a scope: records first, then the hospital as a whole. */
    public List<PrivacyGauge> gauges() {
        return List.of(gauge(PrivacyScope.RECORD), gauge(PrivacyScope.CLIENT));
    }

    public PrivacyGauge gauge(PrivacyScope scope) {
        SitePolicy.Privacy budget = book.policy().privacy();
        List<PrivacyGauge.Share> shares = ledger.byTask(scope).stream()
                .map(one -> new PrivacyGauge.Share(
                        one.task(), one.releases(), accountant.epsilon(one.cost(), budget.delta())))
                .toList();
        double spent = ledger.spent(scope)
                .map(total -> accountant.epsilon(total, budget.delta()))
                .orElse(0.0);
        return new PrivacyGauge(scope, spent, budget.epsilon(), budget.delta(), shares);
    }
}
