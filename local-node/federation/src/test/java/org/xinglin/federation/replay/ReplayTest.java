package org.xinglin.federation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.coordinator.InMemoryBlobs;
import org.xinglin.federation.coordinator.InMemoryRoundLedger;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.TaskId;

class ReplayTest {
    static Set<String> rules() {
        return Rules.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRulesModelsComeOutBitForBit(String rule) throws Exception {
        HandMadeTask task = new HandMadeTask(rule).rounds(3);
        List<ReplayedRound> seen = new ArrayList<>();
        ReplayReport report = new Replay(task.ledger, task.blobs).of(task.id, seen::add);
        assertThat(report.findings()).isEmpty();
        assertThat(report.rounds()).hasSize(3).allMatch(ReplayedRound::isSame).isEqualTo(seen);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void anAlteredUpdateIsNamedAndLaterRoundsAreComputedAllTheSame() throws Exception {
        HandMadeTask task = new HandMadeTask("fedadam").rounds(3);
        Entry second = task.manifests.get(1).updates().get(2);
        task.blobs.alter(second.cid());
        ReplayReport report = task.replayed();
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.round()).isEqualTo(2);
            assertThat(found.account()).isEqualTo(second.account());
            assertThat(found.cid()).isEqualTo(second.cid());
            assertThat(found.flaw()).isEqualTo(Flaw.ALTERED);
        });
        assertThat(report.rounds()).extracting(ReplayedRound::isSame).containsExactly(true, false, true);
        assertThat(report.rounds().get(1).isComputed()).isFalse();
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void allBlobsThatAreMissingAreNamedAndNotOnlyTheFirst() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavg").rounds(2);
        List<Entry> updates = task.manifests.getFirst().updates();
        task.blobs.lose(updates.get(0).cid());
        task.blobs.lose(updates.get(2).cid());
        task.blobs.alter(task.manifests.getFirst().global());
        ReplayReport report = task.replayed();
        assertThat(report.findings())
                .extracting(Finding::flaw, Finding::cid)
                .containsExactlyInAnyOrder(
                        tuple(Flaw.UNAVAILABLE, updates.get(0).cid()),
                        tuple(Flaw.UNAVAILABLE, updates.get(2).cid()),
                        tuple(Flaw.ALTERED, task.manifests.getFirst().global()));
        assertThat(report.rounds().getLast().isSame()).isTrue();
    }

    @Test
    void anAlteredManifestIsNamedAndTheReplayGoesOnBehindIt() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavgm").rounds(4);
        String name =
                task.blobs.nameOfBlock(Messages.sha256(task.manifests.get(1).toBytes()));
        task.blobs.alter(name);
        ReplayReport report = task.replayed();
        assertThat(report.findings())
                .extracting(Finding::round, Finding::cid, Finding::flaw)
                .containsExactly(tuple(2, name, Flaw.ALTERED));
        // without the second round's state the third can not be computed; behind the third stands what was kept
        assertThat(report.rounds()).extracting(ReplayedRound::isComputed).containsExactly(true, false, false, true);
        assertThat(report.rounds().getLast().isSame()).isTrue();
    }

    @Test
    void anAlteredStateIsNamed() throws Exception {
        HandMadeTask task = new HandMadeTask("fedyogi").rounds(2);
        String state = task.manifests.getFirst().state();
        task.blobs.alter(state);
        ReplayReport report = task.replayed();
        assertThat(report.findings())
                .extracting(Finding::round, Finding::cid, Finding::flaw)
                .containsExactly(tuple(1, state, Flaw.ALTERED));
        assertThat(report.rounds()).allMatch(ReplayedRound::isSame);
    }

    @Test
    void anUpdateThatItsHospitalNeverRecordedIsFoundThoughItsModelComesOut() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavg");
        task.round(manifest -> {
            List<Entry> updates = new ArrayList<>(manifest.updates());
            Entry first = updates.getFirst();
            Entry second = updates.get(1);
            updates.set(
                    0,
                    new Entry(
                            first.account(),
                            second.digest(),
                            second.cid(),
                            1,
                            first.samples(),
                            0.5,
                            0.5,
                            1,
                            first.weight()));
            return HandMadeTask.with(manifest, updates);
        });
        ReplayReport report = task.replayed();
        assertThat(report.findings())
                .extracting(Finding::account, Finding::flaw)
                .contains(tuple(HandMadeTask.HOSPITALS.getFirst(), Flaw.NOT_RECORDED), tuple("", Flaw.OTHER_RESULT));
        assertThat(report.rounds().getFirst().isSame()).isFalse();
    }

    @Test
    void aCoordinatorThatLeavesAHospitalOutOrWeighsOneMoreIsFound() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavg");
        task.round(manifest -> HandMadeTask.with(
                manifest,
                manifest.updates().stream()
                        .map(entry -> HandMadeTask.weighted(entry, 0.1))
                        .toList()));
        task.round(manifest -> HandMadeTask.with(manifest, manifest.updates().subList(0, 6)));
        ReplayReport report = task.replayed();
        assertThat(report.findings())
                .filteredOn(found -> found.round() == 1)
                .hasSize(HandMadeTask.HOSPITALS.size())
                .allMatch(found ->
                        found.flaw() == Flaw.OTHER_RESULT && !found.account().isEmpty());
        assertThat(report.findings())
                .filteredOn(found -> found.round() == 2)
                .extracting(Finding::flaw)
                .contains(Flaw.OTHER_RESULT);
    }

    @Test
    void aManifestOfAnotherRoundOrTaskIsFound() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavg").rounds(1);
        RoundManifest first = task.manifests.getFirst();
        task.round(manifest -> first);
        assertThat(task.replayed().findings())
                .extracting(Finding::round, Finding::flaw)
                .contains(tuple(1, Flaw.OTHER_THAN_CHAIN));
    }

    @Test
    void aTaskThatNobodyPublishedOrWhoseSpecificationIsAwayIsNamed() throws Exception {
        HandMadeTask task = new HandMadeTask("fedavg").rounds(1);
        TaskId other = TaskId.of(new byte[32]);
        ReplayReport nowhere = new Replay(new InMemoryRoundLedger(), new InMemoryBlobs()).of(other, round -> {});
        assertThat(nowhere.findings()).extracting(Finding::flaw).containsExactly(Flaw.NOT_PUBLISHED);
        task.blobs.lose(task.blobs.nameOfBlock(task.id.bytes()));
        assertThat(task.replayed().findings()).extracting(Finding::flaw).containsExactly(Flaw.UNAVAILABLE);
        assertThat(task.replayed().rounds()).isEmpty();
    }

    @Test
    void aManifestThatIsNoneIsNamedAndBreaksNothing() throws Exception {
        for (String broken : List.of(
                "{}",
                "[1]",
                "null",
                "{\"kind\":\"PLAIN\",\"updates\":[{}],\"standings\":[]}",
                new String(honest().toBytes(), StandardCharsets.UTF_8).replaceAll("\"digest\":\"..", "\"digest\":\"zz"),
                new String(honest().toBytes(), StandardCharsets.UTF_8).replace("0x1", "0xg"),
                new String(honest().toBytes(), StandardCharsets.UTF_8)
                        .replace("0x" + "2".repeat(40), "0x" + "1".repeat(40)))) {
            HandMadeTask task = new HandMadeTask("fedavg");
            task.roundOf(broken.getBytes(StandardCharsets.UTF_8));
            assertThat(task.replayed().findings())
                    .as(broken)
                    .extracting(Finding::flaw)
                    .contains(Flaw.UNREADABLE);
        }
    }

    private static RoundManifest honest() throws Exception {
        return new HandMadeTask("fedavg").rounds(1).manifests.getFirst();
    }
}
