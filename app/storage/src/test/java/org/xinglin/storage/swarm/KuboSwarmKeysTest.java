package org.xinglin.storage.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.SwarmJoin;
import org.xinglin.core.storage.SwarmKey;
import org.xinglin.core.storage.SwarmPlan;

class KuboSwarmKeysTest {
    private static final String PEER =
            "/ip4/10.1.2.3/tcp/4001/p2p/12D3KooWQnwEGNqcM2nAcPtRR9rAX8Hrg4k9kJLCHoTR5chJfz6d";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T04:30:00Z"));

    @TempDir
    Path folder;

    private final KuboSwarmKeys keys = new KuboSwarmKeys(new SecureRandom(), CLOCK);

    @Test
    void aMemberIsSilentShutAndOfTheRightProfile() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        JsonNode before = home.config();
        SwarmPlan plan = keys.join(join(home, PEER));
        assertThat(home.at("Bootstrap").toString()).isEqualTo("[\"" + PEER + "\"]");
        assertThat(home.at("Peering.Peers.0.ID").asText()).startsWith("12D3KooWQ");
        assertThat(home.at("Routing.Type").asText()).isEqualTo("none");
        assertThat(home.at("Provide.Enabled").asBoolean(true)).isFalse();
        assertThat(home.at("Reprovider").isMissingNode())
                .as("0.38 does not start with it")
                .isTrue();
        assertThat(home.at("AutoTLS.Enabled").asBoolean(true)).isFalse();
        assertThat(home.at("Swarm.Transports.Network").toString())
                .isEqualTo("{\"QUIC\":false,\"Relay\":false,\"WebRTCDirect\":false,\"WebTransport\":false,"
                        + "\"Websocket\":false,\"TCP\":true}");
        assertThat(home.at("Addresses.Swarm").toString()).isEqualTo("[\"/ip4/0.0.0.0/tcp/4101\",\"/ip6/::/tcp/4101\"]");
        assertThat(home.at("Addresses.API").asText()).isEqualTo("/ip4/127.0.0.1/tcp/5101");
        assertThat(home.at("Addresses.Gateway").asText()).isEqualTo("/ip4/127.0.0.1/tcp/8181");
        assertThat(home.at("Import.UnixFSChunker").asText()).isEqualTo("size-1048576");
        assertThat(home.at("API.Authorizations.xinglin.AuthSecret").asText()).matches("bearer:[0-9a-f]{64}");
        assertThat(home.config().toString()).doesNotContain("\"auto\"");
        for (String kept : List.of("Identity", "Datastore", "Mounts", "OfTheYear2031", "Pinning", "Gateway")) {
            assertThat(home.config().get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(home.at("API.Authorizations.backup")).isEqualTo(before.at("/API/Authorizations/backup"));
        assertThat(home.at("DNS.Resolvers").toString()).isEqualTo("{\"eth.\":\"https://dns.example/dns-query\"}");
        assertThat(home.at("Swarm.ConnMgr.HighWater").asInt()).isEqualTo(70);
        assertThat(plan.backup()).contains(home.folder().resolve("config.20261121T043000Z.bak"));
        assertThat(Files.readString(plan.backup().orElseThrow())).contains(KuboHome.PRIVATE_KEY, "\"auto\"");
    }

    @Test
    void allThatIsWrittenIsForTheOwnerOnly() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        SwarmPlan plan = keys.join(join(home, PEER));
        List<Path> written = new ArrayList<>(plan.files());
        plan.backup().ifPresent(written::add);
        written.add(home.folder().resolve("config"));
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .contains("swarm.key", "xinglin-rpc.token");
        for (Path file : written) {
            assertOwnerOnly(file);
        }
        assertThat(keys.read(home.folder().resolve("swarm.key"))).isEqualTo(plan.key());
        assertThat(Files.readString(home.folder().resolve("xinglin-systemd.conf")))
                .contains("LIBP2P_FORCE_PNET=1");
        assertThat(home.folder().resolve("repo.lock")).doesNotExist();
        assertNoParts();
    }

