package org.xinglin.views.kit;

import java.util.Arrays;
import org.xinglin.core.training.TaskClash;

/** Says which choices of a task do not go together. A clash of a kind that is not known is shown as it came. */
final class ClashText {
    private ClashText() {}

    /** @param detail as {@link org.xinglin.core.training.TaskForecasts#clash} writes it */
    static Object of(String detail) {
        String[] parts = detail.split(":", 2);
        return Arrays.stream(TaskClash.values())
                .filter(clash -> clash.word().equals(parts[0].strip()))
                .findFirst()
                .<Object>map(
                        clash -> Message.of("training.clash." + clash.word(), names(parts.length < 2 ? "" : parts[1])))
                .orElse(detail);
    }

    /** The rule, and how many hospitals it needs: both may be missing. */
    private static Object[] names(String text) {
        Object[] names = {"", ""};
        String[] given = text.strip().split(", ", -1);
        System.arraycopy(given, 0, names, 0, Math.min(given.length, names.length));
        return names;
    }
}
