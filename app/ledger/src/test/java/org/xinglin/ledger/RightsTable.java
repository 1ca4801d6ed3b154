package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.web3j.crypto.Hash;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.xinglin.contracts.Deployment;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * Who may call what, as a table. An outcome is written {@code yes: hospital, doctor | NotAllowed: *}: the words are
 * {@link Standing}s, {@code *} is everybody whom the row does not name.
 */
final class RightsTable {
    private static final String YES = "yes";
    private static final String ALL = "*";
    private static final int SELECTOR = 10; // 0x and four bytes

    private final String name;
    private final Contract contract;
    private final Cast cast;
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String function, String situation, Function<Standing, RemoteFunctionCall<?>> call, String outcome) {}

    RightsTable(String name, Contract contract, Cast cast) {
        this.name = name;
        this.contract = contract;
        this.cast = cast;
    }

    /** The same call, whoever makes it. */
    RightsTable row(String function, String situation, RemoteFunctionCall<?> call, String outcome) {
        return row(function, situation, caller -> call, outcome);
    }

    RightsTable row(String function, String situation, Function<Standing, RemoteFunctionCall<?>> call, String outcome) {
        rows.add(new Row(function, situation, call, outcome));
        return this;
    }

    /** A test for each row, and one that no function of the contract is missing. */
    Stream<DynamicTest> tests() throws IOException {
        Map<String, String> functions = changingFunctions(name);
        Set<String> named = rows.stream().map(Row::function).collect(Collectors.toCollection(TreeSet::new));
        DynamicTest complete = DynamicTest.dynamicTest(
                "every function of " + name + " that changes something stands in the table",
                () -> assertThat(named).isEqualTo(new TreeSet<>(functions.values())));
        return Stream.concat(
                Stream.of(complete),
                rows.stream()
                        .map(row -> DynamicTest.dynamicTest(
                                row.function() + ", " + row.situation(), () -> check(row, functions))));
    }

    private void check(Row row, Map<String, String> functions) throws Failed {
        Map<Standing, String> found = new EnumMap<>(Standing.class);
        for (Standing caller : Standing.values()) {
            String encoded = row.call().apply(caller).encodeFunctionCall();
            assertThat(functions.get(encoded.substring(0, SELECTOR))).isEqualTo(row.function());
            found.put(caller, outcome(caller, encoded));
        }
        assertThat(found).isEqualTo(expected(row.outcome()));
    }

    /** A dry run: nothing changes, so that the rows do not disturb each other. */
    private String outcome(Standing caller, String encoded) throws Failed {
        try {
            cast.tries(caller, contract, encoded);
            return YES;
        } catch (Failed refused) {
            if (refused.failure() instanceof Failure.Refused why) {
                return why.reason();
            }
            throw refused;
        }
    }

    private static Map<Standing, String> expected(String outcome) {
        Map<Standing, String> expected = new EnumMap<>(Standing.class);
        String others = null;
        for (String part : outcome.split("\\|")) {
            String[] sides = part.strip().split(": ");
            for (String word : sides[1].split(",")) {
                if (word.strip().equals(ALL)) {
                    assertThat(others).as("only one * in: " + outcome).isNull();
                    others = sides[0];
                } else {
                    assertThat(expected.put(Standing.of(word), sides[0]))
                            .as(word + " stands once in: " + outcome)
                            .isNull();
                }
            }
        }
        for (Standing standing : Standing.values()) {
            if (!expected.containsKey(standing)) {
                expected.put(standing, Objects.requireNonNull(others, "nothing is said of " + standing));
            }
        }
        return expected;
    }

    /** Names by selector, of what is neither view nor pure. */
    static Map<String, String> changingFunctions(String contract) throws IOException {
        Map<String, String> names = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Deployment.class.getResourceAsStream(contract + ".abi"))) {
            for (JsonNode entry : new ObjectMapper().readTree(in)) {
                String mutability = entry.path("stateMutability").asText();
                if (entry.path("type").asText().equals("function")
                        && !Set.of("view", "pure").contains(mutability)) {
                    String name = entry.path("name").asText();
                    names.put(
                            Hash.sha3String(name + types(entry.path("inputs"))).substring(0, SELECTOR), name);
                }
            }
        }
        return names;
    }

    private static String types(JsonNode inputs) {
        return StreamSupport.stream(inputs.spliterator(), false)
                .map(input -> {
                    String type = input.path("type").asText();
                    return type.startsWith("tuple")
                            ? types(input.path("components")) + type.substring("tuple".length())
                            : type;
                })
                .collect(Collectors.joining(",", "(", ")"));
    }
}
