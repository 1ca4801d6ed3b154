package org.xinglin.views.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.training.Preflight;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The checks of everything that a training needs, before there is one. */
public final class PreflightViewModel {
    private final Preflight preflight;
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<List<PreflightFinding>>> findings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean checking;

    public PreflightViewModel(Preflight preflight, Workbench bench, Notices notices) {
        this.preflight = preflight;
        this.bench = bench;
        this.notices = notices;
    }

    /** Opens the list and tries everything anew; harmless while it is being tried. */
    public void check() {
        open.set(true);
        if (checking) {
            return;
        }
        checking = true;
        findings.set(Optional.empty());
        bench.background()
                .run(
                        Lane.IO,
                        progress -> preflight.run(),
                        new After<>(
                                found -> {
                                    checking = false;
                                    findings.set(Optional.of(found));
                                },
                                failure -> {
                                    checking = false;
                                    open.set(false);
                                    notices.trouble(failure);
                                }));
    }

    public void giveUp() {
        open.set(false);
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Empty while they are made. */
    public ReadOnlyObjectProperty<Optional<List<PreflightFinding>>> findings() {
        return findings.getReadOnlyProperty();
    }
}
