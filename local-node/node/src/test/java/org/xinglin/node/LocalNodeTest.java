package org.xinglin.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.follow.Leader;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.federation.trust.AuthorityPlan;
import org.xinglin.federation.trust.CertificateAuthority;
import picocli.CommandLine;

/** A node as its command starts it: guarded, paid for, followed, examined. */
class LocalNodeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    private NodeSettings settings(String name, GenesisPlan plan, Optional<Path> token, Optional<Leader> follow) {
        ChainOptions chain = new ChainOptions(ChainOptions.LOOPBACK, 0, token, plan, Duration.ZERO, follow);
        return new NodeSettings(folder.resolve(name), chain, IpfsOptions.usual(), EdgeOptions.usual());
    }

    private static GenesisPlan plan() {
        return GenesisPlan.free(ChainOptions.CHAIN_ID);
    }

    private HttpResponse<String> ask(JsonNode node, String method, String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(node.get("chain").asText()))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int run(String... arguments) {
        return new CommandLine(new NodeCommand()).execute(arguments);
    }

    @Test
    void theIpfsNodeAsksForItsTokenAndTheAddressesSayWhereItLies() throws Exception {
        Path token = folder.resolve("ipfs-token");
        NodeSettings open = settings("tokens", plan(), Optional.empty(), Optional.empty());
        IpfsOptions guarded = new IpfsOptions(0, Optional.of(token), List.of());
        try (LocalNode node =
                LocalNode.start(new NodeSettings(open.home(), open.chain(), guarded, EdgeOptions.usual()))) {
            JsonNode addresses = JSON.readTree(node.addressLine());
            String secret = Files.readString(token);
            assertThat(node.addressLine()).doesNotContain(secret);
            assertThat(addresses.path("ipfsTokenFile").asText()).isEqualTo(token.toString());
            assertThat(ipfsVersion(addresses, "Bearer somebody else's")).isEqualTo(403);
            assertThat(ipfsVersion(addresses, "Bearer " + secret)).isEqualTo(200);
        }
    }

    @Test
    void aFileOfAuthorizationsThatIsNoneIsNamedWithoutItsContent() throws Exception {
        Path file = Files.writeString(folder.resolve("authorizations.json"), "bearer:very secret");
        assertThat(run("start", "--home", folder.resolve("never").toString(), "--ipfs-authorizations", file.toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private int ipfsVersion(JsonNode addresses, String authorization) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(addresses.get("ipfs").asText() + "/api/v0/version"))
                                .header("Authorization", authorization)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aGuardedNodeWherePayingIsDueStartsAndIsFollowed() throws Exception {
        Path token = folder.resolve("token");
        GenesisPlan costly = plan().withMovingBaseFee(true).withValidators(2);
        try (LocalNode node = LocalNode.start(settings("node", costly, Optional.of(token), Optional.empty()))) {
            String secret = Files.readString(token);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(node.addressLine()).doesNotContain(secret).contains("chainTokenFile");
            JsonNode addresses = JSON.readTree(node.addressLine());
            assertThat(addresses.at("/deployment/medicalAccess").asText()).startsWith("0x");
            assertThat(ask(addresses, "eth_chainId", "somebody else's token").statusCode())
                    .isEqualTo(401);
            Leader leader = new Leader(URI.create(addresses.get("chain").asText()), Optional.of(secret));
            try (LocalNode copy = LocalNode.start(settings("copy", plan(), Optional.empty(), Optional.of(leader)))) {
                JsonNode copied = JSON.readTree(copy.addressLine());
                assertThat(copied.has("deployment")).isFalse();
                assertThat(ask(copied, "xinglin_genesis", "").body())
                        .isEqualTo(ask(addresses, "xinglin_genesis", secret).body());
            }
        }
        // begun again without saying how: it stays as it was
        LocalNode.start(settings("node", plan(), Optional.empty(), Optional.empty()))
                .close();
        assertThatThrownBy(() ->
                        LocalNode.start(settings("node", plan().withValidators(3), Optional.empty(), Optional.empty())))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("begun with 2 validators, not 3");
    }

    @Test
    void theCoordinatorKeepsItsAuthorityAndTokenAndHasNoPlaintextPort() throws Exception {
        NodeSettings settings = settings("edge", plan(), Optional.empty(), Optional.empty());
        String token;
        byte[] root;
        try (LocalNode node = LocalNode.start(settings)) {
            JsonNode addresses = JSON.readTree(node.addressLine());
            Path file = Path.of(addresses.get("enrolmentTokenFile").asText());
            token = Files.readString(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(node.addressLine()).doesNotContain(token);
            root = Files.readAllBytes(settings.authority().resolve("root.pem"));
            String edge = addresses.get("edge").asText();
            assertThatThrownBy(() -> http.send(
                            HttpRequest.newBuilder(URI.create("http://" + edge + "/"))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        Files.writeString(settings.enrolmentToken(), "no token");
        try (LocalNode node = LocalNode.start(settings)) {
            assertThat(Files.readAllBytes(settings.authority().resolve("root.pem")))
                    .isEqualTo(root);
            assertThat(Files.readString(settings.enrolmentToken()))
                    .as("a damaged one is made anew")
                    .hasSameSizeAs(token)
                    .isNotEqualTo(token);
            assertThat(node.addressLine()).contains("enrolmentTokenFile");
        }
    }

    @Test
    void aGivenAuthorityIsOpenedWithItsPasswordAndLeavesNoToken() throws Exception {
        Path authority = folder.resolve("authority");
        CertificateAuthority.create(
                authority,
                new AuthorityPlan("House of apricots", AuthorityPlan.USUAL),
                Optional.of("correct horse".toCharArray()),
                InstantSource.system());
        NodeSettings plain = settings("given", plan(), Optional.empty(), Optional.empty());
        Path wrong = Files.writeString(folder.resolve("wrong"), "battery\n");
        assertThatThrownBy(() -> LocalNode.start(plain.withAuthority(authority, wrong)))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("password");
        Path right = Files.writeString(folder.resolve("right"), "correct horse\n");
        try (LocalNode node = LocalNode.start(plain.withAuthority(authority, right))) {
            assertThat(node.addressLine()).doesNotContain("enrolmentTokenFile");
        }
        assertThat(plain.authority()).doesNotExist();
    }

    @Test
    void whereAndUnderWhichNamesTheCoordinatorListensFollowsFromItsOptions() {
        EdgeOptions everywhere =
                new EdgeOptions("0.0.0.0", 7070, List.of("edge.example", "127.0.0.1"), Optional.empty());
        assertThat(everywhere.allNames()).containsExactly("edge.example", "127.0.0.1", "localhost", "::1");
        assertThat(everywhere.dialled(7070)).isEqualTo("127.0.0.1:7070");
        EdgeOptions one = new EdgeOptions("2001:db8::1", 7070, List.of(), Optional.empty());
        assertThat(one.allNames()).contains("2001:db8::1");
        assertThat(one.dialled(7070)).isEqualTo("[2001:db8::1]:7070");
    }

    @Test
    void damageIsFoundAndRepairedByTheCommands() throws Exception {
        String home = folder.resolve("node").toString();
        try (LocalNode running = LocalNode.start(settings("node", plan(), Optional.empty(), Optional.empty()))) {
            assertThat(running.addressLine()).contains("pid");
            assertThat(run("verify", "--home", home))
                    .as("a running node is left alone")
                    .isEqualTo(1);
        }
        assertThat(run("verify", "--home", home)).isZero();
        Path log = folder.resolve("node/chain/blocks.log");
        flip(log, Math.toIntExact(Files.size(log)) - 40);
        assertThat(run("verify", "--home", home)).isEqualTo(VerifyCommand.DAMAGED);
        assertThat(run("repair", "--home", home)).isZero();
        assertThat(run("verify", "--home", home)).isZero();
        assertThat(folder.resolve("node/chain/blocks.log.damaged")).exists();
        LocalNode.start(settings("node", plan(), Optional.empty(), Optional.empty()))
                .close();
        assertThat(run("verify", "--home", folder.resolve("nowhere").toString()))
                .isEqualTo(1);
    }

    private static void flip(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void optionsThatDoNotGoTogetherAreUsageErrors() {
        String home = folder.resolve("other").toString();
        String[][] wrong = {
            {"--prefund", "0x12"},
            {"--idle-block", "soon"},
            {"--chain-host", "0.0.0.0"},
            {"--follow", "foo"},
            {"--follow", "http://127.0.0.1:1/", "--validators", "2"},
            {"--validators", "99"},
            {"--edge-name", "no name"},
            {"--authority-password-file", "x"},
            {"--nope"}
        };
        for (String[] options : wrong) {
            String[] all = new String[options.length + 3];
            all[0] = "start";
            all[1] = "--home";
            all[2] = home;
            System.arraycopy(options, 0, all, 3, options.length);
            assertThat(run(all)).as(String.join(" ", options)).isEqualTo(CommandLine.ExitCode.USAGE);
        }
        assertThat(folder.resolve("other")).doesNotExist();
    }
}
