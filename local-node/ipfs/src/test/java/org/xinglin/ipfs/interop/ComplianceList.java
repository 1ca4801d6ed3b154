package org.xinglin.ipfs.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which compliance tests are known to pass, to fail, or not to apply, and why: compliance.tsv. */
record ComplianceList(Map<String, Entry> tests) {
    static final String PASSED = "passed";

    /** The reason is a word that COMPLIANCE.md explains. */
    record Entry(String state, String reason) {}

    static ComplianceList read() throws IOException {
        Map<String, Entry> tests = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(ComplianceList.class.getResourceAsStream("compliance.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split("\t");
                tests.put(parts[1], new Entry(parts[0], parts.length > 2 ? parts[2] : ""));
            }
        }
        return new ComplianceList(tests);
    }

    /** The table of COMPLIANCE.md, which so can not say anything else than the list. */
    String table() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        tests.forEach((test, entry) -> counts.computeIfAbsent(test.split(" > ")[0], group -> new TreeMap<>())
                .merge(entry.state(), 1, Integer::sum));
        StringBuilder table = new StringBuilder("| group | passed | failed | not applicable |\n|---|---|---|---|\n");
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach((group, states) -> {
            table.append(row(group, states));
            states.forEach((state, count) -> all.merge(state, count, Integer::sum));
        });
        return table.append(row("all", all)).toString();
    }

    private static String row(String name, Map<String, Integer> states) {
        return "| %s | %d | %d | %d |\n"
                .formatted(
                        name,
                        states.getOrDefault(PASSED, 0),
                        states.getOrDefault("failed", 0),
                        states.getOrDefault("n/a", 0));
    }
}
