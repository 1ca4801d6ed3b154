package org.xinglin.views.training;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.ShowPrivacyBudget;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What this hospital has spent of its patients' privacy, and what is left. */
public final class PrivacyViewModel {
    private final ShowPrivacyBudget budget;
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<PrivacyGauge>> gauges = new ReadOnlyObjectWrapper<>(List.of());

    public PrivacyViewModel(ShowPrivacyBudget budget, Workbench bench, Notices notices) {
        this.budget = budget;
        this.bench = bench;
        this.notices = notices;
    }

    public void refresh() {
        bench.background().run(Lane.IO, progress -> budget.gauges(), new After<>(gauges::set, notices::trouble));
    }

    /** Records first, then the hospital as a whole; empty until they were asked for. */
    public ReadOnlyObjectProperty<List<PrivacyGauge>> gauges() {
        return gauges.getReadOnlyProperty();
    }
}
