package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.ReplicationPolicy;

class StoragePlanTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00.123Z");
    private static final PlaceId CELLAR = new PlaceId("cellar");

    @TempDir
    Path folder;

    private Database database;
    private H2StoragePlan plan;
    private H2ReplicaLedger ledger;
    private H2Contents contents;

    @BeforeEach
    void open() throws Failed {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 3);
        try (Secret secret = Secret.owning(key)) {
            database = Database.open(folder.resolve("catalogue"), secret);
        }
        plan = new H2StoragePlan(database, URI.create("http://127.0.0.1:5001"));
        ledger = new H2ReplicaLedger(database);
        contents = new H2Contents(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void placesAndTheirSecretsComeBackAfterARestart() throws Failed {
        Place cluster = new Place(
                CELLAR,
                Place.Kind.CLUSTER,
                "Keller 地下室",
                URI.create("https://cluster.example:9094"),
                Optional.of(URI.create("https://gateway.example")),
                2);
        plan.save(cluster, Optional.of(Secret.owning("very secret token".getBytes(StandardCharsets.UTF_8))));
        close();
        open();

        assertThat(plan.places()).extracting(Place::id).containsExactly(PlaceId.HOME, CELLAR);
        assertThat(plan.places().getLast()).isEqualTo(cluster);
        assertThat(plan.secret(CELLAR)).contains(Secret.owning("very secret token".getBytes(StandardCharsets.UTF_8)));
        assertThat(plan.secret(PlaceId.HOME)).isEmpty();
    }

    @Test
    void aSecretIsNotInTheFileInClear() throws Exception {
        plan.save(place(), Optional.of(Secret.owning("very secret token".getBytes(StandardCharsets.UTF_8))));
        close();

        byte[] file = Files.readAllBytes(folder.resolve("catalogue.mv.db"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("very secret token");
        open();
    }

    @Test
    void aPlaceInUseIsNotRemoved() throws Failed {
        plan.save(place(), Optional.empty());
        plan.setPolicy(Category.IMAGING, new ReplicationPolicy(2, List.of(PlaceId.HOME, CELLAR)));
        assertThatThrownBy(() -> plan.remove(CELLAR)).hasMessage("XL-PLACE-IN-USE");
        plan.setPolicy(Category.IMAGING, ReplicationPolicy.HOME_ONLY);
        plan.setHotRule(Optional.of(new HotRule(10, CELLAR)));
        assertThatThrownBy(() -> plan.remove(CELLAR)).hasMessage("XL-PLACE-IN-USE");
        plan.setHotRule(Optional.empty());
        ledger.save(replica(Replica.State.HELD, Optional.empty()));
        assertThatThrownBy(() -> plan.remove(CELLAR)).hasMessage("XL-PLACE-IN-USE");
        ledger.forget(cid(), CELLAR);

        plan.remove(CELLAR);

        assertThat(plan.places()).hasSize(1);
        assertThatThrownBy(() -> plan.remove(CELLAR)).hasMessage("XL-BAD-PLACE");
    }

    @Test
    void policiesKeepTheirOrderAndKnownPlacesOnly() throws Failed {
        plan.save(place(), Optional.empty());
        ReplicationPolicy policy = new ReplicationPolicy(1, List.of(CELLAR, PlaceId.HOME));
        plan.setPolicy(Category.GENOMICS, policy);

        assertThat(plan.policies()).containsEntry(Category.GENOMICS, policy);
        assertThat(plan.policies()).containsEntry(Category.REPORT, ReplicationPolicy.HOME_ONLY);
        assertThatThrownBy(() ->
                        plan.setPolicy(Category.REPORT, new ReplicationPolicy(1, List.of(new PlaceId("nowhere")))))
                .hasMessage("XL-BAD-PLACE");
        assertThatThrownBy(() -> plan.setHotRule(Optional.of(new HotRule(1, new PlaceId("nowhere")))))
                .hasMessage("XL-BAD-PLACE");
        assertThatThrownBy(() -> plan.save(Place.home(URI.create("http://other")), Optional.empty()))
                .hasMessage("XL-BAD-PLACE");
    }

    @Test
    void whatIsKnownOfACopyComesBackAsItWasWritten() throws Failed {
        Replica first = replica(Replica.State.WANTED, Optional.empty());
        ledger.save(first);
        assertThat(ledger.all()).containsExactly(first);
        Replica then = replica(Replica.State.HELD, Optional.of(new Replica.Sample(NOW.plusMillis(7), false)));
        ledger.save(then);
        close();
        open();

        assertThat(ledger.of(cid())).containsExactly(then);
    }

    @Test
    void theMostOpenedRecordsAreThePublishedOnesOpenedMost() {
        H2ProtectionJournal journal = new H2ProtectionJournal(database);
        List<RecordId> ids = List.of(RecordId.random(), RecordId.random(), RecordId.random());
        for (int i = 0; i < ids.size(); i++) {
            journal.published(List.of(record(ids.get(i), i)));
        }
        contents.opened(ids.get(0), NOW);
        contents.opened(ids.get(2), NOW);
        contents.opened(ids.get(2), NOW.plus(Duration.ofHours(1)));
        contents.opened(RecordId.random(), NOW);

        assertThat(contents.mostOpened(5)).containsExactly(ids.get(2), ids.get(0));
        assertThat(contents.mostOpened(1)).containsExactly(ids.get(2));
        assertThat(contents.all()).hasSize(3).allMatch(content -> content.category() == Category.REPORT);
    }

    private static Place place() {
        return new Place(CELLAR, Place.Kind.KUBO, "Cellar", URI.create("http://cellar:5001"), Optional.empty(), 0);
    }

    private static Cid cid() {
        return cid(9);
    }

    private static Cid cid(int seed) {
        byte[] digest = new byte[32];
        digest[0] = (byte) seed;
        return new Cid("bafk" + seed, 0x55, Digest.of(digest));
    }

    private static Replica replica(Replica.State state, Optional<Replica.Sample> sample) {
        return new Replica(cid(), CELLAR, state, NOW, 3, NOW.plusSeconds(5), "request-1", "XL-X: words", sample);
    }

    private static MedicalRecord record(RecordId id, int seed) {
        return new MedicalRecord(
                id,
                "title",
                new PatientId("P-1"),
                Category.REPORT,
                MediaKind.OTHER,
                5,
                cid(seed),
                Envelope.of(new byte[80]),
                Digest.of(new byte[32]),
                NOW,
                RecordDetails.PLAIN);
    }

    @Test
    void whatIsDueNowIsNotPutOffByRounding() {
        Instant now = NOW.plusNanos(999_999);
        Cid cid = new Cid("bafkreia", 0x55, Digest.of(new byte[32]));
        ledger.save(new Replica(cid, CELLAR, Replica.State.WANTED, now, 0, now, "", "", Optional.empty()));
        assertThat(ledger.all().getFirst().nextTry()).isEqualTo(NOW);
    }
}
