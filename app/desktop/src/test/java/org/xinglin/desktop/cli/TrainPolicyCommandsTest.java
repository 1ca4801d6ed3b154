package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.training.MachineReport;
import org.xinglin.core.training.Participant;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.TaskApproval;
import org.xinglin.federation.task.TaskSpec;
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

        assertThat(usual.get("tellMachine").asBoolean()).isTrue();
        assertThat(changed.get("tellMachine").asBoolean()).isTrue();
        console.ok(HOME, "train", "policy", "set", "--tell-machine=false");
        assertThat(show().get("tellMachine").asBoolean()).isFalse();
        console.ok(HOME, "train", "policy", "set", "--tell-machine=true");

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
    void whatATaskWouldCostHereIsSaidBeforeItIsJoined() throws IOException {
        Path task = Files.writeString(folder.resolve("noised.json"), noised());
        Path table = Files.write(folder.resolve("heart.csv"), rows(60));
        Console.Ended asked = console.run(HOME, "train", "forecast", task.toString(), "--data", table.toString());
        JsonNode told = asked.last();
        assertThat(told.path("rows").asInt()).as(asked.err()).isBetween(36, 42);
        assertThat(told.path("members")).isEqualTo(told.path("rows"));
        assertThat(told.path("budget").path("spent").asDouble()).isZero();
        assertThat(told.path("budget").path("after").asDouble())
                .isEqualTo(told.path("epsilon").asDouble());
        assertThat(told.path("objections").toString()).contains("secure-aggregation", "not-approved");
        assertThat(asked.code()).isEqualTo(ExitCode.FAILED);
        assertThat(console.ok(HOME, "train", "budget").lines())
                .as("nothing is spent by asking")
                .allMatch(gauge -> gauge.get("spent").asDouble() == 0);
    }

    private static String noised() throws IOException {
        String path = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "\"seed\"",
                            "\"privacy\": {\"differentialPrivacy\": {\"scope\": \"record\", \"noiseMultiplier\": 20,"
                                    + " \"clip\": 1, \"delta\": 1e-5}}, \"seed\"");
        }
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.join(
                        ",",
                        String.valueOf(40 + i % 30),
                        String.valueOf(i % 2),
                        String.valueOf(1 + i % 4),
                        "130,240,0",
                        String.valueOf(i % 3),
                        "150,0,1.5,2,0,3",
                        String.valueOf(i % 2)))
                .toList();
    }

    @Test
    void thePersonReadsWordsAndNumbers() {
        TaskId task = TaskId.parse(TASK);
        TaskApproval approval = new TaskApproval(task, "Wang", Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(PolicyFields.text(SitePolicy.USUAL, true, List.of(approval)))
                .contains("participants        at least 3", "models              any")
                .last()
                .isEqualTo("approved            " + TASK + "  Wang  2026-11-21T08:00:00Z");
        assertThat(PolicyFields.text(new PrivacyGauge(
                        PrivacyScope.RECORD, 2.5, 8, 1e-5, List.of(new PrivacyGauge.Share(task, 3, 2.5)))))
                .containsExactly(
                        "record   epsilon 2.500 of 8.0 spent at delta 1.0E-5, 68 % left",
                        "  " + TASK + "  3 updates, epsilon 2.500 by itself");
    }

    @Test
    void whatAHospitalTellsOfItsMachineIsPrintedAndWhatItDoesNotIsLeftOut() {
        WalletAddress hospital = new WalletAddress("0x" + "ab".repeat(20));
        Instant heard = Instant.parse("2026-11-21T08:00:00.25Z");
        MachineReport machine = new MachineReport(0.42, 3L << 30, 12_500_000, Duration.ofMillis(7), 1);
        assertThat(ParticipantFields.sentence(new Participant(hospital, Optional.of(machine), heard)))
                .isEqualTo(
                        "  " + hospital
                                + "  load 42 %, 3.0 GiB free, link 7.0 ms and 12.5 MB/s, 1 waiting, heard 2026-11-21T08:00:00Z");
        Participant silent = new Participant(hospital, Optional.empty(), heard);
        assertThat(ParticipantFields.sentence(silent)).contains("does not tell of its machine");
        assertThat(ParticipantFields.of(silent)).containsOnlyKeys("hospital", "heard");
    }
}
