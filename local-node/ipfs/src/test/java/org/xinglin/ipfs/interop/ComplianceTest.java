package org.xinglin.ipfs.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The groups of interface-ipfs-core that are served here: what COMPLIANCE.md lists as passed passes. */
class ComplianceTest {
    private static final List<String> GROUPS = List.of("block", "dag", "pin", "files", "root", "repo", "miscellaneous");

    @TempDir
    Path home;

    @Test
    @Tag("interop")
    void whatIsListedAsPassedPasses() throws IOException, InterruptedException {
        ComplianceList list = ComplianceList.read();
        Map<String, JsonNode> found = run();
        write(list, found);
        List<String> worse = new ArrayList<>();
        list.tests().forEach((test, entry) -> {
            JsonNode answer = found.get(test);
            if (entry.state().equals(ComplianceList.PASSED) && !passed(answer)) {
                worse.add(test + ": "
                        + (answer == null ? "did not run" : answer.path("error").asText()));
            }
        });
        assertThat(worse).isEmpty();
        assertThat(found.keySet()).isEqualTo(list.tests().keySet());
    }

    @Test
    void theTableSaysWhatTheListSays() throws IOException {
        assertThat(Files.readString(Path.of("COMPLIANCE.md")))
                .contains(ComplianceList.read().table());
    }

    @Test
    void everyReasonIsExplained() throws IOException {
        String page = Files.readString(Path.of("COMPLIANCE.md"));
        ComplianceList.read().tests().forEach((test, entry) -> {
            if (!entry.state().equals(ComplianceList.PASSED)) {
                assertThat(page).as(test).contains("| `" + entry.reason() + "` |");
            }
        });
    }

    private Map<String, JsonNode> run() throws IOException, InterruptedException {
        Path packages = NodePackages.require("compliance");
        ObjectNode task = Script.JSON.createObjectNode().put("homes", home.toString());
        task.putArray("command")
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-XX:TieredStopAtLevel=1")
                .add("-cp")
                .add(System.getProperty("java.class.path"))
                .add("org.xinglin.ipfs.KilledNode");
        GROUPS.forEach(task.putArray("groups")::add);
        Path file = Files.writeString(home.resolve("task.json"), task.toString());
        Map<String, JsonNode> found = new TreeMap<>();
        for (JsonNode answer : Script.run(packages.resolve("groups.mjs"), file.toString())) {
            String test = answer.path("test").asText();
            for (int again = 2; found.containsKey(test); again++) {
                test = answer.path("test").asText() + " #" + again;
            }
            found.put(test, answer);
        }
        return found;
    }

    /** As the list is written, for whoever brings it up to date; a test newly passed carries no reason any more. */
    private static void write(ComplianceList list, Map<String, JsonNode> found) throws IOException {
        List<String> lines = new ArrayList<>();
        int better = 0;
        for (Map.Entry<String, JsonNode> test : found.entrySet()) {
            ComplianceList.Entry known =
                    list.tests().getOrDefault(test.getKey(), new ComplianceList.Entry("failed", "?"));
            boolean passed = passed(test.getValue());
            if (passed
                    && !known.state().equals(ComplianceList.PASSED)
                    && !known.reason().equals("patience")) {
                System.out.println("Passes now: " + test.getKey());
                better++;
                lines.add(ComplianceList.PASSED + "\t" + test.getKey());
            } else if (known.state().equals(ComplianceList.PASSED)) {
                lines.add(passed ? "passed\t" + test.getKey() : "failed\t" + test.getKey() + "\t?");
            } else {
                lines.add(known.state() + "\t" + test.getKey() + "\t" + known.reason());
            }
        }
        Files.write(Path.of("target", "compliance.tsv"), lines);
        System.out.println(
                found.size() + " compliance tests, " + better + " better than listed; target/compliance.tsv");
    }

    private static boolean passed(@Nullable JsonNode answer) {
        return answer != null && answer.path("state").asText().equals(ComplianceList.PASSED);
    }
}
