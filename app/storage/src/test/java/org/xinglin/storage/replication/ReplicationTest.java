package org.xinglin.storage.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.storage.Contents.Content;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.storage.Cids;

/** What is wanted comes to pass, whatever the places do meanwhile. Kubo's part is played by real nodes. */
class ReplicationTest extends PlacesFixture {
    @Test
    void aRecordComesToTheOtherDaemonAndIsPinnedThere() throws Exception {
        Content large = published(3_000_000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));

        assertThat(replicate.run(Progress.NONE)).isEqualTo(new Replicate.Pass(2, 0, 0, 0));

        try (KuboClient there = new KuboClient(second.apiUri())) {
            assertThat(there.isPinned(Cids.toIpfs(large.cid()))).isTrue();
            assertThat(there.readVerified(Cids.toIpfs(large.cid())).readAllBytes())
                    .hasSize(3_000_000);
        }
        assertThat(replicate.run(Progress.NONE)).isEqualTo(new Replicate.Pass(0, 0, 0, 0));
        restart();
        assertThat(replicate.run(Progress.NONE)).isEqualTo(new Replicate.Pass(0, 0, 0, 0));
    }

    @Test
    void aPlaceThatIsDownIsTriedAgainEverLaterUntilItIsBack() throws Exception {
        Content content = published(1000);
        URI address = second.apiUri();
        kubo(SECOND, address);
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        second.close();

        assertThat(replicate.run(Progress.NONE).failed()).isEqualTo(1);
        Replica down = at(content, SECOND);
        assertThat(down.trouble()).startsWith("XL-STORAGE-UNREACHABLE").contains(address.toString());
        assertThat(down.nextTry()).isAfter(clock.instant());
        assertThat(replicate.run(Progress.NONE).failed()).isZero();
        Duration first = Duration.between(clock.instant(), down.nextTry());
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.between(clock.instant(), at(content, SECOND).nextTry()));
            assertThat(replicate.run(Progress.NONE).failed()).isEqualTo(1);
        }
        assertThat(Duration.between(clock.instant(), at(content, SECOND).nextTry()))
                .isGreaterThan(first.multipliedBy(4))
                .isLessThanOrEqualTo(Duration.ofHours(1));

        second = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("second"), address.getPort()));
        restart();
        clock.advance(Duration.ofHours(1));
        assertThat(replicate.run(Progress.NONE).brought()).isEqualTo(1);
        assertThat(at(content, SECOND).state()).isEqualTo(Replica.State.HELD);
        assertThat(at(content, SECOND).trouble()).isEmpty();
    }

    @Test
    void aSurplusCopyIsLetGoOnlyWhenTheWantedOnesAreThere() throws Exception {
        Content content = published(1000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        replicate.run(Progress.NONE);
        kubo(THIRD, URI.create("http://127.0.0.1:1"));
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, THIRD)));

        replicate.run(Progress.NONE);
        assertThat(at(content, SECOND).state()).isEqualTo(Replica.State.LEAVING);
        try (KuboClient there = new KuboClient(second.apiUri())) {
            assertThat(there.isPinned(Cids.toIpfs(content.cid()))).isTrue();
            storage.setPolicy(Category.IMAGING, ReplicationPolicy.HOME_ONLY);
            storage.forget(content.cid(), THIRD);
            clock.advance(Duration.ofHours(2));
            assertThat(replicate.run(Progress.NONE).released()).isEqualTo(1);
            assertThat(there.isPinned(Cids.toIpfs(content.cid()))).isFalse();
        }
        assertThat(storage.all()).extracting(Replica::place).containsExactly(PlaceId.HOME);
    }

    @Test
    void whereOnePlaceKeepsFailingALaterOneOfThePolicyTakesItsPart() throws Exception {
        Content content = published(1000);
        kubo(THIRD, URI.create("http://127.0.0.1:1"));
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, THIRD, SECOND)));
        for (int i = 0; i < 7; i++) {
            replicate.run(Progress.NONE);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(at(content, SECOND).state()).isEqualTo(Replica.State.HELD);
        assertThat(at(content, THIRD).attempts()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aDamagedCopyFailsItsSampleAndIsMadeGood() throws Exception {
        Content content = published(2_500_000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        replicate.run(Progress.NONE);
        assertThat(samples.run(10, Duration.ZERO, Progress.NONE)).isEqualTo(new SampleReplicas.Result(2, 0, 0));
        flipEveryBlock(folder.resolve("second/blocks"));
        clock.advance(Duration.ofDays(1));

        assertThat(samples.run(10, Duration.ofHours(1), Progress.NONE)).isEqualTo(new SampleReplicas.Result(1, 1, 0));
        assertThat(at(content, SECOND).sample())
                .hasValueSatisfying(s -> assertThat(s.passed()).isFalse());
        assertThat(at(content, SECOND).isLagging()).isTrue();

        replicate.run(Progress.NONE);
        clock.advance(Duration.ofDays(1));
        assertThat(samples.run(10, Duration.ofHours(1), Progress.NONE)).isEqualTo(new SampleReplicas.Result(2, 0, 0));
        try (KuboClient there = new KuboClient(second.apiUri())) {
            assertThat(there.readVerified(Cids.toIpfs(content.cid())).readAllBytes())
                    .hasSize(2_500_000);
        }
    }

    @Test
    void aDamagedCopyAtHomeIsMadeGoodFromAnotherPlace() throws Exception {
        Content content = published(2_500_000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        replicate.run(Progress.NONE);
        flipEveryBlock(folder.resolve("home/blocks"));
        assertThat(samples.run(10, Duration.ZERO, Progress.NONE).damaged()).isEqualTo(1);

        replicate.run(Progress.NONE);
        clock.advance(Duration.ofDays(1));
        assertThat(samples.run(10, Duration.ofHours(1), Progress.NONE)).isEqualTo(new SampleReplicas.Result(2, 0, 0));
        try (InputStream in = store.open(content.cid())) {
            assertThat(in.readAllBytes()).hasSize(2_500_000);
        }
    }

    @Test
    void aDamagedCopyAtHomeWithoutAnotherStaysLoud() throws Exception {
        Content content = published(1000);
        replicate.run(Progress.NONE);
        flipEveryBlock(folder.resolve("home/blocks"));
        samples.run(10, Duration.ZERO, Progress.NONE);

        assertThat(replicate.run(Progress.NONE).failed()).isEqualTo(1);
        assertThat(at(content, PlaceId.HOME).trouble()).startsWith("XL-TAMPERED");
        assertThat(at(content, PlaceId.HOME).isLagging()).isTrue();
    }

    @Test
    void aPlaceThatDoesNotAnswerProvesNoDamage() throws Exception {
        Content content = published(1000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        replicate.run(Progress.NONE);
        second.close();

        assertThat(samples.run(10, Duration.ZERO, Progress.NONE)).isEqualTo(new SampleReplicas.Result(1, 0, 1));
        assertThat(at(content, SECOND).state()).isEqualTo(Replica.State.HELD);
    }

    @Test
    void theMostOpenedRecordsGoToTheDedicatedPlaceAndLeaveItAgain() throws Exception {
        Content often = published(1000);
        Content seldom = published(1001);
        kubo(SECOND, second.apiUri());
        storage.setHotRule(Optional.of(new HotRule(1, SECOND)));
        storage.opened(seldom.record(), clock.instant());
        storage.opened(often.record(), clock.instant());
        storage.opened(often.record(), clock.instant());

        replicate.run(Progress.NONE);
        assertThat(at(often, SECOND).state()).isEqualTo(Replica.State.HELD);
        assertThat(storage.of(seldom.cid())).extracting(Replica::place).containsExactly(PlaceId.HOME);

        storage.opened(seldom.record(), clock.instant());
        storage.opened(seldom.record(), clock.instant());
        replicate.run(Progress.NONE);
        assertThat(at(seldom, SECOND).state()).isEqualTo(Replica.State.HELD);
        assertThat(storage.of(often.cid())).extracting(Replica::place).containsExactly(PlaceId.HOME);
    }

    @Test
    void whatIsNoLongerPublishedIsLetGoEverywhere() throws Exception {
        Content content = published(1000);
        kubo(SECOND, second.apiUri());
        storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
        replicate.run(Progress.NONE);
        storage.take(content);

        assertThat(replicate.run(Progress.NONE).released()).isEqualTo(2);
        assertThat(storage.all()).isEmpty();
        assertThat(store.isPinned(content.cid())).isFalse();
    }

    @Test
    void theThreadTellsOfItsPassesAndEndsAtOnce() throws Exception {
        published(1000);
        try (ReplicatorThread thread = new ReplicatorThread(replicate, samples)) {
            CountDownLatch told = new CountDownLatch(2);
            thread.passes().subscribe(pass -> told.countDown());
            thread.begin();
            thread.begin();
            thread.callNow();
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(storage.all()).allMatch(replica -> replica.state() == Replica.State.HELD);
    }

    @Test
    void aPolicyNamesEnoughPlaces() {
        assertThatThrownBy(() -> new ReplicationPolicy(2, List.of(PlaceId.HOME)))
                .hasMessageContaining("1 to the number of places");
        assertThatThrownBy(() -> new ReplicationPolicy(1, List.of(SECOND, SECOND)))
                .hasMessageContaining("twice");
    }

    private static void flipEveryBlock(Path blocks) throws IOException {
        try (Stream<Path> files = Files.walk(blocks)) {
            files.filter(file -> file.toString().endsWith(".data")).forEach(ReplicationTest::flip);
        }
    }

    private static void flip(Path block) {
        try {
            byte[] bytes = Files.readAllBytes(block);
            bytes[bytes.length - 1] ^= 1;
            Files.write(block, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
