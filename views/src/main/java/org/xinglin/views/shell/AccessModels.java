package org.xinglin.views.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ForkWatch;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.views.access.AccessViewModel;
import org.xinglin.views.access.GrantViewModel;
import org.xinglin.views.access.emergencies.EmergenciesViewModel;
import org.xinglin.views.access.members.MembersViewModel;
import org.xinglin.views.access.patient.PatientViewModel;
import org.xinglin.views.access.requests.RequestsViewModel;
import org.xinglin.views.access.roles.RolesViewModel;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Pace;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.watch.AlertsViewModel;

/** The view models of the access page, and what makes them look again: an event on the chain. */
final class AccessModels {
    private static final int FACTS = 200;
    /** Several events of one block are one look. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AccessViewModel page;
    private final GrantViewModel grant;
    private final RequestsViewModel requests;
    private final EmergenciesViewModel emergencies;
    private final MembersViewModel members;
    private final PatientViewModel patient;
    private final AlertsViewModel alerts;
    private final RolesViewModel roles;
    private final Session session;
    private final Pace pace;
    private final Coalescer<ChainFact> coalescer;
    private final ForkWatch forks = new ForkWatch();
    private Subscription facts = () -> {};
    private Subscription soon = () -> {};

    private AccessModels(Session session, Workbench bench) {
        this.session = session;
        this.pace = bench.pace();
        page = new AccessViewModel(session.records().catalogue(), session.access(), session.account(), bench);
        grant = new GrantViewModel(session.access().desk(), bench, page.notices(), page::refreshGrants);
        grant.record().bind(page.chosen());
        requests = new RequestsViewModel(
                session.access().desk().requests(), session.records().store(), bench);
        emergencies = new EmergenciesViewModel(
                session.access().desk().emergency(), session.records().store(), bench);
        members = new MembersViewModel(session.access(), bench);
        patient = new PatientViewModel(session.access().desk().patients().view(), bench);
        alerts = new AlertsViewModel(session.chain().watch(), bench);
        roles = new RolesViewModel(session.roles(), session.records().store(), bench);
        coalescer = new Coalescer<>(bench.pace(), FACTS, this::see);
    }

    /** Something new was said, or what was said is gone. */
    private void see(List<ChainFact> batch) {
        boolean said = false;
        for (ChainFact fact : batch) {
            said |= fact instanceof ChainFact.EventSeen
                    || (fact instanceof ChainFact.BlockSeen block && forks.replacedBy(block) > 0);
        }
        if (said) {
            soon.close();
            soon = pace.later(PAUSE, this::look);
        }
    }

    static AccessModels of(Session session, Workbench bench) {
        return new AccessModels(session, bench);
    }

    /** Requests and alarms are looked for from now on, whatever page is shown. */
    void open() {
        facts = session.chain().feed().subscribe(coalescer);
        alerts.open();
        look();
    }

    private void look() {
        requests.refresh();
        emergencies.refresh();
    }

    /** The page is turned to. */
    void refresh() {
        page.refresh();
        members.refresh();
        patient.refresh();
        alerts.refresh();
        look();
    }

    void close() {
        facts.close();
        alerts.close();
        soon.close();
        coalescer.close();
        grant.cancel();
    }

    AccessViewModel page() {
        return page;
    }

    GrantViewModel grant() {
        return grant;
    }

    RequestsViewModel requests() {
        return requests;
    }

    EmergenciesViewModel emergencies() {
        return emergencies;
    }

    MembersViewModel members() {
        return members;
    }

    AlertsViewModel alerts() {
        return alerts;
    }

    RolesViewModel roles() {
        return roles;
    }

    /** Looks for proofs of roles; empty on a chain without them. */
    Optional<Runnable> proofs() {
        return roles.isOffered() ? Optional.of(roles::refresh) : Optional.empty();
    }

    PatientViewModel patient() {
        return patient;
    }
}
