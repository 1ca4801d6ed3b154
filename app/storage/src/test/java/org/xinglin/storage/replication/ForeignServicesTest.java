package org.xinglin.storage.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.storage.Contents.Content;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.ReplicationPolicy;

/** Clusters and pinning services, against doubles that were written from their documents: neither runs here. */
class ForeignServicesTest extends PlacesFixture {
    @Test
    void aClusterTakesTheTreeAndTellsHowManyPeersHaveIt() throws Exception {
        Content content = published(1_200_000);
        try (ClusterDouble cluster = new ClusterDouble("Basic dXNlcjpwYXNz")) {
            cluster.afterAdd = List.of("pinning", "pin_queued", "remote");
            place(SECOND, Place.Kind.CLUSTER, cluster.uri(), 2, "user:pass");
            storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));

            assertThat(replicate.run(Progress.NONE)).isEqualTo(new Replicate.Pass(1, 0, 0, 1));
            assertThat(at(content, SECOND).state()).isEqualTo(Replica.State.COPYING);
            cluster.pins.put(content.cid().text(), List.of("pinned", "pin_error", "remote"));
            clock.advance(Duration.ofMinutes(1));
            assertThat(replicate.run(Progress.NONE).failed()).isEqualTo(1);
            assertThat(at(content, SECOND).trouble()).contains("1/2").contains("disk broke");
            cluster.afterAdd = List.of("pinned", "remote", "pinned");
            clock.advance(Duration.ofHours(1));
            assertThat(replicate.run(Progress.NONE)).isEqualTo(new Replicate.Pass(1, 0, 0, 0));

            storage.setPolicy(Category.IMAGING, ReplicationPolicy.HOME_ONLY);
            assertThat(replicate.run(Progress.NONE).released()).isEqualTo(1);
            assertThat(cluster.pins).isEmpty();
            assertThat(cluster.requests)
                    .filteredOn(r -> r.startsWith("POST /add"))
                    .hasSize(1);
        }
    }

    @Test
    void aPinningServiceIsAskedOnceAndFollowedUntilItHasIt() throws Exception {
        Content content = published(1000);
        try (PinningServiceDouble service = new PinningServiceDouble(TOKEN)) {
            place(SECOND, Place.Kind.PINNING_SERVICE, service.uri(), 0, TOKEN);
            storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
            replicate.run(Progress.NONE);
            assertThat(service.orders).hasSize(1);
            PinningServiceDouble.Order order =
                    service.orders.values().iterator().next();
            restart();
            order.status = "pinning";
            clock.advance(Duration.ofMinutes(1));
            assertThat(replicate.run(Progress.NONE).lagging()).isEqualTo(1);
            order.status = "failed";
            clock.advance(Duration.ofMinutes(1));
            assertThat(replicate.run(Progress.NONE).failed()).isEqualTo(1);
            assertThat(at(content, SECOND).trouble()).contains("nobody has it");
            service.afterAdd = "pinned";
            clock.advance(Duration.ofHours(1));
            assertThat(replicate.run(Progress.NONE).brought()).isEqualTo(1);
            assertThat(service.orders).hasSize(2);
            storage.forget(content.cid(), SECOND);
            assertThat(replicate.run(Progress.NONE).brought()).isEqualTo(1);
            assertThat(service.orders).hasSize(2);

            storage.setPolicy(Category.IMAGING, ReplicationPolicy.HOME_ONLY);
            replicate.run(Progress.NONE);
            assertThat(service.orders).isEmpty();
        }
    }

    @Test
    void nothingButTheCidAndCiphertextIsTold() throws Exception {
        published(1000);
        try (PinningServiceDouble service = new PinningServiceDouble(TOKEN)) {
            place(SECOND, Place.Kind.PINNING_SERVICE, service.uri(), 0, TOKEN);
            storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
            replicate.run(Progress.NONE);
            assertThat(service.requests).isNotEmpty().noneMatch(request -> request.contains(TOKEN));
            assertThat(service.requests).filteredOn(r -> r.startsWith("POST")).allMatch(r -> !r.contains("name"));
            service.down = true;
            storage.all().forEach(replica -> assertThat(replica.toString()).doesNotContain(TOKEN));
        }
        assertThat(storage.places().toString()).doesNotContain(TOKEN);
    }

    @Test
    void aWrongSecretIsToldWithoutBeingShown() throws Exception {
        Content content = published(1000);
        try (PinningServiceDouble service = new PinningServiceDouble("another one")) {
            place(SECOND, Place.Kind.PINNING_SERVICE, service.uri(), 0, TOKEN);
            storage.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, SECOND)));
            replicate.run(Progress.NONE);
        }
        assertThat(at(content, SECOND).trouble())
                .startsWith("XL-STORAGE-REFUSED")
                .contains("401")
                .contains("who are you?")
                .doesNotContain(TOKEN);
    }
}
