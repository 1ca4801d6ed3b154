package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Two doctors prove their role from the command line: one from an account of nobody's, one through a relay. */
@Timeout(480)
class RoleStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Shell shell;

    @BeforeAll
    static void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        shell = new Shell(folder, "correct horse");
        String[][] members = {{"hospital", "First Hospital"}, {"doctor", "Dr Li"}, {"doctor", "Dr Who"}};
        for (String[] member : members) {
            String file = node.addressFile().toString();
            ok("init", "--home", member[1], "--name", member[1], "--role", member[0], "--node", file);
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aDoctorIsOneOfTwoAndIsNotNamed() throws Exception {
        Path plain = Files.writeString(folder.resolve("report.txt"), "a report");
        JsonNode record =
                ok("record", "protect", "--home", "First Hospital", "--patient", "P", "--json", plain.toString());
        String cid = record.path("cid").asText();
        String hospital = ok("access", "role-key", "--home", "First Hospital", "--json")
                .path("account")
                .asText();
        String doctor = ok("access", "role-key", "--home", "Dr Li", "--json")
                .path("account")
                .asText();
        ok("access", "role-key", "--home", "Dr Who", "--json");
        assertThat(prove("Dr Li", cid, "--at-least", "2")).isEqualTo(ExitCode.REFUSED); // no grant to the role yet
        ok("access", "grant", "--home", "First Hospital", record.path("record").asText(), "--role", "doctor");

        assertThat(prove("Dr Li", cid)).isEqualTo(ExitCode.FAILED); // two are fewer than the eight by default
        JsonNode proven = ok("access", "prove-role", "--home", "Dr Li", cid, "--at-least", "2", "--json");
        assertThat(proven.path("members").asInt()).isEqualTo(2);
        assertThat(proven.path("sender").asText()).isNotEqualTo(doctor).isNotEqualTo(hospital);
        assertThat(prove("Dr Li", cid, "--at-least", "2")).isEqualTo(ExitCode.REFUSED); // once a day

        String file = folder.resolve("proof.json").toString();
        ok("access", "prove-role", "--home", "Dr Who", cid, "--at-least", "2", "--relay", hospital, "--file", file);
        assertThat(shell.run("access", "send-role-proof", "--home", "Dr Li", file)
                        .code())
                .isEqualTo(ExitCode.REFUSED); // bound to the relay's account
        ok("access", "send-role-proof", "--home", "First Hospital", file);
        assertThat(shell.run("access", "role-key", "--home", "Dr Li", "--renew", "--withdraw")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    private static int prove(String home, String cid, String... more) throws Exception {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"access", "prove-role", "--home", home, cid}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return shell.run(arguments).code();
    }

    private static JsonNode ok(String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.err())
                .isZero();
        return ended.out().startsWith("{") ? JSON.readTree(ended.out()) : JSON.nullNode();
    }
}
