package org.xinglin.storage.replication;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Contents.Content;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.core.testkit.InMemoryStorage;
import org.xinglin.core.testkit.SteppedClock;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.storage.KuboContentStore;

/** A home with a second node, the ledger in memory, and what brings the one to the wish of the other. */
abstract class PlacesFixture {
    static final String TOKEN = "a token that nobody may see";
    static final PlaceId SECOND = new PlaceId("second");
    static final PlaceId THIRD = new PlaceId("third");

    @TempDir
    Path folder;

    EmbeddedIpfs home;
    EmbeddedIpfs second;
    KuboContentStore store;
    InMemoryStorage storage;
    final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T03:00:00Z"));
    Replicate replicate;
    SampleReplicas samples;

    @BeforeEach
    void start() throws IOException {
        home = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("home"), 0));
        second = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("second"), 0));
        store = new KuboContentStore(home.apiUri());
        storage = new InMemoryStorage(home.apiUri());
        restart();
    }

    /** The console is started anew: only what stands in the ledger is known. */
    final void restart() {
        KuboKeepers keepers = new KuboKeepers(home.apiUri(), Optional.empty());
        Random random = new Random(7);
        replicate = new Replicate(storage, storage.published(), storage, keepers, clock, random);
        samples = new SampleReplicas(storage, storage, keepers, clock, random);
    }

    @AfterEach
    void stop() {
        store.close();
        second.close();
        home.close();
    }

    Content published(int size) throws Failed {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Cid cid = store.put(out -> out.write(bytes));
        store.pin(cid);
        Content content = new Content(RecordId.random(), cid, Category.IMAGING);
        storage.add(content);
        return content;
    }

    void kubo(PlaceId id, URI address) throws Failed {
        storage.save(new Place(id, Place.Kind.KUBO, id.text(), address, Optional.empty(), 0), Optional.empty());
    }

    void place(PlaceId id, Place.Kind kind, URI address, int copies, String secret) throws Failed {
        storage.save(
                new Place(id, kind, id.text(), address, Optional.empty(), copies),
                Optional.of(Secret.owning(secret.getBytes(StandardCharsets.UTF_8))));
    }

    Replica at(Content content, PlaceId place) {
        return storage.of(content.cid()).stream()
                .filter(replica -> replica.place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
