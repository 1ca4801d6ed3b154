package org.xinglin.views.shell;

import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import org.xinglin.views.access.AccessViewModel;
import org.xinglin.views.access.GrantViewModel;
import org.xinglin.views.chain.ChainViewModel;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.records.OpenViewModel;
import org.xinglin.views.records.ProtectViewModel;
import org.xinglin.views.records.RecordsViewModel;
import org.xinglin.views.storage.PlaceViewModel;
import org.xinglin.views.storage.PolicyViewModel;
import org.xinglin.views.storage.StorageViewModel;
import org.xinglin.views.training.JoinViewModel;
import org.xinglin.views.training.TrainingViewModel;

/** The view models of one session: made when a home is unlocked, closed when it is locked. */
record SessionModels(
        ShellViewModel shell,
        RecordModels records,
        AccessViewModel access,
        GrantViewModel grant,
        TrainingViewModel training,
        JoinViewModel join,
        ChainViewModel chain,
        StorageModels storage) {

    /** Those of the storage page. */
    record StorageModels(StorageViewModel page, PlaceViewModel place, PolicyViewModel policy) {
        static StorageModels of(Session session, Workbench bench) {
            Session.Storage storage = session.storage();
            StorageViewModel page =
                    new StorageViewModel(storage, session.records().catalogue(), bench);
            return new StorageModels(
                    page,
                    new PlaceViewModel(storage.plan(), bench, page.notices(), page::refresh),
                    new PolicyViewModel(storage.plan(), storage.replicator(), bench, page.notices(), page::refresh));
        }
    }

    /** Those of the records page. */
    record RecordModels(RecordsViewModel list, ProtectViewModel protect, OpenViewModel open) {}

    static SessionModels of(Session session, Workbench bench) {
        RecordsViewModel list = new RecordsViewModel(session.records().catalogue(), bench);
        ProtectViewModel protect = new ProtectViewModel(session.records().protect(), bench, list::refresh);
        OpenViewModel open =
                new OpenViewModel(session.records(), session.access().openShared(), bench, list.notices());
        AccessViewModel access =
                new AccessViewModel(session.records().catalogue(), session.access(), session.account(), bench);
        GrantViewModel grant =
                new GrantViewModel(session.access().grant(), bench, access.notices(), access::refreshGrants);
        grant.record().bind(access.chosen());
        TrainingViewModel training =
                new TrainingViewModel(session.training(), session.access().members(), bench);
        return new SessionModels(
                new ShellViewModel(session, bench),
                new RecordModels(list, protect, open),
                access,
                grant,
                training,
                new JoinViewModel(session.training(), bench, training.notices()),
                new ChainViewModel(session.chain(), bench),
                StorageModels.of(session, bench));
    }

    void open() {
        shell.open(() -> {
            records.protect().release();
            records.list().refresh();
        });
        records.list().refresh();
        chain.open();
        storage.page().open();
    }

    /** A page was turned to: what is on it is asked for again. */
    void turnedTo(Page page) {
        training.hidden();
        switch (page) {
            case RECORDS -> records.list().refresh();
            case ACCESS -> access.refresh();
            case TRAINING -> training.shown();
            case CHAIN -> {}
            case STORAGE -> storage.page().refresh();
        }
    }

    /** From the records page to the grants of one record. */
    void manageAccess(MedicalRecord record) {
        access.choose(record);
        shell.page().set(Page.ACCESS);
    }

    /** @param locked follows when the keys are wiped */
    void close(Runnable locked) {
        records.protect().close();
        records.open().cancel();
        join.leave();
        training.close();
        chain.close();
        storage.page().close();
        shell.close(locked);
    }
}
