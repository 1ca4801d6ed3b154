package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.rpc.Authorization;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Copies from the command line: a node of this home and a second one in the cellar that asks for a token. */
@Timeout(180)
class StorageCommandsTest {
    private static final String TOKEN = "token-of-the-cellar-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private LocalNode node;
    private EmbeddedIpfs cellar;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        cellar = EmbeddedIpfs.start(
                new IpfsSettings(folder.resolve("cellar"), 0, List.of(Authorization.ofToken("hospital", TOKEN))));
        shell = new Shell(folder, "correct horse");
        String nodeFile = node.addressFile().toString();
        ok("init", "--home", "hospital", "--name", "First Hospital", "--role", "hospital", "--node", nodeFile);
    }

    @AfterEach
    void stop() {
        cellar.close();
        node.close();
    }

    @Test
    void recordsAreBroughtToASecondPlaceAndSampledThere() throws Exception {
        Path record = Files.write(folder.resolve("report.pdf"), new byte[1_500_000]);
        ok("record", "protect", "--home", "hospital", "--patient", "P-1", record.toString());
        assertThat(ok("storage", "status", "--home", "hospital").out())
                .contains("home")
                .contains("held");

        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        Shell.Ended added = ok(
                "storage",
                "place",
                "add",
                "--home",
                "hospital",
                "cellar",
                "--kind",
                "kubo",
                "--url",
                cellar.apiUri().toString(),
                "--token-file",
                token.toString());
        assertThat(added.out() + added.err()).doesNotContain(TOKEN);
        ok("storage", "policy", "set", "--home", "hospital", "all", "--copies", "2", "--at", "home,cellar");
        assertThat(ok("storage", "replicate", "--home", "hospital", "--json").out())
                .contains("\"lagging\":0");

        Shell.Ended status = ok("storage", "status", "--home", "hospital", "--sample", "--json");
        JsonNode line = JSON.readTree(status.out().lines().toList().getLast());
        assertThat(line.path("copies"))
                .hasSize(2)
                .allMatch(copy -> copy.path("samplePassed").asBoolean());
        assertThat(status.out()).contains("\"passed\":2").doesNotContain("P-1").doesNotContain("report.pdf");
        try (KuboClient there = new KuboClient(cellar.apiUri(), TOKEN)) {
            assertThat(there.pinLs()).hasToString("[" + line.path("cid").asText() + "]");
        }

        Shell.Ended inUse = run("storage", "place", "remove", "--home", "hospital", "cellar");
        assertThat(inUse.code()).isEqualTo(ExitCode.FAILED);
        assertThat(inUse.err()).contains("XL-PLACE-IN-USE").doesNotContain("Exception");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsChanged() throws Exception {
        for (String[] wrong : new String[][] {
            {"policy", "set", "surgery", "--copies", "1", "--at", "home"},
            {"place", "add", "x", "--kind", "kubo", "--url", "http://user:secret@x"},
            {"place", "add", "x", "--kind", "home", "--url", "http://x"},
            {"hot", "--most", "3"}
        }) {
            assertThat(storage(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(storage("place", "add", "pins", "--kind", "pinning-service", "--url", "https://pins.example")
                        .code())
                .isZero();
        Shell.Ended nowhere = storage("policy", "set", "all", "--copies", "1", "--at", "nowhere");
        assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).contains("XL-BAD-PLACE").contains("nowhere");
    }

    private Shell.Ended storage(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("storage"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", "hospital"));
        return run(all.toArray(String[]::new));
    }

    private Shell.Ended run(String... arguments) throws Exception {
        return shell.run(arguments);
    }

    private Shell.Ended ok(String... arguments) throws Exception {
        Shell.Ended ended = run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.out() + ended.err())
                .isZero();
        return ended;
    }
}
