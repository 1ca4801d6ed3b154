package org.xinglin.views.shell;

import org.xinglin.views.access.AccessController;
import org.xinglin.views.access.GrantController;
import org.xinglin.views.chain.ChainController;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.View;
import org.xinglin.views.records.OpenController;
import org.xinglin.views.records.ProtectController;
import org.xinglin.views.records.RecordsController;
import org.xinglin.views.storage.PlaceController;
import org.xinglin.views.storage.PlanController;
import org.xinglin.views.storage.PolicyController;
import org.xinglin.views.storage.StorageController;
import org.xinglin.views.training.JoinController;
import org.xinglin.views.training.RoundsController;
import org.xinglin.views.training.TrainingController;

/** Loads a page when it is first turned to. */
record Pages(SessionModels models, Texts texts, FileDialogs dialogs) {
    View load(Page page) {
        return switch (page) {
            case RECORDS -> records();
            case ACCESS -> access();
            case TRAINING -> training();
            case CHAIN -> View.load("ChainView.fxml", texts, new ChainController(models.chain(), texts));
            case STORAGE -> storage();
        };
    }

    private View records() {
        ProtectController protect = new ProtectController(models.records().protect(), texts, dialogs);
        OpenController open = new OpenController(models.records().open(), texts, dialogs);
        RecordsController page =
                new RecordsController(models.records().list(), protect, open, texts, models::manageAccess);
        return View.load("RecordsView.fxml", texts, page, protect, open);
    }

    private View access() {
        GrantController grant =
                new GrantController(models.grant(), models.access().members(), texts);
        return View.load("AccessView.fxml", texts, new AccessController(models.access(), texts), grant);
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
        TrainingController page = new TrainingController(models.training(), models.join(), texts, dialogs);
        return View.load(
                "TrainingView.fxml",
                texts,
                page,
                new JoinController(models.join(), texts),
                new RoundsController(models.training(), texts));
    }
}
