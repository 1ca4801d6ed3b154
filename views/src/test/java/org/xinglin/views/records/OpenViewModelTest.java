package org.xinglin.views.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.viewing.ViewerModel;

class OpenViewModelTest {
    private final FakeHospital owner = new FakeHospital();
    private final FakeHospital doctor = new FakeHospital("Dr. Lin Qiaozhi", owner);

    @TempDir
    Path folder;

    private MedicalRecord record;

    @BeforeEach
    void protect() throws Exception {
        owner.ledger.as(owner.vault.account()).register(Role.HOSPITAL, "First Hospital", owner.vault.encryptionKey());
        doctor.ledger.as(doctor.vault.account()).register(Role.DOCTOR, "Dr. Lin Qiaozhi", doctor.vault.encryptionKey());
        Path file = Files.writeString(folder.resolve("values.csv"), "a,b\n1,2\n3,4\n");
        record = owner.session()
                .records()
                .protect()
                .protect(ProtectOrder.of(file, new PatientId("P-1"), Category.LABORATORY), Progress.NONE);
        Files.delete(file);
    }

    @Test
    void aSharedRecordOpensInTheViewerAsWhatItsBytesSayLeavesATraceAndNoFile() throws Exception {
        grant();
        ViewerModel viewer = viewed();
        assertThat(viewer.view().get())
                .hasValueSatisfying(shown ->
                        assertThat(shown.view()).isEqualTo(new RecordView.Text("CSV of 12 bytes", "UTF-8", false)));
        assertThat(owner.ledger.log()).endsWith("logAccess");
        assertThat(doctor.audit.last().orElseThrow().act()).isEqualTo("open-shared");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(doctor.viewing.held).isEqualTo(1);
        viewer.close();
        assertThat(doctor.viewing.held).isZero();
    }

    @Test
    void withoutAGrantTheViewerSaysSoAndNothingIsHeld() {
        ViewerModel viewer = viewed();
        assertThat(viewer.view().get()).isEmpty();
        assertThat(viewer.notices().current().get())
                .hasValueSatisfying(notice -> assertThat(notice)
                        .isInstanceOfSatisfying(
                                Notice.Trouble.class,
                                trouble -> assertThat(trouble.failure())
                                        .isEqualTo(new Failure.NotAllowed(Failure.Barrier.NO_GRANT))));
        assertThat(doctor.viewing.held).isZero();
    }

    @Test
    void theOwnersOwnRecordIsOpenedAsOneByItsCidToo() {
        ViewerModel viewer = viewed(owner, record.cid().text());
        assertThat(viewer.view().get()).isPresent();
        assertThat(owner.audit.last().orElseThrow().act()).isEqualTo("open");
        viewer.close();
    }

    @Test
    void whatIsNoCidIsSaidInTheViewer() {
        ViewerModel viewer = viewed(doctor, "bafynothing");
        assertThat(viewer.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
    }

    private void grant() throws Failed {
        Session.Access access = owner.session().access();
        access.grant().grant(record.id(), access.find().find("Dr. Lin Qiaozhi"), Optional.empty(), "TREAT");
    }

    private ViewerModel viewed() {
        return viewed(doctor, " " + record.cid().text() + " ");
    }

    private static ViewerModel viewed(FakeHospital home, String cid) {
        Session session = home.session();
        OpenViewModel model = new OpenViewModel(session.records(), session.access(), home.bench, new Notices());
        model.cid().set(cid);
        ViewerModel viewer = new ViewerModel("Shared", home.bench);
        viewer.open(model.viewing());
        return viewer;
    }
}
