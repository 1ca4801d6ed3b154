package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.testkit.SoftToken;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Each command about operators, with what it refuses. */
@Timeout(180)
class OperatorCommandsTest {
    private static final String HOME = "hospital";

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console wang;

    @BeforeAll
    static void aHospital() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        wang = new Console(folder);
        wang.ok(
                HOME,
                "init",
                "--name",
                "First Hospital",
                "--operator",
                "Wang",
                "--node",
                node.addressFile().toString());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aDisabledOperatorIsEnabledWithThePasswordFromBefore() throws IOException {
        Console sun = added("Sun", "operator", "first snow of winter");
        byWang("operator", "disable", "SUN");
        assertThat(entry("Sun").path("disabled").asBoolean()).isTrue();
        refused(sun.run(HOME, "audit", "list", "--operator", "Sun"), "XL-OPERATOR-DISABLED");
        byWang("operator", "enable", "sun");
        assertThat(entry("Sun").path("disabled").asBoolean()).isFalse();
        sun.ok(HOME, "record", "list", "--operator", "Sun");
    }

    @Test
    void anotherRoleHoldsFromTheNextUnlocking() throws IOException {
        Console he = added("He", "auditor", "a boat on the lake");
        refused(he.run(HOME, "audit", "anchor", "--operator", "He"), "XL-NOT-YOUR-ROLE");
        byWang("operator", "role", "He", "administrator");
        assertThat(entry("He").path("role").asText()).isEqualTo("administrator");
        he.ok(HOME, "operator", "role", "He", "auditor", "--operator", "He");
        refused(he.run(HOME, "operator", "enable", "He", "--operator", "He"), "XL-NOT-YOUR-ROLE");
    }

    @Test
    void theLastAdministratorStaysOneAndNobodyDisablesHimself() {
        assertThat(wang.run(HOME, "operator", "role", "Wang", "auditor", "--operator", "Wang")
                        .out())
                .contains("XL-LAST-ADMINISTRATOR");
        assertThat(wang.run(HOME, "operator", "disable", "Wang", "--operator", "Wang")
                        .out())
                .contains("XL-OWN-OPERATOR");
    }

    @Test
    void onesOwnPasswordIsChangedAndTheOldOneOpensNothing() throws IOException {
        Console qian = added("Qian", "operator", "wind in the pines");
        String fresh = file("fresh", "snow on the pines");
        qian.ok(HOME, "operator", "password", "--operator", "Qian", "--new-password-file", fresh);
        refused(qian.run(HOME, "record", "list", "--operator", "Qian"), "XL-WRONG-PASSWORD");
        new Console(folder, "snow on the pines").ok(HOME, "record", "list", "--operator", "Qian");
    }

    @Test
    void anAdministratorResetsAForgottenPasswordAndAnOperatorDoesNot() throws IOException {
        Console yuan = added("Yuan", "operator", "rain on the roof");
        String fresh = file("reset", "thunder far away");
        refused(
                yuan.run(HOME, "operator", "password", "Wang", "--operator", "Yuan", "--new-password-file", fresh),
                "XL-NOT-YOUR-ROLE");
        byWang("operator", "password", "yuan", "--new-password-file", fresh);
        refused(yuan.run(HOME, "record", "list", "--operator", "Yuan"), "XL-WRONG-PASSWORD");
        new Console(folder, "thunder far away").ok(HOME, "record", "list", "--operator", "Yuan");
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() throws IOException {
        List<JsonNode> before = operators();
        for (String verb : List.of("enable", "disable")) {
            assertThat(wang.run(HOME, "operator", verb, "Nobody", "--operator", "Wang")
                            .out())
                    .contains("XL-UNKNOWN-OPERATOR");
        }
        Console.Ended role = wang.run(HOME, "operator", "role", "Wang", "emperor", "--operator", "Wang");
        assertThat(role.code()).isEqualTo(ExitCode.USAGE);
        assertThat(role.err()).contains("ROLE").contains("emperor");
        String shortOne = file("short", "seven77");
        assertThat(wang.run(HOME, "operator", "password", "--operator", "Wang", "--new-password-file", shortOne)
                        .out())
                .contains("XL-PASSWORD-TOO-SHORT");
        assertThat(wang.run(HOME, "operator", "add", "WANG", "--operator", "Wang", "--new-password-file", shortOne)
                        .out())
                .contains("XL-OPERATOR-EXISTS");
        assertThat(operators()).isEqualTo(before);
    }

    @Test
    void anOperatorUnlocksWithAToken() throws Exception {
        String library = SoftToken.library();
        SoftToken.make("console of zhao");
        String pin = file("pin", SoftToken.PIN);
        byWang(
                "operator",
                "add",
                "Zhao",
                "--role",
                "operator",
                "--token",
                library,
                "--slot-label",
                "console of zhao",
                "--new-password-file",
                pin);
        assertThat(entry("Zhao").path("means").asText()).isEqualTo("token");
        new Console(folder, SoftToken.PIN).ok(HOME, "record", "list", "--operator", "Zhao");
        refused(
                new Console(folder, "not the pin 99").run(HOME, "record", "list", "--operator", "Zhao"),
                "XL-WRONG-PASSWORD");
        refused(
                new Console(folder, SoftToken.PIN)
                        .run(HOME, "operator", "password", "--operator", "Zhao", "--new-password-file", pin),
                "XL-HAS-TOKEN");
    }

    @Test
    void aTokenThatIsNotThereIsNamed() throws Exception {
        String library = SoftToken.library();
        String pin = file("pin-2", SoftToken.PIN);
        Console.Ended none = wang.run(
                HOME,
                "operator",
                "add",
                "Wu",
                "--token",
                library,
                "--slot-label",
                "nobody's",
                "--operator",
                "Wang",
                "--new-password-file",
                pin);
        assertThat(none.out()).contains("XL-BAD-TOKEN");
        Console.Ended half = wang.run(HOME, "operator", "add", "Wu", "--token", library, "--operator", "Wang");
        assertThat(half.code()).isEqualTo(ExitCode.USAGE);
        assertThat(half.err()).contains("--slot-label");
    }

    private static Console added(String name, String role, String password) throws IOException {
        byWang("operator", "add", name, "--role", role, "--new-password-file", file("of-" + name, password));
        return new Console(folder, password);
    }

    private static void byWang(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--operator";
        all[words.length + 1] = "Wang";
        wang.ok(HOME, all);
    }

    private static List<JsonNode> operators() throws IOException {
        return wang.ok(HOME, "operator", "list", "--operator", "Wang").lines();
    }

    private static JsonNode entry(String name) throws IOException {
        return operators().stream()
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String file(String name, String password) throws IOException {
        return Files.writeString(folder.resolve(name), password + "\n").toString();
    }

    private static void refused(Console.Ended ended, String code) {
        assertThat(ended.out() + ended.err()).contains(code);
        assertThat(ended.code()).isNotZero();
    }
}
