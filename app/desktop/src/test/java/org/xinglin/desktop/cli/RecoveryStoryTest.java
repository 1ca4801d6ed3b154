package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** A fire: the home is gone, and comes back from a backup and paper. */
@Timeout(180)
class RecoveryStoryTest {
    private static final Pattern WORD = Pattern.compile("(\\d{1,2})\\. *([a-z]{4,8})");

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static String nodeFile;
    private static Shell shell;
    private static Path plain;
    private static String record;

    @BeforeAll
    static void aHospitalWithARecordSheetsAndABackup() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        nodeFile = node.addressFile().toString();
        shell = new Shell(folder, "correct horse");
        ok("init", "--home", "hospital", "--name", "First Hospital 第一医院", "--node", nodeFile);
        byte[] content = new byte[1_500_000];
        new Random(5).nextBytes(content);
        plain = Files.write(folder.resolve("scan.bin"), content);
        record = json("record", "protect", "--home", "hospital", "--patient", "P-700700700", "--json", "scan.bin")
                .path("record")
                .asText();
        JsonNode sheets = json(
                "vault",
                "sheets",
                "--home",
                "hospital",
                "--needed",
                "2",
                "--made",
                "3",
                "--separate",
                "--out",
                "sheets.pdf",
                "--json");
        assertThat(sheets.path("files")).hasSize(3);
        for (int number = 1; number <= 3; number++) {
            Path page = folder.resolve("sheets-" + number + ".pdf");
            assertThat(Files.getPosixFilePermissions(page)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(folder.resolve("sheet" + number), words(page));
        }
        ok("vault", "backup", "--home", "hospital", "--out", "backup");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void afterAFireSheetsAndABackupBringTheRecordsBack() throws Exception {
        delete(folder.resolve("hospital"));
        Shell.Ended alone = run("vault", "restore", "--home", "hospital", "--sheets", "sheet1", "sheet2");
        assertThat(alone.err()).contains("XL-SHEETS-ALONE", "nothing back");
        assertThat(run("vault", "restore", "--home", "hospital", "--backup", "backup", "--sheets", "sheet1")
                        .err())
                .contains("XL-SHEETS-TOO-FEW");
        assertThat(folder.resolve("hospital/vault.json")).doesNotExist();
        Shell fresh = shell.withPassword("another horse");
        ok(fresh, "vault", "restore", "--home", "hospital", "--backup", "backup", "--sheets", "sheet1", "sheet3");
        assertThat(run("record", "list", "--home", "hospital").code()).isEqualTo(ExitCode.TAMPERED);
        ok(fresh, "record", "open", "--home", "hospital", record, "--out", "again.bin");
        assertThat(folder.resolve("again.bin")).hasSameBinaryContentAs(plain);
        assertThat(run("vault", "restore", "--home", "hospital", "--backup", "backup", "--sheets", "sheet1", "sheet3")
                        .err())
                .contains("XL-ALREADY-SET-UP");
        Shell third = shell.withPassword("third horse");
        ok(third, "vault", "restore", "--home", "hospital", "--sheets", "sheet2", "sheet3");
        ok(third, "record", "list", "--home", "hospital");
        assertThat(left(folder)).isEmpty();
    }

    @Test
    void aDrillProvesTheBackupByPaperAndByPassword() throws Exception {
        JsonNode byPaper = json(
                "vault",
                "drill",
                "backup",
                "--sheets",
                "sheet2",
                "sheet1",
                "--fetch",
                "--node",
                nodeFile,
                "--temp",
                folder.toString(),
                "--json");
        assertThat(byPaper.path("proven").path("records").asInt()).isEqualTo(1);
        assertThat(byPaper.path("proven").path("keysOpened").asInt()).isEqualTo(1);
        assertThat(byPaper.path("proven").path("auditEntries").asInt()).isPositive();
        assertThat(byPaper.path("proven").path("recordFetched").asText()).isEqualTo(record);
        assertThat(ok(shell, "vault", "drill", "backup", "--temp", folder.toString())
                        .out())
                .contains("every byte of the file is genuine", "1 data keys opened", "not proven: that IPFS");
        assertThat(shell.withPassword("wrong horse")
                        .run("vault", "drill", "backup", "--temp", folder.toString())
                        .code())
                .isEqualTo(ExitCode.TAMPERED);
        assertThat(left(folder)).isEmpty();
    }

    @Test
    void aDamagedBackupFailsItsDrillWithTheReason() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("backup"));
        byte[] flipped = whole.clone();
        flipped[whole.length - 100] ^= 4;
        Files.write(folder.resolve("flipped"), flipped);
        Shell.Ended ended = run("vault", "drill", "flipped", "--sheets", "sheet2", "sheet1");
        assertThat(ended.code()).isEqualTo(ExitCode.TAMPERED);
        assertThat(ended.err()).contains("segment 1").doesNotContain("Exception");
        Files.write(folder.resolve("short"), Arrays.copyOf(whole, whole.length - 1));
        assertThat(run("vault", "drill", "short").err())
                .contains("XL-BACKUP-CUT-SHORT", whole.length - 1 + "/" + whole.length);
        assertThat(run("vault", "backup", "--home", "nowhere", "--out", "b2").err())
                .contains("XL-NOT-SET-UP");
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).doesNotContain("P-700700700", "scan.bin");
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            Matcher matcher = WORD.matcher(stripper.getText(document));
            TreeMap<Integer, String> words = new TreeMap<>();
            while (matcher.find()) {
                words.put(Integer.parseInt(matcher.group(1)), matcher.group(2));
            }
            assertThat(words).hasSize(33);
            return String.join("\n", words.values());
        }
    }

    private static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(".xinglin-recovery"))
                    .toList();
        }
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static JsonNode json(String... arguments) throws Exception {
        return new ObjectMapper().readTree(ok(shell, arguments).out());
    }

    private static Shell.Ended run(String... arguments) throws Exception {
        return shell.run(arguments);
    }

    private static Shell.Ended ok(String... arguments) throws Exception {
        return ok(shell, arguments);
    }

    private static Shell.Ended ok(Shell shell, String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.err())
                .isZero();
        return ended;
    }
}
