package org.xinglin.desktop.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The hospital's rules. */
@Command(name = "rules", description = "Shows the hospital's rules about access, and changes those that are named.")
final class AccessRulesCommand extends HomeCommand {
    @Option(
            names = "--four-eyes",
            paramLabel = "CATEGORY,...",
            split = ",",
            description = "Categories in which a second operator has to approve; \"none\" for none.")
    @Nullable
    private List<String> fourEyes;

    @Option(
            names = "--key-release",
            paramLabel = "automatic|by-officer",
            description =
                    "Who hands over a key after glass was broken; automatic means to this hospital's own doctors.")
    @Nullable
    private String keyRelease;

    @Option(
            names = "--strict-keys",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether a member's key must have been verified before anything is sealed for it.")
    @Nullable
    private Boolean strictKeys;

    @Option(
            names = "--clock-tolerance",
            paramLabel = "MINUTES",
            description = "How far this console's clock and the chain's may be apart before it is said.")
    @Nullable
    private Integer tolerance;

    @Override
    int run(Session session, Output output) throws Failed {
        AccessDesk.Rules rules = session.access().desk().rules();
        AccessRules before = rules.book().rules();
        AccessRules after = new AccessRules(
                fourEyes == null ? before.fourEyes() : categories(fourEyes),
                keyRelease == null ? before.keyRelease() : release(keyRelease),
                strictKeys == null ? before.strictKeys() : strictKeys,
                tolerance == null ? before.clockTolerance() : minutes(tolerance));
        if (!after.equals(before)) {
            rules.change().change(after);
        }
        tell(after, output);
        return ExitCode.DONE;
    }

    private static void tell(AccessRules rules, Output output) {
        List<String> categories =
                rules.fourEyes().stream().map(Category::word).sorted().toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fourEyes", categories);
        fields.put("keyRelease", rules.keyRelease().word());
        fields.put("strictKeys", rules.strictKeys());
        fields.put("clockToleranceMinutes", rules.clockTolerance().toMinutes());
        output.result(
                fields,
                List.of(
                        "four eyes        " + (categories.isEmpty() ? "none" : String.join(", ", categories)),
                        "key release      " + rules.keyRelease().word(),
                        "strict keys      " + rules.strictKeys(),
                        "clock tolerance  " + rules.clockTolerance().toMinutes() + " minutes"));
    }

    private static Set<Category> categories(List<String> words) {
        return words.equals(List.of("none"))
                ? Set.of()
                : words.stream().map(String::strip).map(AccessWords::category).collect(Collectors.toSet());
    }

    private static AccessRules.KeyRelease release(String word) {
        return Arrays.stream(AccessRules.KeyRelease.values())
                .filter(release -> release.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--key-release is automatic or by-officer."));
    }

    private static Duration minutes(int number) {
        if (number < 1) {
            throw new UsageException("--clock-tolerance is at least one minute.");
        }
        return Duration.ofMinutes(number);
    }
}
