package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.EmergencyDesk;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failure.Barrier;

class EmergencyTest extends AccessScene {
    @Test
    void brokenGlassAlarmsUntilAnOfficerHasSeenItAndOpensForOneHourOnceTheKeyIsReleased() throws Exception {
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious in the emergency room");
        assertBarred(() -> read(li), Barrier.KEY_NOT_RELEASED);
        EmergencyDesk.Case alarm = hospital.desk.emergency().desk().alarms().getFirst();
        assertThat(alarm.ownDoctor()).isTrue();
        assertThat(alarm.lacksKey()).isTrue();
        assertThat(alarm.doctor().orElseThrow().name()).isEqualTo("Dr Li");
        hospital.desk.emergency().release().release(record.digest(), li.vault.account());
        assertThat(read(li)).isEqualTo("a report");
        assertThat(hospital.desk.emergency().desk().alarms()).hasSize(1);
        hospital.desk.emergency().acknowledge().acknowledge(record.digest(), li.vault.account());
        assertThat(hospital.desk.emergency().desk().alarms()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThat(ledger.log()).contains("breakGlass", "issue", "logAccess", "acknowledge");
    }

    @Test
    void afterTheHourNoKeyIsReleasedAndTheAlarmStillRings() throws Exception {
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> hospital.desk.emergency().release().release(record.digest(), li.vault.account()))
                .hasMessage("XL-UNKNOWN-EMERGENCY");
        assertThat(hospital.desk.emergency().desk().alarms()).hasSize(1);
    }

    @Test
    void thePolicyReleasesToOwnDoctorsByItselfAndToNobodyElse() throws Exception {
        AccessHome foreign = home("Dr Foreign");
        foreign.enter(Role.DOCTOR);
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        foreign.desk.emergency().breakGlass().breakGlass(record.digest(), "on the road");
        assertThat(hospital.desk.emergency().release().byPolicy()).isEmpty();
        automatic();
        assertThat(hospital.desk.emergency().release().byPolicy())
                .extracting(org.xinglin.core.access.Emergency::doctor)
                .containsExactly(li.vault.account());
        assertThat(hospital.desk.emergency().release().byPolicy()).isEmpty();
        assertThat(read(li)).isEqualTo("a report");
        assertBarred(() -> read(foreign), Barrier.KEY_NOT_RELEASED);
        assertThat(hospital.audit.after(0, 100))
                .anyMatch(entry ->
                        entry.act().equals("release-keys") && entry.detail().equals("by policy"));
    }

    @Test
    void aDoctorWithoutAUsableKeyHoldsUpNobodyElsesKey() throws Exception {
        AccessHome wang = home("Dr Wang");
        wang.enterUnder(hospital, Role.DOCTOR);
        grant(wang, Optional.empty());
        hospital.desk.revoke().revoke(record.id(), wang.me());
        automatic();
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        clock.advance(Duration.ofMinutes(1));
        wang.ledger.rotateKey(new FakeVault("a thief").encryptionKey());
        wang.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious as well");
        assertBarred(() -> hospital.desk.emergency().release().byPolicy(), Barrier.KEY_CHANGED);
        assertThat(read(li)).isEqualTo("a report");
    }

    private void automatic() throws Exception {
        hospital.desk
                .rules()
                .change()
                .change(new AccessRules(
                        Set.of(), AccessRules.KeyRelease.AUTOMATIC, false, AccessRules.USUAL.clockTolerance()));
    }

    @Test
    void withoutAReasonAndWithoutBeingADoctorTheGlassHolds() throws Exception {
        assertThatThrownBy(() -> li.desk.emergency().breakGlass().breakGlass(record.digest(), " "))
                .hasMessage("XL-NO-REASON");
        AccessHome researcher = home("A Lab");
        researcher.enter(Role.RESEARCHER);
        assertFails(
                () -> researcher.desk.emergency().breakGlass().breakGlass(record.digest(), "curious"),
                refused("NotDoctor"));
    }

    @Test
    void noKeyIsReleasedForAKeyThatChanged() throws Exception {
        grant(li, Optional.empty());
        hospital.desk.revoke().revoke(record.id(), li.me());
        li.ledger.rotateKey(new FakeVault("a thief").encryptionKey());
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        assertBarred(
                () -> hospital.desk.emergency().release().release(record.digest(), li.vault.account()),
                Barrier.KEY_CHANGED);
    }
}
