package org.xinglin.core.testkit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Digest;

/** A log and its anchors that live as long as the test. */
public final class InMemoryAudit implements AuditLog, AuditAnchors {
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<AuditAnchor> noted = new ArrayList<>();
    private final List<AuditAnchor> onChain = new ArrayList<>();
    private final InstantSource clock;

    public InMemoryAudit(InstantSource clock) {
        this.clock = clock;
    }

    /** A guard that writes here. */
    public Guard guardFor(OperatorRole role) {
        return new Guard(new Operator(role.word(), role), this, clock);
    }

    @Override
    public synchronized AuditEntry append(AuditEntry.Line line) {
        Digest previous =
                entries.isEmpty() ? AuditEntry.ORIGIN : entries.getLast().hash();
        AuditEntry entry = AuditEntry.following(entries.size() + 1L, previous, line);
        entries.add(entry);
        return entry;
    }

    /** Changes an entry behind the log's back. */
    public synchronized void tamper(int index, AuditEntry entry) {
        entries.set(index, entry);
    }

    /** Cuts the newest entries off behind the log's back. */
    public synchronized void cut(int length) {
        entries.subList(length, entries.size()).clear();
    }

    @Override
    public synchronized List<AuditEntry> after(long after, int limit) {
        return entries.stream()
                .filter(entry -> entry.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> search(Query query, int limit) {
        String text = query.text().toLowerCase(Locale.ROOT);
        return entries.reversed().stream()
                .filter(entry -> String.join(" ", entry.operator(), entry.act(), entry.subject(), entry.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .filter(entry -> query.from().isEmpty()
                        || !entry.at().isBefore(query.from().get()))
                .filter(entry ->
                        query.to().isEmpty() || entry.at().isBefore(query.to().get()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<AuditEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    @Override
    public synchronized List<AuditAnchor> anchored() {
        return List.copyOf(noted);
    }

    @Override
    public synchronized void anchored(AuditAnchor anchor) {
        noted.add(anchor);
    }

    @Override
    public synchronized Digest anchor(long number, Digest head) {
        Digest transaction = Digest.of(new byte[32]);
        onChain.add(new AuditAnchor(number, head, clock.instant(), transaction));
        return transaction;
    }

    @Override
    public synchronized List<AuditAnchor> anchors() {
        return List.copyOf(onChain);
    }
}
