package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.Revocation;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

/** A record that one console of a hospital sealed anew, as another one with a catalogue of its own, and the patient, see it. */
class TwoConsolesTest extends AccessScene {
    private final AccessHome wang = home("Dr Wang");
    private final InMemoryRecords catalogue = new InMemoryRecords();
    private final InMemoryAccess books = new InMemoryAccess();
    private MedicalRecord now;

    @BeforeEach
    void sealedAnewByTheFirst() throws Exception {
        wang.enter(Role.RESEARCHER);
        grant(li, Optional.empty());
        grant(wang, Optional.empty());
        catalogue.put(record);
        now = hospital.desk
                .revoke()
                .revoke(record.id(), li.me(), true, Progress.NONE)
                .resealed()
                .orElseThrow();
    }

    @Test
    void aRevocationAtTheOtherConsoleIsOneOnTheRecordOfToday() throws Exception {
        Revocation done = AccessDesk.over(second(new HeadAt(clock)))
                .revoke()
                .revoke(record.id(), wang.me(), false, Progress.NONE);
        assertThat(done.afterwards()).isEqualTo(Afterwards.CLOSED);
        assertBarred(() -> read(wang), Barrier.NO_GRANT);
        assertFollowed();
    }

    @Test
    void theOtherConsoleFollowsAsSoonAsItHearsOfIt() {
        ScriptedChain feed = new ScriptedChain();
        List<Failure> troubles = new ArrayList<>();
        AccessDesk.over(second(feed)).watch().start(Runnable::run, troubles::add);
        feed.tell(new EventSeen(
                new BlockHeight(9),
                now.transaction(),
                0,
                "MedicalAccess",
                "RecordReplaced",
                Map.of(
                        "oldDigest",
                        record.digest().hex(),
                        "newDigest",
                        now.digest().hex())));
        assertThat(troubles).isEmpty();
        assertFollowed();
    }

    private void assertFollowed() {
        MedicalRecord followed = catalogue.find(record.id()).orElseThrow();
        assertThat(followed.cid()).isEqualTo(now.cid());
        assertThat(followed.wrappedKey()).isEqualTo(now.wrappedKey());
        assertThat(followed.transaction()).isEqualTo(now.transaction());
        assertThat(followed.details().state()).isEqualTo(now.details().state());
    }

    @Test
    void withoutTheNewKeyNobodyIsToldThatAPermissionIsGone() throws Exception {
        hospital.ports.content().safeguard().drop(record.id());
        assertFails(
                () -> AccessDesk.over(second(new HeadAt(clock)))
                        .revoke()
                        .revoke(record.id(), wang.me(), false, Progress.NONE),
                refused("RecordWasReplaced"));
        assertThat(read(wang)).isEqualTo("a report");
    }

    @Test
    void aPatientWhoNotedTheOldCidRevokesOnTheRecordOfToday() throws Exception {
        AccessHome patient = home("P-1");
        patient.enterUnder(hospital, Role.PATIENT);
        hospital.ledger.patients().bind(hospital.vault.pseudonym(record.patient()), patient.vault.account());
        patient.desk.patients().view().revoke(record.digest(), wang.vault.account());
        assertBarred(() -> read(wang), Barrier.NO_GRANT);
        assertThat(patient.desk.patients().view().afterwards(record.digest(), wang.vault.account()))
                .isEqualTo(Afterwards.CLOSED);
    }

    /** The same vault and node, and a home of its own. */
    private AccessPorts second(ChainFeed feed) {
        return books.ports(
                hospital.ports.guard(),
                hospital.vault,
                catalogue,
                hospital.ledger,
                hospital.ports.content(),
                feed,
                clock);
    }
}
