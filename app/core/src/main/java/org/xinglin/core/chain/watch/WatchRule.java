package org.xinglin.core.chain.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * A rule as it is set.
 *
 * @param setting in the form of its kind: hours {@code 07:00-20:00}, minutes {@code 10}, number and minutes {@code 20/60}
 */
public record WatchRule(RuleKind kind, boolean on, String setting) {
    /** More would let an alert come after everybody went home. */
    private static final long MOST_MINUTES = 7 * 24 * 60;

    private static final int MOST_OPENS = 100_000;

    static WatchRule usual(RuleKind kind) {
        return new WatchRule(kind, true, kind.usual());
    }

    /** @throws Failed Invalid BAD_RULE when the setting is not of the kind's form */
    public static WatchRule of(RuleKind kind, boolean on, String setting) throws Failed {
        WatchRule rule = new WatchRule(kind, on, setting.strip());
        try {
            rule.check();
            return rule;
        } catch (IllegalArgumentException | DateTimeException garbled) {
            throw new Failed(new Failure.Invalid(Problem.BAD_RULE, kind.word(), form(kind)), garbled);
        }
    }

    /** Whether it is outside the hours; they may go over midnight. */
    boolean isOutside(LocalTime time) {
        LocalTime from = LocalTime.parse(part("-", 0));
        LocalTime to = LocalTime.parse(part("-", 1));
        boolean inside = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
        return !inside;
    }

    /** From which age on a transaction is stuck; of that kind of rule only. */
    public Duration age() {
        return minutes(setting);
    }

    int opens() {
        int opens = Integer.parseInt(part("/", 0));
        if (opens < 1 || opens > MOST_OPENS) {
            throw new IllegalArgumentException("no number of opens");
        }
        return opens;
    }

    Duration window() {
        return minutes(part("/", 1));
    }

    private void check() {
        switch (kind) {
            case GRANT_OUTSIDE_HOURS -> {
                if (LocalTime.parse(part("-", 0)).equals(LocalTime.parse(part("-", 1)))) {
                    throw new IllegalArgumentException("no time of the day would be outside");
                }
            }
            case STUCK_TRANSACTION -> age();
            case MANY_OPENS -> {
                opens();
                window();
            }
            case GRANT_TO_STRANGER, GRANT_TO_ROLE, OWNER_CHANGED, GLASS_BROKEN, ANCHOR_OVERDUE -> {
                if (!setting.isEmpty()) {
                    throw new IllegalArgumentException("it has no setting");
                }
            }
        }
    }

    private String part(String separator, int index) {
        String[] parts = setting.split(separator, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two parts are wanted");
        }
        return parts[index].strip();
    }

    private static Duration minutes(String text) {
        long minutes = Long.parseLong(text);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("no number of minutes");
        }
        return Duration.ofMinutes(minutes);
    }

    private static String form(RuleKind kind) {
        return kind.usual().isEmpty() ? "-" : kind.usual();
    }
}
