package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a contract on an explorer finds a sentence at everything that can be called, watched or thrown. */
class NatSpecTest {
    private static final Path SOURCES = Path.of("../../contracts/src/main/solidity");
    private static final Pattern DECLARATION = Pattern.compile(
            "^    (function|event|error|struct|enum|modifier)\\s+(\\w+)|^    .*\\b(public)\\b.*?(\\w+)( =.*)?;");
    private static final Pattern SENTENCE = Pattern.compile("@(notice|dev) \\S+");

    @ParameterizedTest
    @ValueSource(strings = {"Consortium", "MedicalAccess", "FederationLedger", "ProofOfRole"})
    void everythingOfAContractIsExplained(String contract) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(contract + ".sol"));
        assertThat(declared(lines)).as("declarations found").isGreaterThan(30);
        assertThat(unexplained(lines)).as("write /// @notice above these").isEmpty();
    }

    @Test
    void whatIsNotExplainedIsFound() {
        List<String> lines = List.of(
                "    /// @notice Said.",
                "    error Explained();",
                "    error Bare();",
                "    /// @param a only the parameter",
                "    function half(uint256 a)",
                "        external",
                "    {",
                "    function hidden() private {",
                "    uint256 public counter;");
        assertThat(unexplained(lines)).containsExactly("Bare", "half", "counter");
    }

    private static int declared(List<String> lines) {
        return (int)
                lines.stream().filter(line -> DECLARATION.matcher(line).find()).count();
    }

    private static List<String> unexplained(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher found = DECLARATION.matcher(lines.get(at));
            if (found.find() && !hidden(lines, at) && !explained(lines, at)) {
                names.add(found.group(2) == null ? found.group(4) : found.group(2));
            }
        }
        return names;
    }

    /** A function that nobody outside calls; its head may run over several lines. */
    private static boolean hidden(List<String> lines, int at) {
        StringBuilder head = new StringBuilder();
        for (int line = at; line < lines.size(); line++) {
            head.append(lines.get(line)).append(' ');
            if (lines.get(line).contains("{") || lines.get(line).contains(";")) {
                break;
            }
        }
        return Pattern.compile("\\b(private|internal)\\b").matcher(head).find();
    }

    private static boolean explained(List<String> lines, int at) {
        StringBuilder comment = new StringBuilder();
        for (int line = at - 1; line >= 0 && lines.get(line).strip().startsWith("///"); line--) {
            comment.append(lines.get(line)).append('\n');
        }
        return SENTENCE.matcher(comment).find();
    }
}
