package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordQuery;

class AccessWatchTest extends AccessScene {
    private final ScriptedChain feed = new ScriptedChain();
    private final List<Failure> troubles = new ArrayList<>();

    @Test
    void theKeyIsReleasedAsSoonAsAnOwnDoctorBreaksTheGlass() throws Exception {
        automatic();
        Subscription subscription = AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        assertBarred(() -> read(li), Barrier.KEY_NOT_RELEASED);
        feed.tell(event("GlassBroken", record.digest()));
        assertThat(read(li)).isEqualTo("a report");
        assertThat(troubles).isEmpty();
        subscription.close();
    }

    @Test
    void whatHappenedWhileNobodyListenedIsAttendedAtTheStart() throws Exception {
        automatic();
        li.desk.emergency().breakGlass().breakGlass(record.digest(), "unconscious");
        AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        assertThat(read(li)).isEqualTo("a report");
    }

    @Test
    void aPatientsOwnRevocationLeavesTheIndexOfGrantees() throws Exception {
        AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        grant(li, Optional.empty());
        assertThat(grantedTo()).containsExactly(record.id());
        hospital.ledger.revoke(record.digest(), li.vault.account());
        assertThat(grantedTo()).containsExactly(record.id());
        feed.tell(event("AccessRevoked", record.digest()));
        assertThat(grantedTo()).isEmpty();
    }

    @Test
    void aGrantWhoseBlockWasReplacedLeavesTheIndexOfGrantees() throws Exception {
        AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        feed.tell(block(1));
        grant(li, Optional.empty());
        feed.tell(event("AccessGranted", record.digest()));
        hospital.ledger.revoke(record.digest(), li.vault.account()); // stands for a branch on which it never was
        feed.tell(block(2));
        assertThat(grantedTo()).as("the chain only went on").containsExactly(record.id());
        feed.tell(block(1));
        assertThat(grantedTo()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatHappenedWhileTheConsoleWasClosedReachesTheIndexOfGrantees() throws Exception {
        grant(li, Optional.empty());
        hospital.records.released(record.digest(), li.vault.account()); // granted by another console, unheard
        hospital.desk.settle().heard(List.of(event("AccessGranted", record.digest())));
        assertThat(grantedTo()).containsExactly(record.id());
        hospital.ledger.revoke(record.digest(), li.vault.account());
        hospital.desk.settle().heard(List.of(event("Unknown", record.digest())));
        assertThat(grantedTo()).as("nothing was said about it").hasSize(1);
        hospital.desk.settle().heard(List.of(event("AccessRevoked", record.digest())));
        assertThat(grantedTo()).isEmpty();
    }

    @Test
    void aReencryptionThatWasCutOffIsFinishedAtTheStart() throws Exception {
        grant(li, Optional.empty());
        AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, 4));
        assertThatThrownBy(() -> cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE))
                .isInstanceOf(Crash.Killed.class);
        assertThat(hospital.books.unfinished()).hasSize(1);
        AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        assertThat(hospital.books.unfinished()).isEmpty();
        assertThat(hospital.records.find(record.id()).orElseThrow().cid()).isNotEqualTo(record.cid());
        assertThat(troubles).isEmpty();
    }

    @Test
    void anEventThatCanNotBeReadAndAChainThatIsAwayAreNoEnd() throws Exception {
        AccessDesk.over(listening()).watch().start(Runnable::run, troubles::add);
        feed.tell(new ChainFact.EventSeen(
                new BlockHeight(1), record.digest(), 0, "MedicalAccess", "AccessGranted", Map.of("digest", "0x12")));
        assertThat(troubles).isEmpty();
        Failure away = new Failure.Unreachable(Failure.Part.CHAIN, "node");
        ledger.failWith(Optional.of(away));
        feed.tell(event("AccessGranted", record.digest()));
        assertThat(troubles).containsExactly(away);
    }

    private List<RecordId> grantedTo() {
        return hospital.records.search(RecordQuery.ALL.grantedTo(li.vault.account()), Optional.empty(), 9).stream()
                .map(MedicalRecord::id)
                .toList();
    }

    private void automatic() throws Failed {
        hospital.desk
                .rules()
                .change()
                .change(new AccessRules(
                        Set.of(), AccessRules.KeyRelease.AUTOMATIC, false, AccessRules.USUAL.clockTolerance()));
    }

    private static ChainFact.BlockSeen block(long height) {
        Digest hash = Digest.of(new byte[32]);
        return new ChainFact.BlockSeen(new BlockHeight(height), hash, hash, Instant.EPOCH, 0, 0);
    }

    private static ChainFact.EventSeen event(String name, Digest record) {
        return new ChainFact.EventSeen(
                new BlockHeight(1), record, 0, "MedicalAccess", name, Map.of("digest", record.hex()));
    }

    private AccessPorts listening() {
        return hospital.listeningTo(feed);
    }
}
