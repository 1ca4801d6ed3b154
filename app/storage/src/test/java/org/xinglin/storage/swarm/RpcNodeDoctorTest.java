package org.xinglin.storage.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Severity;
import org.xinglin.core.storage.Finding.Side;
import org.xinglin.core.storage.SwarmJoin;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.unixfs.ImportProfile;

class RpcNodeDoctorTest {
    private static final String PEER =
            "/ip4/10.1.2.3/tcp/4001/p2p/12D3KooWQnwEGNqcM2nAcPtRR9rAX8Hrg4k9kJLCHoTR5chJfz6d";

    @TempDir
    Path folder;

    private final RpcNodeDoctor doctor = new RpcNodeDoctor(InstantSource.system());
    private Path token;
    private KuboDouble daemon;

    /** A node that has joined a swarm as the console lets it join. */
    @BeforeEach
    void join() throws IOException, Failed {
        KuboHome home = KuboHome.make(folder.resolve("kubo"), 18);
        Path key = folder.resolve("swarm.key");
        token = folder.resolve("rpc.token");
        KuboSwarmKeys keys = new KuboSwarmKeys(new SecureRandom(), InstantSource.system());
        keys.create(new Destination(key, false));
        keys.join(new SwarmJoin(key, home.folder(), List.of(PEER), Optional.of(token), false));
        daemon = new KuboDouble(home, InetAddress.getLoopbackAddress());
        daemon.token = RpcToken.read(token);
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    @Test
    void aNodeThatJoinedIsHealthyOnEverySide() throws Exception {
        assertThat(examine().values())
                .hasSize(Side.values().length)
                .filteredOn(finding -> finding.side() != Side.DISK) // how full this machine's own disk is
                .allSatisfy(finding ->
                        assertThat(finding.severity()).as(finding.toString()).isEqualTo(Severity.FINE));
        assertThat(examine().get(Side.PRIVATE_NETWORK).facts().getFirst())
                .isEqualTo("swarm.key: "
                        + new KuboSwarmKeys(new SecureRandom(), InstantSource.system())
                                .read(folder.resolve("swarm.key"))
                                .fingerprint());
    }

    @Test
    void aNodeAsItComesIsIllOnEverySideThatMatters() throws Exception {
        daemon.close();
        KuboHome home = KuboHome.make(folder.resolve("fresh"), 18);
        daemon = new KuboDouble(home, InetAddress.getLoopbackAddress());
        daemon.usual = ImportProfile.UNIXFS_V0_2015;
        daemon.addresses = "[\"/ip4/10.0.0.7/udp/4001/quic-v1\"]";
        Sides found = examine();
        for (Side side : List.of(Side.RPC_ADDRESS, Side.PRIVATE_NETWORK, Side.BOOTSTRAP, Side.ANNOUNCING)) {
            assertThat(found.get(side).severity()).as(side.name()).isEqualTo(Severity.DANGER);
        }
        for (Side side :
                List.of(Side.AUTHORIZATION, Side.LOCAL_DISCOVERY, Side.PUBLIC_SERVICES, Side.IMPORT_DEFAULTS)) {
            assertThat(found.get(side).severity()).as(side.name()).isEqualTo(Severity.WARNING);
        }
        assertThat(found.get(Side.BOOTSTRAP).facts()).containsExactly("auto");
        assertThat(found.get(Side.PUBLIC_SERVICES).facts()).contains("AutoTLS.Enabled = -");
        assertThat(found.get(Side.IMPORT_DEFAULTS).facts()).contains("Import.UnixFSChunker = -");
        assertThat(found.get(Side.IMPORT).severity()).isEqualTo(Severity.FINE);
    }

    @Test
    void eachSpoiledSettingIsNamed() throws Exception {
        ((ObjectNode) daemon.config.get("Routing")).put("Type", "auto");
        assertOnlyIll(Side.PUBLIC_SERVICES, false);
        ((ObjectNode) daemon.config.get("Provide")).put("Enabled", true);
        assertThat(examine().get(Side.ANNOUNCING).severity())
                .as("within the swarm only")
                .isEqualTo(Severity.WARNING);
        ((ObjectNode) daemon.config.get("Provide")).put("Enabled", false);
        daemon.config
                .putArray("Bootstrap")
                .add("/dnsaddr/bootstrap.libp2p.io/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN");
        assertOnlyIll(Side.BOOTSTRAP, true);
        daemon.config.putArray("Bootstrap");
        ((ObjectNode) daemon.config.get("Addresses")).putArray("Gateway").add("/ip4/0.0.0.0/tcp/8080");
        assertOnlyIll(Side.GATEWAY_ADDRESS, true);
        ((ObjectNode) daemon.config.get("Addresses")).put("Gateway", "/ip4/127.0.0.1/tcp/8080");
        ((ObjectNode) daemon.config.get("AutoTLS")).put("Enabled", true);
        assertOnlyIll(Side.PUBLIC_SERVICES, true);
    }

    @Test
    void aNodeThatIsOpenToOtherMachinesIsInDanger() throws Exception {
        daemon.close();
        KuboHome home = new KuboHome(folder.resolve("kubo"));
        daemon = new KuboDouble(home, InetAddress.getByName("0.0.0.0"));
        Finding door = examine().get(Side.RPC_ADDRESS);
        if (door.severity() == Severity.FINE) {
            System.out.println("skipped: this machine has no address besides loopback");
            return;
        }
        assertThat(door.severity()).isEqualTo(Severity.DANGER);
        assertThat(door.facts().getFirst()).matches("http://[^/]+:\\d+");
    }

    @Test
    void whatIsNotShownIsNeverTakenForFine() throws Exception {
        daemon.shut.addAll(List.of("config/show", "bootstrap/list", "repo/stat", "add"));
        Sides found = examine();
        for (Side side : List.of(
                Side.GATEWAY_ADDRESS,
                Side.PRIVATE_NETWORK,
                Side.BOOTSTRAP,
                Side.ANNOUNCING,
                Side.LOCAL_DISCOVERY,
                Side.PUBLIC_SERVICES,
                Side.IMPORT,
                Side.IMPORT_DEFAULTS,
                Side.DISK,
                Side.GARBAGE_COLLECTION)) {
            assertThat(found.get(side).severity()).as(side.name()).isEqualTo(Severity.NOT_VISIBLE);
        }
    }

    @Test
    void aFolderOfTheSameNameThatIsAnotherNodesTellsNothing() throws Exception {
        ObjectNode other = daemon.config.deepCopy();
        ((ObjectNode) other.get("Identity")).put("PeerID", "12D3KooWother");
        Files.writeString(folder.resolve("kubo/config"), other.toString());
        assertThat(examine().get(Side.PRIVATE_NETWORK).severity()).isEqualTo(Severity.NOT_VISIBLE);
        assertThat(examine().get(Side.DISK).severity()).isEqualTo(Severity.NOT_VISIBLE);
    }

    @Test
    void aNodeWithoutASwarmKeyIsInDanger() throws Exception {
        Files.delete(folder.resolve("kubo/swarm.key"));
        assertOnlyIll(Side.PRIVATE_NETWORK, true);
    }

    @Test
    void aDaemonThatGivesOtherCidsIsInDanger() throws Exception {
        daemon.asked = ImportProfile.UNIXFS_V0_2015;
        assertOnlyIll(Side.IMPORT, true);
    }

    @Test
    void roomClockAndAgeAreLookedAt() throws Exception {
        daemon.repoSize = 95L << 30;
        assertOnlyIll(Side.GARBAGE_COLLECTION, true);
        daemon.repoSize = 1;
        daemon.agent = "kubo/0.24.0/";
        daemon.version = "0.24.0";
        assertOnlyIll(Side.VERSION, true);
        RpcNodeDoctor early =
                new RpcNodeDoctor(() -> InstantSource.system().instant().minus(Duration.ofMinutes(5)));
        assertThat(bySide(early.examine(daemon.api(), Optional.of(token)))
                        .get(Side.CLOCK)
                        .severity())
                .isEqualTo(Severity.WARNING);
        assertThat(HouseChecks.disk(1L << 30, 100L << 30).severity()).isEqualTo(Severity.DANGER);
        assertThat(HouseChecks.disk(9L << 30, 100L << 30).severity()).isEqualTo(Severity.WARNING);
        assertThat(HouseChecks.disk(90L << 30, 10_000L << 30).severity()).isEqualTo(Severity.FINE);
    }

    @Test
    void ourOwnNodeIsUnderstood() throws Exception {
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("own"), 0))) {
            Sides found = bySide(doctor.examine(node.apiUri(), Optional.empty()));
            for (Side side : List.of(
                    Side.RPC_ADDRESS, Side.PRIVATE_NETWORK, Side.BOOTSTRAP, Side.ANNOUNCING, Side.IMPORT, Side.CLOCK)) {
                assertThat(found.get(side).severity()).as(side.name()).isEqualTo(Severity.FINE);
            }
            assertThat(found.get(Side.AUTHORIZATION).severity()).isEqualTo(Severity.WARNING);
            assertThat(found.get(Side.IMPORT_DEFAULTS).severity()).isEqualTo(Severity.NOTE);
        }
    }

    @Test
    void noFindingHoldsASecret() throws Exception {
        assertThat(examine().toString())
                .doesNotContain(Files.readString(token).strip(), KuboHome.PRIVATE_KEY, "password-of-backup")
                .doesNotContain(Files.readAllLines(folder.resolve("swarm.key")).getLast());
    }

    @Test
    void nobodyAtHomeIsSaid() throws Exception {
        assertCode(URI.create("http://127.0.0.1:1"), Optional.empty(), "XL-STORAGE-UNREACHABLE");
        assertCode(URI.create("mailto:me"), Optional.empty(), "XL-STORAGE-UNREACHABLE");
        assertCode(daemon.api(), Optional.of(folder.resolve("none")), "XL-FILE-MISSING");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    private void assertCode(URI api, Optional<Path> file, String code) {
        assertThatThrownBy(() -> doctor.examine(api, file))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private void assertOnlyIll(Side side, boolean ill) throws Failed {
        assertThat(examine().values().stream()
                        .filter(Finding::isTrouble)
                        .map(Finding::side)
                        .filter(found -> found != Side.DISK) // how full this machine's own disk is
                        .toList())
                .isEqualTo(ill ? List.of(side) : List.of());
    }

    private Sides examine() throws Failed {
        return bySide(doctor.examine(daemon.api(), Optional.of(token)));
    }

    private static Sides bySide(List<Finding> findings) {
        return new Sides(findings);
    }

    /** The findings by their side. */
    private record Sides(List<Finding> values) {
        Finding get(Side side) {
            return values.stream()
                    .filter(finding -> finding.side() == side)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
