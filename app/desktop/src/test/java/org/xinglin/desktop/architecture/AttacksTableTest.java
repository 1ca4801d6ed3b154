package org.xinglin.desktop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of attacks names tests that are there. */
class AttacksTableTest {
    private static final Path ROOT = Path.of("..", "..");
    /** {@code SomeTest}, {@code SomeTest#method}, or {@code #method} of the test named before. */
    private static final Pattern NAMED = Pattern.compile("`(?:(\\w+Test))?(?:#(\\w+))?`");

    @Test
    void everyTestOfTheTableExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        String last = "";
        int named = 0;
        Matcher found = NAMED.matcher(Files.readString(ROOT.resolve("packaging/docs/ATTACKS.md")));
        while (found.find()) {
            last = found.group(1) == null ? last : found.group(1);
            String method = found.group(2);
            String source = tests.getOrDefault(last, "");
            named++;
            if (source.isEmpty() || (method != null && !source.contains("void " + method + "("))) {
                missing.add(last + (method == null ? "" : "#" + method));
            }
        }
        assertThat(named).isGreaterThan(30);
        assertThat(missing)
                .as("in packaging/docs/ATTACKS.md but not in the code: write the test, or mend the table")
                .isEmpty();
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String part : List.of("app", "views", "local-node")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (Path file : files.filter(AttacksTableTest::isTest).toList()) {
                    String name = file.getFileName().toString();
                    tests.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                }
            }
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith("Test.java")
                && file.toString().replace('\\', '/').contains("/src/test/java/");
    }
}
