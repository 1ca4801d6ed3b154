package org.xinglin.views.shell;

import org.xinglin.core.access.Role;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.views.access.AccessController;
import org.xinglin.views.access.GrantController;
import org.xinglin.views.access.emergencies.EmergenciesController;
import org.xinglin.views.access.members.MembersController;
import org.xinglin.views.access.patient.PatientController;
import org.xinglin.views.access.requests.RequestsController;
import org.xinglin.views.access.roles.RolesController;
import org.xinglin.views.audit.AuditController;
import org.xinglin.views.chain.ChainController;
import org.xinglin.views.chain.PendingController;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.View;
import org.xinglin.views.records.BatchController;
import org.xinglin.views.records.FilterController;
import org.xinglin.views.records.ImportController;
import org.xinglin.views.records.OpenController;
import org.xinglin.views.records.RecordsController;
import org.xinglin.views.settings.SettingsController;
import org.xinglin.views.settings.operators.OperatorFormsController;
import org.xinglin.views.settings.operators.OperatorsController;
import org.xinglin.views.settings.recovery.DrillController;
import org.xinglin.views.settings.recovery.RecoveryController;
import org.xinglin.views.settings.rules.RulesController;
import org.xinglin.views.storage.PlaceController;
import org.xinglin.views.storage.PlanController;
import org.xinglin.views.storage.PolicyController;
import org.xinglin.views.storage.StorageController;
import org.xinglin.views.training.DemandsController;
import org.xinglin.views.training.JoinController;
import org.xinglin.views.training.ParticipantsController;
import org.xinglin.views.training.PreflightController;
import org.xinglin.views.training.PrivacyController;
import org.xinglin.views.training.PublishController;
import org.xinglin.views.training.ReplayController;
import org.xinglin.views.training.RoundsController;
import org.xinglin.views.training.TermsController;
import org.xinglin.views.training.TrainingController;
import org.xinglin.views.viewing.Viewer;
import org.xinglin.views.watch.AlertsController;
import org.xinglin.views.watch.WatchRulesController;

/** Loads a page when it is first turned to. */
record Pages(SessionModels models, Texts texts, FileDialogs dialogs, Viewer viewer) {
    View load(Page page) {
        return switch (page) {
            case RECORDS -> records();
            case ACCESS -> access();
            case TRAINING -> training();
            case CHAIN -> chain();
            case STORAGE -> storage();
            case SETTINGS -> settings();
            case AUDIT -> View.load("AuditView.fxml", texts, new AuditController(models.audit(), texts, dialogs));
        };
    }

    private View chain() {
        return View.load(
                "ChainView.fxml",
                texts,
                new ChainController(models.chain(), texts),
                new PendingController(models.chain().pending(), texts));
    }

    private View records() {
        ImportController protect = new ImportController(models.records().take(), texts, dialogs);
        OpenController open = new OpenController(models.records().open(), texts, dialogs, viewer);
        RecordsController page = new RecordsController(
                models.records().list(),
                models.records().actions(),
                protect,
                open,
                viewer,
                texts,
                models::manageAccess);
        BatchController batch = new BatchController(models.records().batch(), texts);
        FilterController filter = new FilterController(models.records().list(), texts);
        return View.load("RecordsView.fxml", texts, page, protect, batch, open, filter);
    }

    private View access() {
        AccessModels access = models.access();
        Role role = models.shell().session().identity().role();
        return View.load(
                "AccessView.fxml",
                texts,
                new AccessController(access.page(), texts, role, access.proofs()),
                new RolesController(access.roles(), texts, role == Role.HOSPITAL),
                new GrantController(access.grant(), access.page().members(), texts),
                new RequestsController(access.requests(), texts),
                new EmergenciesController(access.emergencies(), texts, role == Role.DOCTOR),
                new AlertsController(access.alerts(), texts),
                new WatchRulesController(access.alerts().rules(), texts),
                new MembersController(access.members(), texts),
                new PatientController(access.patient(), texts));
    }

    private View settings() {
        return View.load(
                "SettingsView.fxml",
                texts,
                new SettingsController(),
                new OperatorsController(models.settings().operators(), texts),
                new OperatorFormsController(models.settings().operators(), texts, dialogs),
                new RecoveryController(models.settings().recovery(), texts, dialogs),
                new DrillController(models.settings().recovery(), texts, dialogs),
                new RulesController(models.settings().rules(), texts));
    }

    private View storage() {
        SessionModels.StorageModels storage = models.storage();
        return View.load(
                "StorageView.fxml",
                texts,
                new StorageController(storage.page(), storage.place(), storage.policy(), texts),
                new PlanController(storage.page(), storage.place(), storage.policy(), texts),
                new PlaceController(storage.place(), texts),
                new PolicyController(storage.policy(), storage.page().places(), texts));
    }

    private View training() {
        TrainingModels training = models.training();
        OperatorRole self = models.shell().session().audit().guard().operator().role();
        return View.load(
                "TrainingView.fxml",
                texts,
                new TrainingController(
                        training.page(),
                        training.join(),
                        training.terms(),
                        training.demands(),
                        training.forms(),
                        texts,
                        dialogs),
                new PublishController(training.forms().publish(), texts),
                new PreflightController(training.forms().preflight(), texts),
                new ReplayController(training.forms().replay(), training.page(), texts),
                new JoinController(training.join(), texts),
                new TermsController(training.terms(), self, texts, dialogs),
                new DemandsController(training.demands(), self, texts),
                new PrivacyController(training.privacy(), texts),
                new RoundsController(training.page(), texts),
                new ParticipantsController(training.page(), texts));
    }
}
