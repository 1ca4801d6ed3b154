package org.xinglin.views.shell;

import org.xinglin.core.session.Session;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.training.DemandsViewModel;
import org.xinglin.views.training.JoinViewModel;
import org.xinglin.views.training.PreflightViewModel;
import org.xinglin.views.training.PrivacyViewModel;
import org.xinglin.views.training.PublishViewModel;
import org.xinglin.views.training.ReplayViewModel;
import org.xinglin.views.training.TermsViewModel;
import org.xinglin.views.training.TrainingForms;
import org.xinglin.views.training.TrainingViewModel;

/** The view models of the training page. */
record TrainingModels(
        TrainingViewModel page,
        PrivacyViewModel privacy,
        DemandsViewModel demands,
        JoinViewModel join,
        TermsViewModel terms,
        TrainingForms forms) {
    static TrainingModels of(Session session, Workbench bench) {
        Session.Training training = session.training();
        TrainingViewModel page = new TrainingViewModel(session, bench);
        PrivacyViewModel privacy = new PrivacyViewModel(training.site().budget(), bench, page.notices());
        JoinViewModel join = new JoinViewModel(training.join(), bench, page.notices(), privacy::refresh);
        TermsViewModel terms = new TermsViewModel(training, join, bench, page.notices());
        DemandsViewModel demands = new DemandsViewModel(training.site(), bench, page.notices(), () -> {
            privacy.refresh();
            terms.again();
        });
        TrainingForms forms = new TrainingForms(
                new PublishViewModel(training, bench, page.notices(), page::published),
                new PreflightViewModel(training.consortium().preflight(), bench, page.notices()),
                new ReplayViewModel(training.replay(), bench, page.notices()));
        return new TrainingModels(page, privacy, demands, join, terms, forms);
    }

    void shown() {
        page.shown();
        privacy.refresh();
    }

    void close() {
        join.leave();
        forms.giveUp();
        page.close();
    }
}
