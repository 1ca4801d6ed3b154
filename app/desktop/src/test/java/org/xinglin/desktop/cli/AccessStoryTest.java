package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** A hospital, its doctor, a researcher and a patient, each in a home of her own, over one embedded node. */
@Timeout(120)
class AccessStoryTest {
    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console console;
    private static String record = "";
    private static String cid = "";

    @BeforeAll
    static void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        console = new Console(folder);
        init("hospital", "First Hospital", "hospital");
        init("doctor", "Dr Li", "doctor", "--under", "First Hospital");
        init("patient", "a pseudonym", "patient", "--under", "First Hospital");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void protect() throws Exception {
        Path plain = Files.writeString(folder.resolve("report.txt"), "a report " + System.nanoTime());
        JsonNode protectedOne = console.ok(
                        "hospital", "record", "protect", plain.toString(), "--patient", "P-1", "--category", "report")
                .last();
        record = protectedOne.path("record").asText();
        cid = protectedOne.path("cid").asText();
    }

    @Test
    void aRequestUnderFourEyesIsApprovedReadRevokedAndReadNoMore() throws Exception {
        console.ok("doctor", "access", "request", cid, "--purpose", "research");
        JsonNode asked = open();
        assertThat(asked.path("name").asText()).isEqualTo("Dr Li");
        assertThat(asked.path("purpose").asText()).isEqualTo("research");
        JsonNode dry = console.ok("hospital", "access", "approve", record, "Dr Li", "--dry-run")
                .last();
        assertThat(dry.toString()).contains("HRESCH");
        assertThat(open().path("state").asText()).isEqualTo("waiting");
        console.ok("hospital", "access", "approve", record, "Dr Li", "--until", "2999-12-31");
        assertThat(console.ok("doctor", "access", "requests").lines())
                .anySatisfy(one -> assertThat(one.path("state").asText()).isEqualTo("granted"));
        read("doctor");
        JsonNode revoked =
                console.ok("hospital", "access", "revoke", record, "Dr Li").last();
        assertThat(revoked.path("cid").asText()).isNotEmpty().isNotEqualTo(cid);
        assertThat(open("doctor", cid).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(open("doctor", revoked.path("cid").asText()).code()).isEqualTo(ExitCode.REFUSED);
        console.ok(
                "hospital",
                "record",
                "open",
                record,
                "--out",
                folder.resolve(record).toString());
    }

    @Test
    void aDoctorAdmittedLaterReadsByHerRoleOnceHerKeyWasIssuedAndAPatientEndsIt() throws Exception {
        console.ok("hospital", "access", "bind-patient", "P-1", "a pseudonym");
        JsonNode preview = console.ok(
                        "hospital", "access", "grant", "--patient", "P-1", "--role", "researcher", "--dry-run")
                .lines()
                .getFirst();
        assertThat(preview.path("role").asText()).isEqualTo("researcher");
        console.ok("hospital", "access", "grant", "--patient", "P-1", "--role", "researcher", "--purpose", "research");
        init("lab", "A Lab", "researcher");
        assertThat(open("lab", cid).out()).contains("XL-KEY-NOT-RELEASED");
        assertThat(console.ok("hospital", "access", "missing", "--issue")
                        .last()
                        .path("done")
                        .asInt())
                .isPositive();
        read("lab");
        JsonNode mine = console.ok("patient", "access", "patient-view").lines().stream()
                .filter(one -> one.path("reads").findValuesAsText("name").contains("A Lab"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("reads").path(0).path("name").asText()).isEqualTo("A Lab");
        console.ok("patient", "access", "revoke", cid, "--role", "researcher");
        assertThat(open("lab", cid).code()).isEqualTo(ExitCode.REFUSED);
        Path consent = folder.resolve("consent.json");
        console.ok("hospital", "access", "consent-export", "P-1", "--out", consent.toString());
        console.ok("hospital", "access", "consent-import", consent.toString(), "--patient", "P-1");
    }

    @Test
    void brokenGlassAlarmsAndThePolicyReleasesTheKey() throws Exception {
        console.ok("hospital", "access", "rules", "--key-release", "automatic");
        console.ok("doctor", "access", "break-glass", cid, "--reason", "unconscious");
        assertThat(open("doctor", cid).out()).contains("XL-KEY-NOT-RELEASED");
        assertThat(console.run("hospital", "access", "emergencies").code()).isEqualTo(ExitCode.REFUSED);
        console.ok("hospital", "access", "release", "--by-policy");
        read("doctor");
        console.ok("hospital", "access", "acknowledge", record, "Dr Li");
        assertThat(console.ok("hospital", "access", "emergencies")
                        .last()
                        .path("alarm")
                        .asBoolean())
                .isFalse();
        console.ok("hospital", "audit", "verify");
    }

    @Test
    void aKeyIsComparedInWordsAndWhoIsRemovedReadsNothing() throws Exception {
        init("guest", "Dr Guest", "doctor", "--under", "First Hospital");
        String words = console.ok("guest", "member", "fingerprint")
                .last()
                .path("words")
                .asText();
        assertThat(console.run("hospital", "member", "confirm", "Dr Guest", "--words", "zoo zoo")
                        .out())
                .contains("XL-WRONG-FINGERPRINT");
        console.ok("hospital", "member", "confirm", "Dr Guest", "--words", words);
        assertThat(console.ok("hospital", "member", "list").out()).contains("\"key\":\"verified\"");
        console.ok("hospital", "access", "rules", "--strict-keys", "true");
        assertThat(console.run("hospital", "access", "grant", record, "Dr Li").out())
                .contains("XL-KEY-UNVERIFIED");
        console.ok("hospital", "access", "grant", record, "Dr Guest");
        console.ok("hospital", "access", "rules", "--strict-keys", "false");
        read("guest");
        console.ok("hospital", "member", "remove", "Dr Guest");
        assertThat(open("guest", cid).code()).isEqualTo(ExitCode.REFUSED);
        console.ok("hospital", "access", "clock");
    }

    private static JsonNode open() throws Exception {
        return console.ok("hospital", "access", "requests", "--open").lines().stream()
                .filter(one -> one.path("record").asText().equals(record))
                .findFirst()
                .orElseThrow();
    }

    private static void read(String home) {
        Console.Ended ended = open(home, cid);
        assertThat(ended.code()).as(ended.out()).isZero();
    }

    private static Console.Ended open(String home, String which) {
        return console.run(
                home,
                "record",
                "open",
                "--cid",
                which,
                "--out",
                folder.resolve(home + System.nanoTime()).toString());
    }

    private static void init(String home, String name, String role, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "init",
                "--name",
                name,
                "--role",
                role,
                "--node",
                node.addressFile().toString()));
        words.addAll(List.of(more));
        console.ok(home, words.toArray(String[]::new));
    }
}
