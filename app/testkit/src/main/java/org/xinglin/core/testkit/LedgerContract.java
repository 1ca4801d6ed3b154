package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.AccessRegistry.NewGrant;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.AccessRequest.State;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.access.RoleGrants.Issue;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** What every chain behind the ports of records and access must do, whether it is one or stands in for one. */
public abstract class LedgerContract extends ReplacedRecordsContract {

    @Test
    void aHundredRecordsAreRegisteredAtOnceAndOneMoreIsRefused() throws Failed {
        List<Digest> many = IntStream.range(0, 101).mapToObj(i -> fresh()).toList();
        hospital().registerAll(many.subList(0, 100));
        assertThat(hospital().records().ownerOf(many.get(99)))
                .contains(hospital().account());
        refused(() -> hospital().registerAll(many), "BadBatch");
        refused(() -> hospital().registerAll(many.subList(99, 101)), "AlreadyRegistered");
        assertThat(hospital().records().ownerOf(many.get(100))).isEmpty();
    }

    @Test
    void manyGrantsAreAllOrNone() throws Failed {
        Digest record = registered();
        Digest second = registered();
        NewGrant toDoctor = new NewGrant(record, doctor().account(), envelope(1));
        NewGrant toStranger = new NewGrant(second, parties().stranger().account(), envelope(2));
        refused(() -> grantAll(List.of(toDoctor, toStranger)), "NotActive");
        assertThat(hospital().access().grantsOf(record)).isEmpty();
        grantAll(List.of(toDoctor, new NewGrant(second, researcher().account(), envelope(3))));
        assertThat(mayRead(doctor(), record)).isTrue();
        assertThat(researcher().access().envelopeFor(second, researcher().account()))
                .contains(envelope(3));
        refused(() -> grantAll(List.of()), "BadBatch");
    }

    @Test
    void aRoleReadsUntilItsEndAndItsMembersGetTheKey() throws Failed {
        Digest record = registered();
        Instant end = now().plus(HOUR);
        hospital().roleGrants().grant(List.of(record), Role.DOCTOR, Optional.of(end), "TREAT");
        assertThat(mayRead(doctor(), record)).isTrue();
        assertThat(hospital().roleGrants().of(record))
                .containsExactly(new RoleGrant(record, Role.DOCTOR, Optional.of(end), "TREAT", true));
        issue(record, doctor(), 7);
        assertThat(doctor().access().envelopeFor(record, doctor().account())).contains(envelope(7));
        refused(() -> issue(record, researcher(), 8), "NotGranted");
        pass(HOUR);
        assertThat(mayRead(doctor(), record)).isFalse();
        assertThat(hospital().roleGrants().of(record))
                .extracting(RoleGrant::live)
                .containsExactly(false);
        refused(() -> issue(record, doctor(), 9), "NotGranted");
        refused(
                () -> hospital().roleGrants().grant(List.of(record), Role.DOCTOR, Optional.of(end), "TREAT"),
                "ExpiryInPast");
    }

    @Test
    void aGrantEndsByTheChainsTime() throws Failed {
        Digest record = registered();
        grant(record, doctor(), Optional.of(now().plus(HOUR)));
        pass(HOUR.minusSeconds(30));
        assertThat(mayRead(doctor(), record)).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(mayRead(doctor(), record)).isFalse();
        assertThat(hospital().access().grantsOf(record)).extracting(Grant::live).containsExactly(false);
        refused(() -> doctor().access().logAccess(record), "NotGranted");
    }

    @Test
    void aRequestIsDeniedWithItsReasonAndTheNextOneGranted() throws Failed {
        Digest record = registered();
        doctor().requests().ask(record, "TREAT");
        refused(() -> doctor().requests().ask(record, "TREAT"), "AlreadyRequested");
        assertThat(state(record)).isEqualTo("WAITING ");
        hospital().requests().deny(record, doctor().account(), "ask the ward");
        assertThat(state(record)).isEqualTo("DENIED ask the ward");
        refused(() -> hospital().requests().deny(record, doctor().account(), ""), "NotRequested");
        doctor().requests().ask(record, "TREAT");
        assertThat(state(record)).isEqualTo("WAITING ");
        grant(record, doctor(), Optional.empty());
        assertThat(state(record)).isEqualTo("GRANTED ");
        refused(() -> doctor().requests().ask(record, "TREAT"), "AlreadyGranted");
    }

