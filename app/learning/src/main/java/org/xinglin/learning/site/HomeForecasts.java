package org.xinglin.learning.site;

import java.nio.file.Path;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.PrivacyLedger;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.SiteForecasts;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.federation.privacy.BudgetBook;
import org.xinglin.federation.privacy.PrivacyBudget;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;

/** What a task would cost here: counted with this hospital's rows and ledger by the code that charges for it later. */
public final class HomeForecasts implements SiteForecasts {
    private final SiteGate gate;
    private final PrivacyLedger ledger;
    private final SitePolicyBook book;
    private final WalletAddress coordinator;

    /** @param coordinator the account that closes rounds on the chain */
    public HomeForecasts(SiteGate gate, PrivacyLedger ledger, SitePolicyBook book, WalletAddress coordinator) {
        this.gate = gate;
        this.ledger = ledger;
        this.book = book;
        this.coordinator = coordinator;
    }

    @Override
    public SiteForecast forecast(TaskSpecification task, Path data) throws Failed {
        TaskSpec spec = SpecText.parsed(task.json());
        String name = RowSource.name(data);
        JoinReport report = new Preparation(spec.dataset()).report(data);
        long rows = report.fitting(name).train().size();
        return new SiteForecast(
                SpecForecasts.forecast(spec, rows),
                rows,
                spec.privacy().noise().map(noise -> budget(new SpecTerms(spec, rows), noise)),
                gate.objections(gate.terms(spec, coordinator, name, rows)));
    }

    private SiteForecast.Budget budget(SpecTerms terms, PrivacySpec.Noise noise) {
        SitePolicy.Privacy policy = book.policy().privacy();
        PrivacyScope scope = OfferForm.scope(noise.scope());
        RdpCurve spent = ledger.spent(scope).map(RdpAccountant::curve).orElse(RdpCurve.ZERO);
        BudgetBook tank = new BudgetBook(new PrivacyBudget(policy.epsilon(), policy.delta()), spent);
        return new SiteForecast.Budget(
                scope,
                tank.spentEpsilon(),
                spent.plus(terms.costOfTask(noise)).epsilon(policy.delta()),
                policy.epsilon(),
                policy.delta(),
                tank.releasesLeft(terms.costOfRound(noise)));
    }
}
