package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** A hospital's demands and its budget from the command line. */
@Timeout(180)
class TrainPolicyCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASK = "0x" + "ab".repeat(32);

    @TempDir
    Path folder;

    private LocalNode node;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        shell = new Shell(folder, "correct horse");
        String nodeFile = node.addressFile().toString();
        ok("init", "--home", "hospital", "--name", "First Hospital", "--role", "hospital", "--node", nodeFile);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whatIsDemandedIsShownChangedAndKept() throws Exception {
        JsonNode usual = show();
        assertThat(usual.get("leastParticipants").asInt()).isEqualTo(3);
        assertThat(usual.get("secureAggregation").asBoolean()).isTrue();
        assertThat(usual.get("approveEach").asBoolean()).isTrue();

        ok(
                "train",
                "policy",
                "set",
                "--home",
                "hospital",
                "--least-participants",
                "5",
                "--privacy",
                "record",
                "--epsilon",
                "3.5",
                "--models",
                "mlp,logistic-regression",
                "--features",
                "none");
        JsonNode changed = show();
        assertThat(changed.get("leastParticipants").asInt()).isEqualTo(5);
        assertThat(changed.get("secureAggregation").asBoolean()).isTrue();
        assertThat(changed.get("privacy").asText()).isEqualTo("record");
        assertThat(changed.get("epsilon").asDouble()).isEqualTo(3.5);
        assertThat(changed.get("models").toString()).isEqualTo("[\"logistic-regression\",\"mlp\"]");
        assertThat(changed.get("features").toString()).isEqualTo("[]");
        assertThat(changed.get("algorithms").asText()).isEqualTo("any");
        assertThat(ok("audit", "list", "--home", "hospital").out())
                .contains("change-site-policy")
                .contains("least participants 5");

        Shell.Ended bad = shell.run("train", "policy", "set", "--home", "hospital", "--epsilon", "-1");
        assertThat(bad.code()).isEqualTo(ExitCode.USAGE);
        assertThat(bad.err()).contains("a budget is a number above 0");
        assertThat(show()).isEqualTo(changed);
    }

    @Test
    void aTaskIsApprovedByItsIdAndTheApprovalTakenBack() throws Exception {
        assertThat(ok("train", "policy", "approve", "--home", "hospital", TASK).out())
                .contains(TASK + " is approved by ");
        assertThat(show().get("approved").get(0).get("task").asText()).isEqualTo(TASK);
        ok("train", "policy", "approve", "--home", "hospital", TASK, "--withdraw");
        assertThat(show().has("approved")).isFalse();
        Shell.Ended bad = shell.run("train", "policy", "approve", "--home", "hospital", "0xab");
        assertThat(bad.code()).isEqualTo(ExitCode.FAILED);
        assertThat(bad.err()).contains("XL-UNKNOWN-TASK");
    }

    @Test
    void aFullBudgetIsShownForRecordsAndForTheHospital() throws Exception {
        String[] lines = ok("train", "budget", "--home", "hospital", "--json")
                .out()
                .lines()
                .toArray(String[]::new);
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines[0]).get("scope").asText()).isEqualTo("record");
        assertThat(JSON.readTree(lines[0]).get("left").asDouble()).isEqualTo(1);
        assertThat(JSON.readTree(lines[1]).get("scope").asText()).isEqualTo("client");
        assertThat(ok("train", "budget", "--home", "hospital").out())
                .contains("epsilon 0.000 of 8.0 spent at delta 1.0E-5, 100 % left");
    }

    private JsonNode show() throws Exception {
        return JSON.readTree(
                ok("train", "policy", "show", "--home", "hospital", "--json").out());
    }

    private Shell.Ended ok(String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }
}
