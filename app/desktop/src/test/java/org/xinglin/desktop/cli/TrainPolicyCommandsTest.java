package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.TaskApproval;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** A hospital's demands and its budget from the command line. */
class TrainPolicyCommandsTest {
    private static final String HOME = "hospital";
    private static final String TASK = "0x" + "ab".repeat(32);

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console console;

    @BeforeAll
    static void aHospital() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        console = new Console(folder);
        console.ok(
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

    private static JsonNode show() throws IOException {
        return console.ok(HOME, "train", "policy", "show").last();
    }

    @Test
    void whatIsDemandedIsShownChangedAndKept() throws IOException {
        JsonNode usual = show();
        assertThat(usual.get("leastParticipants").asInt()).isEqualTo(3);
        assertThat(usual.get("secureAggregation").asBoolean()).isTrue();
        assertThat(usual.get("approveEach").asBoolean()).isTrue();

        console.ok(
                HOME,
                "train",
                "policy",
                "set",
                "--least-participants=5",
                "--privacy=record",
                "--epsilon=3.5",
                "--models=mlp,Logistic-Regression",
                "--features=none");
        JsonNode changed = show();
        assertThat(changed.get("leastParticipants").asInt()).isEqualTo(5);
        assertThat(changed.get("secureAggregation").asBoolean()).isTrue();
        assertThat(changed.get("privacy").asText()).isEqualTo("record");
        assertThat(changed.get("epsilon").asDouble()).isEqualTo(3.5);
        assertThat(changed.get("models").toString()).isEqualTo("[\"logistic-regression\",\"mlp\"]");
        assertThat(changed.get("features").toString()).isEqualTo("[]");
        assertThat(changed.get("algorithms").asText()).isEqualTo("any");
        assertThat(console.ok(HOME, "audit", "list").out())
                .contains("change-site-policy")
                .contains("least participants 5");

        Console.Ended bad = console.run(HOME, "train", "policy", "set", "--epsilon=-1");
        assertThat(bad.code()).isEqualTo(ExitCode.USAGE);
        assertThat(bad.err()).contains("a budget is a number above 0");
        assertThat(show()).isEqualTo(changed);
    }

    @Test
    void aTaskIsApprovedByItsIdAndTheApprovalTakenBack() throws IOException {
        assertThat(console.ok(HOME, "train", "policy", "approve", TASK)
                        .last()
                        .get("operator")
                        .asText())
                .isEqualTo("Wang");
        assertThat(show().get("approved").get(0).get("task").asText()).isEqualTo(TASK);
        console.ok(HOME, "train", "policy", "approve", TASK, "--withdraw");
        assertThat(show().has("approved")).isFalse();
        Console.Ended bad = console.run(HOME, "train", "policy", "approve", "0xab");
        assertThat(bad.code()).isEqualTo(ExitCode.FAILED);
        assertThat(bad.out()).contains("XL-UNKNOWN-TASK");
    }

    @Test
    void aFullBudgetIsShownForRecordsAndForTheHospital() throws IOException {
        List<JsonNode> gauges = console.ok(HOME, "train", "budget").lines();
        assertThat(gauges).extracting(one -> one.get("scope").asText()).containsExactly("record", "client");
        assertThat(gauges).extracting(one -> one.get("left").asDouble()).containsExactly(1.0, 1.0);
    }

    @Test
    void thePersonReadsWordsAndNumbers() {
        TaskId task = TaskId.parse(TASK);
        TaskApproval approval = new TaskApproval(task, "Wang", Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(PolicyFields.text(SitePolicy.USUAL, List.of(approval)))
                .contains("participants        at least 3", "models              any")
                .last()
                .isEqualTo("approved            " + TASK + "  Wang  2026-11-21T08:00:00Z");
        assertThat(PolicyFields.text(new PrivacyGauge(
                        PrivacyScope.RECORD, 2.5, 8, 1e-5, List.of(new PrivacyGauge.Share(task, 3, 2.5)))))
                .containsExactly(
                        "record   epsilon 2.500 of 8.0 spent at delta 1.0E-5, 68 % left",
                        "  " + TASK + "  3 updates, epsilon 2.500 by itself");
    }
}
