package org.xinglin.views.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;

class RecordsViewModelTest {
    private final FakeHospital hospital = FilledHospital.make();
    private final Session session = hospital.session();
    private final RecordsViewModel model =
            new RecordsViewModel(session.records().catalogue(), session.access().members(), hospital.bench);

    @Test
    void recordsAreFoundByWhoMayReadThemAfterAGrantAndNoLongerAfterARevocation() throws Failed {
        model.shown();
        assertThat(model.grantees()).extracting(Member::name).contains("Dr. Lin Qiaozhi", "Second Hospital");
        Member second = session.access().find().find("Second Hospital");
        look(second);
        assertThat(model.rows()).isEmpty();
        MedicalRecord record = hospital.records.search("genome", 1).getFirst();
        session.access().grant().grant(record.id(), second, Optional.empty(), "RESRCH");
        model.shown();
        assertThat(model.rows()).extracting(MedicalRecord::id).containsExactly(record.id());
        assertThat(model.filter().grantee().get()).isEqualTo(second);
        session.access().revoke().revoke(record.id(), second);
        model.shown();
        assertThat(model.rows()).isEmpty();
        model.filter().clear();
        hospital.pace.pass();
        assertThat(model.rows()).hasSize(8);
    }

    @Test
    void whileTheChainIsAwayThoseOfBeforeStayOnOfferAndTheListIsShown() {
        model.shown();
        int known = model.grantees().size();
        hospital.ledger.failWith(Optional.of(new Failure.Unreachable(Failure.Part.CHAIN, "node")));
        model.shown();
        assertThat(model.grantees()).hasSize(known);
        assertThat(model.rows()).hasSize(8);
        assertThat(model.notices().current().get()).isEmpty();
    }

    private void look(Member grantee) {
        model.filter().grantee().set(grantee);
        hospital.pace.pass();
    }
}
