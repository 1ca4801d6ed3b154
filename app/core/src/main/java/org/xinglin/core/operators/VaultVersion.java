package org.xinglin.core.operators;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;

/**
 * Which vault, and how often it was changed. It stands in the audit log with every unlocking and every change, so that an
 * older file put back, in which a dismissed operator is still welcome, is noticed.
 *
 * @param id the vault's random name in hexadecimal
 */
public record VaultVersion(String id, long version) {
    private static final Pattern FORM = Pattern.compile("vault ([0-9a-f]+) version ([0-9]{1,18})");

    /** Whether the log knows this vault in a later version. */
    public boolean isOlderThan(AuditLog log) {
        List<AuditEntry> newest =
                log.search(new AuditLog.Query("vault " + id + " version", Optional.empty(), Optional.empty()), 1);
        if (newest.isEmpty()) {
            return false;
        }
        AuditEntry entry = newest.getFirst();
        Matcher found = FORM.matcher(entry.subject() + " " + entry.detail());
        return found.find() && Long.parseLong(found.group(2)) > version;
    }

    /** As it stands in the log. */
    @Override
    public String toString() {
        return "vault " + id + " version " + version;
    }
}
