package org.xinglin.core.chain.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is watched for, and the setting it begins with. */
public enum RuleKind {
    /** A grant of ours outside these hours of the day, in the console's time zone. */
    GRANT_OUTSIDE_HOURS("07:00-20:00"),
    /** A grant of ours to an account that is no active member, or whose key nobody has confirmed; or a key for one. */
    GRANT_TO_STRANGER(""),
    /** A record of ours was opened to all members of a role at once. */
    GRANT_TO_ROLE(""),
    /** A record of ours was offered or came to another owner, or the consortium has another administrator. */
    OWNER_CHANGED(""),
    /** A doctor opened a record of ours in an emergency. */
    GLASS_BROKEN(""),
    /** A transaction of ours has been in no block for so many minutes. */
    STUCK_TRANSACTION("10"),
    /** One reader opened so many records of ours within so many minutes. */
    MANY_OPENS("20/60"),
    /** The head of the audit log has not come onto the chain for two days. */
    ANCHOR_OVERDUE("");

    private final String usual;

    RuleKind(String usual) {
        this.usual = usual;
    }

    public String usual() {
        return usual;
    }

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RuleKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