    @Test
    void anEmergencyIsSeenUntilItIsAcknowledgedAndEndsWithARevocation() throws Failed {
        Digest record = registered();
        refused(() -> researcher().emergencies().breakGlass(record, "curious"), "NotDoctor");
        refused(() -> hospital().emergencies().acknowledge(record, doctor().account()), "NoEmergency");
        doctor().emergencies().breakGlass(record, "unconscious");
        refused(() -> doctor().emergencies().breakGlass(record, "so that nobody sees the others"), "AlreadyGranted");
        assertThat(emergency(record)).isEqualTo("unconscious for PT1H, seen false, key false");
        issue(record, doctor(), 4);
        hospital().emergencies().acknowledge(record, doctor().account());
        assertThat(emergency(record)).isEqualTo("unconscious for PT1H, seen true, key true");
        refused(() -> hospital().emergencies().acknowledge(record, doctor().account()), "NoEmergency");
        hospital().access().revoke(record, doctor().account());
        assertThat(mayRead(doctor(), record)).isFalse();
        assertThat(emergency(record)).doesNotContain("PT1H,");
    }

    @Test
    void aPatientSeesWhoReadAndRevokesUntilShePassesForAnotherHospitals() throws Failed {
        Digest subject = Digest.of(envelopeBytes(32, 99));
        Digest record = fresh();
        hospital().register(record, subject);
        grant(record, doctor(), Optional.empty());
        doctor().access().logAccess(record);
        refused(() -> patient().access().revoke(record, doctor().account()), "NotOwner");
        refused(() -> parties().other().patients().bind(subject, patient().account()), "NotPatient");
        hospital().patients().bind(subject, patient().account());
        assertThat(patient().trail().recordsAboutMe()).containsExactly(record);
        assertThat(patient().trail().readsOf(record))
                .extracting(AccessRead::reader, AccessRead::basis)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(doctor().account(), Basis.GRANT));
        patient().access().revoke(record, doctor().account());
        assertThat(mayRead(doctor(), record)).isFalse();
        hospital().patients().unbind(subject);
        assertThat(hospital().patients().patientOf(hospital().account(), subject))
                .isEmpty();
        assertThat(patient().trail().recordsAboutMe()).isEmpty();
    }

    @Test
    void anchorsGrow() throws Failed {
        Digest head = fresh();
        researcher().anchors().anchor(10_000, head);
        refused(() -> researcher().anchors().anchor(10_000, head), "AnchorNotLater");
        refused(() -> researcher().anchors().anchor(9, head), "AnchorNotLater");
        refused(() -> parties().stranger().anchors().anchor(1, head), "NotActive");
        assertThat(researcher().anchors().anchors().getLast())
                .extracting(AuditAnchor::number, AuditAnchor::head)
                .containsExactly(10_000L, head);
    }

    private void grantAll(List<NewGrant> grants) throws Failed {
        hospital().access().grantAll(grants, Optional.empty(), "TREAT");
    }

    private void issue(Digest record, LedgerParties.Party to, int filling) throws Failed {
        hospital().roleGrants().issue(List.of(new Issue(record, to.account(), envelope(filling))));
    }

    /** Both sides see the same. */
    private String state(Digest record) throws Failed {
        AccessRequest received = hospital().requests().received().getFirst();
        assertThat(received.record()).isEqualTo(record);
        assertThat(doctor().requests().sent().getFirst()).isEqualTo(received);
        State state = received.state();
        return state + " " + received.answer();
    }

    private String emergency(Digest record) throws Failed {
        var broken = hospital().emergencies().all().getFirst();
        assertThat(broken.record()).isEqualTo(record);
        assertThat(doctor().emergencies().all().getFirst()).isEqualTo(broken);
        Duration lasts = Duration.between(broken.at(), broken.until());
        return broken.reason() + " for " + lasts + ", seen " + broken.acknowledged() + ", key " + broken.keyReleased();
    }
}
