package org.xinglin.desktop.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinglin.core.access.ClockCheck;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.records.Category;

/** Words of people for values of access. */
final class AccessWords {
    private AccessWords() {}

    /** A word or the code on the chain. */
    static Purpose purpose(String text) {
        return Arrays.stream(Purpose.values())
                .filter(purpose ->
                        purpose.word().equalsIgnoreCase(text) || purpose.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("No purpose is called \"" + text + "\". There are: "
                        + words(Purpose.values(), Purpose::word) + "."));
    }

    static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "No role is called \"" + text + "\". There are: " + words(Role.values(), Role::word) + "."));
    }

    static Category category(String text) {
        return Arrays.stream(Category.values())
                .filter(category -> category.word().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("No category is called \"" + text + "\". There are: "
                        + words(Category.values(), Category::word) + "."));
    }

    /** The word of what stands on the chain, or that itself. */
    static String purposeOf(String onChain) {
        return Purpose.ofCode(onChain).map(Purpose::word).orElse(onChain);
    }

    static String until(Optional<Instant> until) {
        return until.map(end -> "until " + end).orElse("without an end");
    }

    static String instant(Optional<Instant> until) {
        return until.map(Instant::toString).orElse("");
    }

    /** What is left by the chain's time, such as {@code 2 d 3 h} or {@code 59 min}. */
    static String left(Optional<Instant> until, Instant chainTime) {
        return ClockCheck.left(until, chainTime).map(AccessWords::shown).orElse("no end");
    }

    private static String shown(Duration left) {
        if (left.isZero()) {
            return "over";
        }
        if (left.toDays() > 0) {
            return left.toDays() + " d " + left.toHoursPart() + " h left";
        }
        return left.toHours() > 0
                ? left.toHours() + " h " + left.toMinutesPart() + " min left"
                : left.toMinutes() + " min " + left.toSecondsPart() + " s left";
    }

    static String barrier(Barrier barrier) {
        return "XL-" + barrier.name().replace('_', '-');
    }

    static String afterwards(Afterwards afterwards) {
        return afterwards.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
