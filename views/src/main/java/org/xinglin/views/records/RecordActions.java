package org.xinglin.views.records;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.VerifyRecord;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** What is done to one record of the list: looked at, verified, destroyed. */
public final class RecordActions {
    private final Session.Records records;
    private final OneAtATime work;

    /** @param changed follows each end */
    public RecordActions(Session.Records records, Workbench bench, Notices notices, Runnable changed) {
        this.records = records;
        this.work = new OneAtATime(bench, notices, changed);
    }

    /** Opens the record for the screen; whoever runs it closes what comes of it. */
    Work<ShownRecord> viewing(MedicalRecord record) {
        return progress -> records.view().view(record.id(), progress);
    }

    /** Fetches it and checks everything without writing plaintext. */
    void verify(MedicalRecord record) {
        work.run(
                Lane.IO,
                progress -> records.verify().verify(record.id(), progress),
                finding -> finding.health() == VerifyRecord.Health.HEALTHY
                        ? Message.of("records.verified", record.title())
                        : Message.of(
                                "records.unhealthy",
                                record.title(),
                                Message.of("records.health."
                                        + finding.health()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))));
    }

    /**
     * Destroys it. Was confirmed before.
     *
     * @param certificate gets the signed certificate of destruction
     */
    void erase(MedicalRecord record, Consumer<String> certificate) {
        work.run(Lane.LEDGER, progress -> records.erase().erase(record.id()), tombstone -> {
            certificate.accept(tombstone.certificate());
            return Message.of("records.erased", record.title());
        });
    }

    ReadOnlyBooleanProperty busy() {
        return work.busy();
    }
}
