package org.xinglin.views.shell;

import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.LockReason;
import org.xinglin.core.session.Session;
import org.xinglin.views.audit.AuditViewModel;
import org.xinglin.views.chain.ChainViewModel;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.records.BatchViewModel;
import org.xinglin.views.records.ImportViewModel;
import org.xinglin.views.records.OpenViewModel;
import org.xinglin.views.records.RecordActions;
import org.xinglin.views.records.RecordsViewModel;
import org.xinglin.views.settings.operators.OperatorsViewModel;
import org.xinglin.views.settings.recovery.RecoveryViewModel;
import org.xinglin.views.settings.rules.RulesViewModel;
import org.xinglin.views.storage.PlaceViewModel;
import org.xinglin.views.storage.PolicyViewModel;
import org.xinglin.views.storage.StorageViewModel;

/** The view models of one session: made when a home is unlocked, closed when it is locked. */
record SessionModels(
        ShellViewModel shell,
        RecordModels records,
        AccessModels access,
        TrainingModels training,
        ChainViewModel chain,
        StorageModels storage,
        AuditViewModel audit,
        SettingsModels settings) {

    /** Those of the settings page. */
    record SettingsModels(OperatorsViewModel operators, RecoveryViewModel recovery, RulesViewModel rules) {
        static SettingsModels of(Session session, Workbench bench) {
            return new SettingsModels(
                    new OperatorsViewModel(
                            session.operators(), session.audit().guard().operator(), bench),
                    new RecoveryViewModel(session, bench),
                    new RulesViewModel(session.access().desk().rules(), bench));
        }

        void refresh() {
            operators.refresh();
            recovery.refresh();
            rules.refresh();
        }

        void close() {
            operators.close();
            recovery.close();
        }
    }

    /** Those of the storage page. */
    record StorageModels(StorageViewModel page, PlaceViewModel place, PolicyViewModel policy) {
        static StorageModels of(Session session, Workbench bench) {
            Session.Storage storage = session.storage();
            StorageViewModel page =
                    new StorageViewModel(storage, session.records().catalogue(), bench);
            return new StorageModels(
                    page,
                    new PlaceViewModel(storage.plan(), storage.change(), bench, page.notices(), page::refresh),
                    new PolicyViewModel(storage.change(), storage.replicator(), bench, page.notices(), page::refresh));
        }
    }

    /** Those of the records page. */
    record RecordModels(
            RecordsViewModel list,
            RecordActions actions,
            ImportViewModel take,
            BatchViewModel batch,
            OpenViewModel open) {
        static RecordModels of(Session session, Workbench bench) {
            Session.Records records = session.records();
            RecordsViewModel list =
                    new RecordsViewModel(records.catalogue(), session.access().members(), bench);
            BatchViewModel batch = new BatchViewModel(records.batch(), bench, list::refresh);
            return new RecordModels(
                    list,
                    new RecordActions(records, bench, list.notices(), list::refresh),
                    new ImportViewModel(records.folders(), records.reading(), batch, bench),
                    batch,
                    new OpenViewModel(records, session.access(), bench, list.notices()));
        }
    }

    static SessionModels of(Session session, Workbench bench) {
        return new SessionModels(
                new ShellViewModel(session, bench),
                RecordModels.of(session, bench),
                AccessModels.of(session, bench),
                TrainingModels.of(session, bench),
                new ChainViewModel(session.chain(), bench),
                StorageModels.of(session, bench),
                new AuditViewModel(session.audit(), bench),
                SettingsModels.of(session, bench));
    }

    void open() {
        shell.open(() -> {
            records.batch().open();
            records.list().refresh();
        });
        records.list().shown();
        chain.open();
        storage.page().open();
        audit.open();
        access.open();
    }

    /** A page was turned to: what is on it is asked for again. */
    void turnedTo(Page page) {
        training.page().hidden();
        switch (page) {
            case RECORDS -> records.list().shown();
            case ACCESS -> access.refresh();
            case TRAINING -> training.shown();
            case CHAIN -> {}
            case STORAGE -> storage.page().refresh();
            case AUDIT -> audit.refresh();
            case SETTINGS -> settings.refresh();
        }
    }

    /** From the records page to the grants of one record. */
    void manageAccess(MedicalRecord record) {
        access.page().choose(record);
        shell.page().set(Page.ACCESS);
    }

    /** @param locked follows when the keys are wiped */
    void close(LockReason why, Runnable locked) {
        leave();
        shell.close(why, locked);
    }

    /** The console itself is closed: the keys are wiped when this returns. */
    void closeNow() {
        leave();
        shell.closeNow();
    }

    private void leave() {
        records.batch().close();
        records.open().cancel();
        training.close();
        chain.close();
        storage.page().close();
        audit.close();
        access.close();
        settings.close();
    }
}