    @Test
    void nothingThatIsToldHoldsASecret() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        String told = keys.plan(join(home, PEER)).toString() + keys.join(join(home, PEER));
        assertThat(told)
                .contains("\"AuthSecret\":\"***\"", "Routing.Type")
                .doesNotContain(key(folder.resolve("swarm.key")), KuboHome.PRIVATE_KEY, "password-of-backup")
                .doesNotContain(Files.readString(home.folder().resolve("xinglin-rpc.token"))
                        .strip());
    }

    @Test
    void aPlanChangesNothing() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        JsonNode before = home.config();
        SwarmPlan plan = keys.plan(join(home, PEER));
        assertThat(plan.changes()).extracting(SwarmPlan.Change::setting).contains("Bootstrap", "Addresses.API");
        assertThat(plan.backup()).isEmpty();
        assertThat(home.config()).isEqualTo(before);
        try (Stream<Path> files = Files.list(home.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("config", "version");
        }
    }

    @Test
    void joiningTwiceChangesNothingMore() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        keys.join(join(home, PEER));
        JsonNode after = home.config();
        SwarmPlan again = keys.join(join(home, PEER));
        assertThat(again.changes()).isEmpty();
        assertThat(again.files()).isEmpty();
        assertThat(again.backup()).isEmpty();
        assertThat(home.config()).isEqualTo(after);
    }

    @Test
    void anOlderNodeIsSilencedInItsOwnWords() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 16);
        keys.join(join(home, PEER));
        assertThat(home.at("Reprovider.Interval").asText()).isEqualTo("0");
        assertThat(home.at("Provide.Enabled").isMissingNode()).isTrue();
        assertThat(home.at("Plugins").isMissingNode()).isTrue();
    }

    @Test
    void aTokenThatIsThereIsUsedAndOneThatIsNotIsMade() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        Path mine = Files.writeString(folder.resolve("mine.token"), "a-token-of-my-own-choice\n");
        Path made = folder.resolve("made.token");
        keys.join(new SwarmJoin(swarmKey(), home.folder(), List.of(), Optional.of(mine), false));
        assertThat(home.at("API.Authorizations.xinglin.AuthSecret").asText())
                .isEqualTo("bearer:a-token-of-my-own-choice");
        keys.join(new SwarmJoin(swarmKey(), home.folder(), List.of(), Optional.of(made), false));
        assertThat(home.at("API.Authorizations.xinglin.AuthSecret").asText())
                .isEqualTo("bearer:" + Files.readString(made).strip());
        assertOwnerOnly(made);
        Path weak = Files.writeString(folder.resolve("weak.token"), "short\n");
        assertCode(
                () -> keys.join(new SwarmJoin(swarmKey(), home.folder(), List.of(), Optional.of(weak), false)),
                "XL-FILE-UNREADABLE");
    }

    @Test
    void aDaemonThatHoldsTheRepoIsNotDisturbed() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        JsonNode before = home.config();
        try (FileChannel channel = FileChannel.open(
                        home.folder().resolve("repo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertCode(() -> keys.join(join(home, PEER)), "XL-REPO-IN-USE");
        }
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home.folder().resolve("api"), "/ip4/127.0.0.1/tcp/" + daemon.getLocalPort());
            assertCode(() -> keys.plan(join(home, PEER)), "XL-REPO-IN-USE");
        }
        assertThat(home.config()).isEqualTo(before);
        keys.join(join(home, PEER)); // what a killed daemon left hinders nobody
    }

    @Test
    void anotherSwarmsKeyIsReplacedOnlyWhenAsked() throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        SwarmKey theirs = keys.create(new Destination(home.folder().resolve("swarm.key"), false));
        assertCode(() -> keys.join(join(home, PEER)), "XL-FILE-EXISTS");
        assertThat(keys.read(home.folder().resolve("swarm.key"))).isEqualTo(theirs);
        keys.join(new SwarmJoin(swarmKey(), home.folder(), List.of(PEER), Optional.empty(), true));
        assertThat(keys.read(home.folder().resolve("swarm.key"))).isEqualTo(keys.read(swarmKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.1",
                "/ip4/10.0.0.1/tcp/4001",
                "/ip4/10.0.0.1/tcp/99999/p2p/12D3KooWFta2AE7oiK1ioqj",
                "/ip4/10.0.0.1/udp/4001/quic-v1/p2p/12D3KooWFta2AE7oiK1ioqj",
                "/dnsaddr/bootstrap.libp2p.io/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN",
                "/ip4/104.131.131.82/tcp/4001/p2p/QmaCpDMGvV2BGHeYERUEnRQAwe3N8SzbUtfsmvsqQLuvuJ"
            })
    void onlyMembersOverTcpArePeers(String peer) throws Exception {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        assertCode(() -> keys.join(join(home, peer)), "XL-BAD-PEER");
        assertThat(home.folder().resolve("swarm.key")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoRepoIsRefused() throws Exception {
        KuboHome none = new KuboHome(Files.createDirectory(folder.resolve("kubo")));
        assertCode(() -> keys.join(join(none, PEER)), "XL-BAD-KUBO-REPO");
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        Files.writeString(home.folder().resolve("config"), "{\"Identity\": {\"PrivKey\": \"" + KuboHome.PRIVATE_KEY);
        assertThatThrownBy(() -> keys.join(join(home, PEER)))
                .isInstanceOf(Failed.class)
                .hasNoCause()
                .extracting(failed -> ((Failed) failed).failure().toString())
                .asString()
                .contains("line 1")
                .doesNotContain(KuboHome.PRIVATE_KEY);
    }

    private SwarmJoin join(KuboHome home, String peer) throws Failed {
        return new SwarmJoin(swarmKey(), home.folder(), List.of(peer), Optional.empty(), false);
    }

    private Path swarmKey() throws Failed {
        Path file = folder.resolve("swarm.key");
        if (!Files.exists(file)) {
            keys.create(new Destination(file, false));
        }
        return file;
    }

    private static String key(Path file) throws IOException {
        return Files.readAllLines(file).getLast();
    }

    private static void assertCode(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private static void assertOwnerOnly(Path file) throws IOException {
        assertThat(Files.getPosixFilePermissions(file))
                .as(file.toString())
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private void assertNoParts() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().endsWith(".part"));
        }
    }
}
