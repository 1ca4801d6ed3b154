package org.xinglin.core.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the beginnings in a log that have no end: of the same operator, act and subject the end belongs to the latest beginning. */
final class OpenActs {
    private record Of(String operator, String act, String subject) {}

    private final Map<Of, Deque<Long>> open = new HashMap<>();

    void pass(AuditEntry entry) {
        Of of = new Of(entry.operator(), entry.act(), entry.subject());
        if (entry.result() == AuditEntry.Result.BEGUN) {
            open.computeIfAbsent(of, any -> new ArrayDeque<>()).push(entry.number());
        } else if (entry.result() != AuditEntry.Result.REFUSED) {
            Deque<Long> begun = open.get(of);
            if (begun != null) {
                begun.poll();
            }
        }
    }

    /** In order. */
    List<Long> numbers() {
        List<Long> all = new ArrayList<>();
        open.values().forEach(all::addAll);
        all.sort(null);
        return all;
    }
}
