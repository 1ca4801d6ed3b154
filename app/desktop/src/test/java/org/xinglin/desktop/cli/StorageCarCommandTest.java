package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

@Timeout(240)
class StorageCarCommandTest {
    private static final String PATIENT = "MRN-20261121-0042";

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Shell shell;
    private static String record;
    private static String cid;

    @BeforeAll
    static void protect() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        shell = new Shell(folder, "correct horse");
        ok("init", "--home", "h", "--name", "H", "--node", node.addressFile().toString());
        byte[] content = new byte[2_500_000];
        new Random(1).nextBytes(content);
        Files.write(folder.resolve("scan.dcm"), content);
        JsonNode made = json("record", "protect", "--home", "h", "--patient", PATIENT, "--json", "scan.dcm");
        record = made.path("record").asText();
        cid = made.path("cid").asText();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void theSameContentGivesTheSameFileAndCanBeBroughtBack() throws Exception {
        JsonNode one = json("storage", "export-car", "--home", "h", record, "--out", "one.car", "--json");
        assertThat(one.path("roots").get(0).asText()).isEqualTo(cid);
        assertThat(one.path("carSize").asLong()).isEqualTo(Files.size(folder.resolve("one.car")));
        assertThat(one.path("pieceCid").asText()).startsWith("baga6ea4seaq");
        assertThat(one.path("pieceSize").asLong()).isEqualTo(4 << 20);
        String told = ok("storage", "export-car", "--home", "h", PATIENT, "--out", "patient.car")
                .out();
        ok("storage", "export-car", "--home", "h", PATIENT, "--out", "again.car");
        assertThat(Files.mismatch(folder.resolve("patient.car"), folder.resolve("again.car")))
                .isEqualTo(-1);
        assertThat(told).as("the directory that is kept anyway").contains("root        " + patientsDirectory());
        assertThat(told)
                .contains("root        bafybei", "piece CID   baga6ea4seaq")
                .doesNotContain(PATIENT);
        ok("storage", "export-car", "--home", "h", "ALL", "--out", "all.car");
        JsonNode back = json("storage", "import-car", "--home", "h", "all.car", "--json");
        assertThat(told).doesNotContain(back.path("roots").get(0).asText());
        assertThat(Files.readString(folder.resolve("all.car"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(record + ".enc")
                .doesNotContain(PATIENT, "scan.dcm");
    }

    @Test
    void whatIsWrongIsSaidAndLeavesNothing() throws Exception {
        ok("storage", "export-car", "--home", "h", record, "--out", "there.car");
        assertThat(run("storage", "export-car", "--home", "h", record, "--out", "there.car")
                        .err())
                .contains("XL-FILE-EXISTS");
        ok("storage", "export-car", "--home", "h", record, "--out", "there.car", "--force");
        assertThat(run("storage", "export-car", "--home", "h", "nobody", "--out", "x.car")
                        .err())
                .contains("XL-UNKNOWN-RECORD");
        assertThat(run("storage", "export-car", "--home", "h", record).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("storage", "import-car", "--home", "h", "none.car").err())
                .contains("XL-FILE-MISSING");
        byte[] car = Files.readAllBytes(folder.resolve("there.car"));
        car[car.length / 2] ^= 1;
        Files.write(folder.resolve("bad.car"), car);
        Shell.Ended bad = run("storage", "import-car", "--home", "h", "bad.car");
        assertThat(bad.code()).isEqualTo(ExitCode.TAMPERED);
        assertThat(bad.err())
                .containsPattern("bad\\.car, at byte [0-9]+: block baf")
                .doesNotContain("Exception");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.equals("x.car"));
        }
    }

    /** The console keeps one among the node's writable files, of its only patient. */
    private static Cid patientsDirectory() throws IOException {
        JsonNode addresses = new ObjectMapper().readTree(Files.readAllBytes(node.addressFile()));
        try (KuboClient client =
                new KuboClient(URI.create(addresses.path("ipfs").asText()))) {
            return client.files()
                    .stat("/medical_data/"
                            + client.files().ls("/medical_data").getFirst().name())
                    .orElseThrow();
        }
    }

    private static Shell.Ended run(String... arguments) throws Exception {
        return shell.run(arguments);
    }

    private static JsonNode json(String... arguments) throws Exception {
        return new ObjectMapper().readTree(ok(arguments).out());
    }

    private static Shell.Ended ok(String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.err())
                .isZero();
        return ended;
    }
}
