package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Two hospitals, one of which trains with its wards under a node of its own: by commands, a process for each that takes part. */
@Timeout(240)
class TwoLevelsStoryTest {
    private static final String SPEC = """
            {"name":"Falls","model":{"kind":"logistic-regression"},
            "dataset":{"header":true,"missing":[""],"columns":[{"name":"age","type":"numeric"},
            {"name":"sway","type":"numeric"},{"name":"fell","type":"label","positiveAbove":0}],
            "testFraction":0.3,"splitSeed":1,"stratify":true,"standardise":"local"},
            "algorithm":"fedavg","rounds":3,"minParticipants":2,"startParticipants":2,"roundDeadlineSeconds":60,
            "local":{"optimizer":"sgd","learningRate":0.3,"batchSize":0,"steps":5},"seed":3}""";

    @TempDir
    Path folder;

    private LocalNode consortium;
    private LocalNode wards;
    private Console console;
    private final List<Process> taking = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        consortium = LocalNode.start(NodeSettings.in(folder.resolve("consortium")));
        wards = LocalNode.start(NodeSettings.in(folder.resolve("wards")));
        console = new Console(folder);
        member("first", consortium);
        member("second", consortium);
        member("ward-1", wards);
        member("ward-2", wards);
    }

    @AfterEach
    void stop() {
        taking.forEach(Process::destroyForcibly);
        wards.close();
        consortium.close();
    }

    private void member(String home, LocalNode node) {
        console.ok(
                home,
                "init",
                "--name",
                home,
                "--operator",
                "Wang",
                "--node",
                node.addressFile().toString());
        console.ok(
                home,
                "train",
                "policy",
                "set",
                "--least-participants=2",
                "--secure-aggregation=false",
                "--approve-each=false");
    }

    @Test
    void aHospitalTakesPartWithWhatItsWardsComeTo() throws Exception {
        String task = published("first", Files.writeString(folder.resolve("task.json"), SPEC));
        Path lower = folder.resolve("devices.json");
        console.ok("first", "train", "devices", "--task", task, "--least", "2", "--out", lower.toString());
        String devices = published("ward-1", lower);

        assertThat(console.run("first", "train", "join", "--task", task, "--devices", devices)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        take("ward-1", devices, table("ward-1.csv", 1));
        take("ward-2", devices, table("ward-2.csv", 2));
        take("second", task, table("second.csv", 3));
        Console.Ended joined = console.ok(
                "first",
                "train",
                "join",
                "--task",
                task,
                "--devices",
                devices,
                "--devices-node",
                wards.addressFile().toString());

        assertThat(joined.last().get("state").asText().toLowerCase(Locale.ROOT)).isEqualTo("finished");
        assertThat(joined.last().get("roundsDone").asInt()).as(joined.out()).isEqualTo(3);
        for (Process one : taking) {
            assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(one.exitValue()).isEqualTo(ExitCode.DONE);
        }
        console.ok("ward-2", "train", "replay", "--task", devices);
        console.ok("second", "train", "replay", "--task", task);
    }

    private String published(String home, Path spec) throws IOException {
        return console.ok(home, "train", "publish", "--spec", spec.toString())
                .last()
                .get("task")
                .asText();
    }

    private void take(String home, String task, Path table) throws IOException {
        taking.add(new Shell(folder, "correct horse")
                .start("train", "join", "--home", home, "--task", task, "--data", table.toString()));
    }

    private Path table(String name, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("age,sway,fell"));
        for (int i = 0; i < 60; i++) {
            double age = 70 + 8 * random.nextGaussian();
            double sway = 4 + random.nextGaussian();
            boolean fell = (age - 70) / 8 + sway - 4 + random.nextGaussian() > 0;
            lines.add(String.format(Locale.ROOT, "%.1f,%.2f,%d", age, sway, fell ? 1 : 0));
        }
        return Files.write(folder.resolve(name), lines);
    }
}
