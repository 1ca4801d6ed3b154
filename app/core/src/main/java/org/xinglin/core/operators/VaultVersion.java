package org.xinglin.core.operators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditLog;

/**
 * Which vault, and how often it was changed. It stands in the audit log with every unlocking and every change, so that an
 * older file put back, in which a dismissed operator is still welcome, is noticed.
 *
 * @param id the vault's random name in hexadecimal
 */
public record VaultVersion(String id, long version) {
    /** At the end of what the console itself says: before it stands what was done, never what somebody typed. */
    private static final Pattern FORM = Pattern.compile("(?:.*, )?vault ([0-9a-f]+) version ([0-9]{1,18})");

    private static final Set<String> CHANGES =
            Set.of(Act.MANAGE_OPERATORS.word(), Act.ROTATE_MASTER_KEY.word(), Act.CHANGE_OWN_PASSWORD.word());
    private static final int FIRST_LOOK = 16;

    /** Whether the log knows this vault in a later version. */
    public boolean isOlderThan(AuditLog log) {
        AuditLog.Query query = new AuditLog.Query("vault " + id + " version", Optional.empty(), Optional.empty());
        for (int limit = FIRST_LOOK; ; limit = Math.multiplyExact(limit, FIRST_LOOK)) {
            List<AuditEntry> newest = log.search(query, limit);
            OptionalLong known = newest.stream()
                    .map(this::told)
                    .flatMapToLong(OptionalLong::stream)
                    .max();
            if (known.isPresent() || newest.size() < limit) {
                return known.isPresent() && known.getAsLong() > version;
            }
        }
    }

    /**
     * The version that the console wrote down. A person can write these very words into an entry, as the name of an operator for
     * example: so only what was done counts, and there only the part that no person writes.
     */
    private OptionalLong told(AuditEntry entry) {
        if (entry.result() != Result.DONE) {
            return OptionalLong.empty();
        }
        boolean unlocked = entry.act().equals(Act.UNLOCK.word());
        if (!unlocked && !CHANGES.contains(entry.act())) {
            return OptionalLong.empty();
        }
        Matcher found = FORM.matcher(unlocked ? entry.subject() : entry.detail());
        return found.matches() && found.group(1).equals(id)
                ? OptionalLong.of(Long.parseLong(found.group(2)))
                : OptionalLong.empty();
    }

    /** As it stands in the log. */
    @Override
    public String toString() {
        return "vault " + id + " version " + version;
    }
}
