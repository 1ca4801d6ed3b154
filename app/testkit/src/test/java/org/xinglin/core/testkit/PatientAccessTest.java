package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.PatientView;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;

class PatientAccessTest extends AccessScene {
    private static final PatientId PATIENT = new PatientId("P-1");

    @Test
    void aPatientSeesWhoMayReadAndWhoDidAndEndsIt() throws Exception {
        AccessHome patient = home("a pseudonym");
        Member member = patient.enterUnder(hospital, Role.PATIENT);
        assertThat(patient.desk.patients().view().records()).isEmpty();
        hospital.desk.patients().bind().bind(PATIENT, member);
        assertThat(hospital.desk.patients().bind().memberOf(PATIENT)).contains(member.account());
        grant(li, Optional.empty());
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
        read(li);
        PatientView.About about = patient.desk.patients().view().records().getFirst();
        assertThat(about.record()).isEqualTo(record.digest());
        assertThat(about.owner().map(about::nameOf)).contains("First Hospital");
        assertThat(about.grants())
                .extracting(grant -> about.nameOf(grant.grantee()))
                .containsExactly("Dr Li");
        assertThat(about.roles()).extracting(RoleGrant::role).containsExactly(Role.DOCTOR);
        assertThat(about.reads()).extracting(one -> about.nameOf(one.reader())).containsExactly("Dr Li");
        patient.desk.patients().view().revoke(record.digest(), li.vault.account());
        assertThat(read(li)).isEqualTo("a report"); // still by her role
        patient.desk.patients().view().revoke(record.digest(), Role.DOCTOR);
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThat(patient.audit.last().orElseThrow().act()).isEqualTo("revoke");
    }

    @Test
    void aStrangerEndsNothingAndAPatientWhoIsUnboundSeesNothing() throws Exception {
        AccessHome patient = home("a pseudonym");
        hospital.desk.patients().bind().bind(PATIENT, patient.enterUnder(hospital, Role.PATIENT));
        grant(li, Optional.empty());
        AccessHome other = home("another pseudonym");
        other.enterUnder(hospital, Role.PATIENT);
        assertFails(
                () -> other.desk.patients().view().revoke(record.digest(), li.vault.account()), refused("NotOwner"));
        hospital.desk.patients().bind().unbind(PATIENT);
        assertThat(patient.desk.patients().view().records()).isEmpty();
    }
}
