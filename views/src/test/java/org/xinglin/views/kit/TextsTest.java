package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A failing test here prints the lines to paste. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/xinglin/views/kit");

    private final Map<String, String> english = read("texts.properties");
    private final Map<String, String> chinese = read("texts_zh.properties");

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(missing(english, chinese))
                .as("paste into texts_zh.properties")
                .isEmpty();
        assertThat(missing(chinese, english)).as("paste into texts.properties").isEmpty();
    }

    private static List<String> missing(Map<String, String> from, Map<String, String> in) {
        return from.entrySet().stream()
                .filter(text -> !in.containsKey(text.getKey()))
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : english.keySet()) {
            assertThat(arguments(chinese.getOrDefault(key, ""))).as(key).isEqualTo(arguments(english.get(key)));
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            if (text.contains("{" + i)) {
                found.add(Integer.toString(i));
            }
        }
        return found;
    }

    @Test
    void everyTextNamedInAViewIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
                for (String word : Files.readString(file).split("\"")) {
                    if (word.startsWith("%")) {
                        assertThat(english)
                                .as("%s in %s", word, file.getFileName())
                                .containsKey(word.substring(1));
                    }
                }
            }
        }
    }

    /** Those are shown as they stand: two apostrophes for one would be seen. */
    @Test
    void noTextNamedInAViewIsWrittenForArguments() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
                for (String word : Files.readString(file).split("\"")) {
                    String key = word.startsWith("%") ? word.substring(1) : "app.name";
                    for (Map<String, String> texts : List.of(english, chinese)) {
                        assertThat(texts.getOrDefault(key, ""))
                                .as("%s in %s", word, file.getFileName())
                                .doesNotContain("''", "{0}");
                    }
                }
            }
        }
    }

    @Test
    void noTextShoutsAndNoneIsEmpty() {
        english.forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("!"));
        chinese.forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("！"));
        assertThat(english.keySet()).allSatisfy(key -> assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT)));
    }
}
