package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessRegistry.KeptGrant;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** What a chain does with records that were replaced or destroyed. */
abstract class ReplacedRecordsContract extends LedgerScene {
    @Test
    void whoKeepsAccessHasItOnTheNewRecordAndNobodyElse() throws Failed {
        Digest old = registered();
        Digest next = fresh();
        grant(old, doctor(), Optional.empty());
        grant(old, researcher(), Optional.empty());
        hospital().roleGrants().grant(List.of(old), Role.PATIENT, Optional.empty(), "PATRQT");
        KeptGrant kept = new KeptGrant(doctor().account(), Optional.empty(), "TREAT", envelope(5));
        hospital().access().replace(old, next, 0x55, List.of(kept));
        assertThat(mayRead(doctor(), next)).isTrue();
        assertThat(doctor().access().envelopeFor(next, doctor().account())).contains(envelope(5));
        for (LedgerParties.Party other : List.of(researcher(), patient())) {
            assertThat(mayRead(other, next)).isFalse();
        }
        assertThat(mayRead(doctor(), old)).isFalse();
        assertThat(hospital().records().successorOf(old)).contains(next);
        assertThat(hospital().records().successorOf(next)).isEmpty();
        refused(() -> grant(old, doctor(), Optional.empty()), "RecordWasReplaced");
    }

    @Test
    void whatWasTakenBackMeanwhileDoesNotComeBackWithTheNewRecord() throws Failed {
        Digest old = registered();
        Digest next = fresh();
        grant(old, doctor(), Optional.empty());
        grant(old, researcher(), Optional.of(now().plus(HOUR)));
        KeptGrant first = new KeptGrant(doctor().account(), Optional.empty(), "TREAT", envelope(5));
        KeptGrant second = new KeptGrant(researcher().account(), Optional.empty(), "TREAT", envelope(6));
        hospital().access().revoke(old, doctor().account());
        refused(() -> hospital().access().replace(old, next, 0x55, List.of(second, first)), "NotGranted");
        pass(HOUR);
        refused(() -> hospital().access().replace(old, next, 0x55, List.of(second)), "NotGranted");
        hospital().access().replace(old, next, 0x55, List.of());
        assertThat(mayRead(doctor(), next)).isFalse();
        assertThat(mayRead(researcher(), next)).isFalse();
    }

    @Test
    void onAReplacedRecordNothingCanBeTakenBackAndWhoKeptAccessIsStillKnown() throws Failed {
        Digest old = registered();
        grant(old, doctor(), Optional.empty());
        hospital().roleGrants().grant(List.of(old), Role.PATIENT, Optional.empty(), "PATRQT");
        hospital().roleGrants().grant(List.of(old), Role.DOCTOR, Optional.empty(), "TREAT");
        hospital().roleGrants().revoke(old, Role.DOCTOR);
        hospital().access().replace(old, fresh(), 0x55, List.of());
        refused(() -> hospital().access().revoke(old, doctor().account()), "RecordWasReplaced");
        refused(() -> hospital().roleGrants().revoke(old, Role.PATIENT), "RecordWasReplaced");
        assertThat(hospital().access().isGranted(old, doctor().account())).isTrue();
        assertThat(hospital().access().isGranted(old, researcher().account())).isFalse();
        assertThat(hospital().roleGrants().isGranted(old, Role.PATIENT)).isTrue();
        assertThat(hospital().roleGrants().isGranted(old, Role.DOCTOR)).isFalse();
        hospital().access().destroy(List.of(old));
        refused(() -> hospital().access().revoke(old, doctor().account()), "RecordWasDestroyed");
        assertThat(hospital().access().isGranted(old, doctor().account())).isFalse();
    }

    @Test
    void aDestroyedRecordIsClosedToAllForEver() throws Failed {
        Digest record = registered();
        grant(record, doctor(), Optional.empty());
        refused(() -> parties().other().access().destroy(List.of(record)), "NotOwner");
        hospital().access().destroy(List.of(record));
        assertThat(hospital().records().isDestroyed(record)).isTrue();
        assertThat(hospital().records().ownerOf(record)).contains(hospital().account());
        for (LedgerParties.Party anybody : List.of(hospital(), doctor())) {
            assertThat(mayRead(anybody, record)).isFalse();
            refused(() -> anybody.access().logAccess(record), "NotGranted");
        }
        refused(() -> grant(record, researcher(), Optional.empty()), "RecordWasDestroyed");
        refused(() -> hospital().registerAll(List.of(record)), "AlreadyRegistered");
        refused(() -> doctor().emergencies().breakGlass(record, "in need"), "RecordWasDestroyed");
        refused(() -> doctor().requests().ask(record, "TREAT"), "RecordWasDestroyed");
    }
}
