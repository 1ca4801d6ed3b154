package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;
import org.xinglin.node.NodeStartException;

/**
 * Nothing of a patient leaves the house in the clear: not the content of a record, nor the patient's name and number, nor
 * the file's name. Looked for in all that the node keeps and in every byte that the consoles send.
 */
@Timeout(300)
class OnlyCiphertextTest {
    private static final String NAME = "欧阳秀英 Ouyang-Xiuying";
    private static final String PATIENT = "MRN-7731-0042-9958";
    private static final String FILE = "胸部CT-Ouyang-2026-11-21.json";
    private static final int WINDOW = 24;

    @TempDir
    Path folder;

    private final Map<String, RecordingProxy> proxies = new LinkedHashMap<>();
    private LocalNode node;
    private Shell shell;
    private String nodeFile = "";
    private byte[] plain = new byte[0];

    @BeforeEach
    void start() throws IOException, NodeStartException {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        shell = new Shell(folder, "correct horse");
        ObjectNode addresses = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(node.addressFile()));
        for (String service : List.of("chain", "chainFeed", "ipfs")) {
            URI address = URI.create(addresses.path(service).asText());
            RecordingProxy proxy = recorded(service, address.getPort());
            addresses.put(service, address.toString().replace(":" + address.getPort(), ":" + proxy.port()));
        }
        int edge = Integer.parseInt(addresses.path("edge").asText().replaceFirst(".*:", ""));
        addresses.put("edge", "127.0.0.1:" + recorded("edge", edge).port());
        nodeFile = Files.writeString(folder.resolve("through-proxies.json"), addresses.toString())
                .toString();
        plain = record();
    }

    @AfterEach
    void stop() throws IOException {
        for (RecordingProxy proxy : proxies.values()) {
            proxy.close();
        }
        node.close();
    }

    @Test
    void nothingOfAPatientLeavesTheHouseInTheClear() throws Exception {
        tellTheStory();
        assertThat(needles().in(folder.resolve("sent"))).isEmpty();
        assertThat(needles().in(folder.resolve("node"))).isEmpty();
        assertEverythingWasSeen();

        // The same scan finds what does leak, so that its silence means something.
        Path planted = folder.resolve("node/ipfs/planted");
        byte[] window = Arrays.copyOfRange(plain, 1_299_998, 1_300_000 + WINDOW + 5);
        Files.write(planted, Base64.getEncoder().encode(window));
        assertThat(needles().in(folder.resolve("node"))).anyMatch(found -> found.contains("base64"));
        Files.writeString(planted, "…" + NAME, StandardCharsets.UTF_16LE);
        assertThat(needles().in(folder.resolve("node"))).anyMatch(found -> found.contains("UTF-16LE"));
        Files.delete(planted);
        Path sent = folder.resolve("sent/chain/1.sent");
        Files.writeString(
                sent,
                Files.readString(sent, StandardCharsets.ISO_8859_1) + "0x"
                        + HexFormat.of().formatHex(PATIENT.getBytes(StandardCharsets.UTF_8)));
        assertThat(needles().in(folder.resolve("sent"))).anyMatch(found -> found.contains("in hex"));
    }

    @Test
    void theDemosNodeKeepsNothingOfItsPatientInTheClear() throws Exception {
        ok("demo", "--keep", "demo");
        byte[] patient = Files.readAllBytes(folder.resolve("demo/patient.json"));
        Needles needles = new Needles().text("the family name", "Nobody-Demo").text("the number", "DEMO-0001");
        for (int at = 0; at + WINDOW <= patient.length; at += patient.length / 7) {
            needles.bytes("the content at " + at, Arrays.copyOfRange(patient, at, at + WINDOW));
        }
        assertThat(needles.in(folder.resolve("demo/node-host/node/ipfs"))).isEmpty();
        assertThat(needles.in(folder.resolve("demo/node-host/node"))).isEmpty();
        assertThat(needles.in(folder.resolve("demo")))
                .as("the plaintext itself is found")
                .isNotEmpty();
    }

    private void tellTheStory() throws Exception {
        ok("init", "--home", "hospital", "--name", "First Hospital", "--role", "hospital", "--node", nodeFile);
        ok("init", "--home", "doctor", "--name", "Dr Li", "--role", "doctor", "--node", nodeFile);
        JsonNode record = new ObjectMapper()
                .readTree(ok("record", "protect", "--home", "hospital", "--patient", PATIENT, "--json", FILE)
                        .out());
        String id = record.path("record").asText();
        String cid = record.path("cid").asText();
        ok("access", "grant", "--home", "hospital", id, "Dr Li");
        ok("record", "open", "--home", "doctor", "--cid", cid, "--out", "opened.json");
        assertThat(Files.readAllBytes(folder.resolve("opened.json"))).isEqualTo(plain);
        ok("record", "open", "--home", "hospital", id, "--out", "again.json");
        ok("storage", "export-car", "--home", "hospital", PATIENT, "--out", "patient.car");
        ok("storage", "import-car", "--home", "hospital", "patient.car");
        ok("access", "revoke", "--home", "hospital", id, "Dr Li");
        assertThat(shell.run("train", "status", "--home", "hospital").err()).doesNotContain("Exception");
        Files.move(
                folder.resolve("patient.car"),
                Files.createDirectories(folder.resolve("sent/car")).resolve("patient"));
    }

    /** A scan of nothing finds nothing: the ciphertext must have gone by, and the calls of the contracts. */
    private void assertEverythingWasSeen() throws IOException {
        assertThat(size("sent/ipfs")).isGreaterThan(2L * plain.length);
        assertThat(size("sent/chain")).isGreaterThan(1_000);
        assertThat(proxies.get("chain"))
                .isNotNull()
                .satisfies(seen -> assertThat(seen.connections()).isPositive());
        assertThat(size("node/ipfs")).isGreaterThan(plain.length);
        assertThat(size("node/chain")).isGreaterThan(1_000);
    }

    private long size(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private Needles needles() {
        Needles needles = new Needles()
                .text("the patient's name", NAME)
                .text("the patient's family name", "Ouyang-Xiuying")
                .text("the patient's number", PATIENT)
                .text("the file's name", FILE);
        for (int at : new int[] {0, 100, 65_000, 1_048_570, 1_300_000, plain.length - WINDOW}) {
            needles.bytes("the content at " + at, Arrays.copyOfRange(plain, at, at + WINDOW));
        }
        return needles;
    }

    /** More than one chunk of IPFS and one segment of the cipher. */
    private byte[] record() throws IOException {
        StringBuilder text = new StringBuilder(
                "{\"resourceType\":\"Patient\",\"id\":\"" + PATIENT + "\",\"name\":\"" + NAME + "\",\"notes\":\"");
        Random random = new Random(10);
        while (text.length() < 1_500_000) {
            text.append(Long.toString(random.nextLong(Long.MAX_VALUE), 36)).append(' ');
        }
        byte[] bytes = text.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), bytes);
        return bytes;
    }

    private RecordingProxy recorded(String service, int port) throws IOException {
        RecordingProxy proxy = new RecordingProxy(port, folder.resolve("sent").resolve(service));
        proxies.put(service, proxy);
        return proxy;
    }

    private Shell.Ended ok(String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.err())
                .isZero();
        return ended;
    }
}
