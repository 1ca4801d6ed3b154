package org.xinglin.core.chain.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a rule caught.
 *
 * @param number counted from one; zero before it is kept
 * @param key the same for the same occurrence, however often it is looked at
 * @param at when it happened, as the chain says
 * @param facts accounts, digests and numbers in the order to show; never a patient
 * @param delivery what became of the hook: empty when there was none
 */
public record Alert(
        long number,
        RuleKind kind,
        String key,
        Instant at,
        Map<String, String> facts,
        String delivery,
        Optional<Acknowledged> acknowledged) {

    /** Who saw it, and when. */
    public record Acknowledged(String by, Instant at) {}

    static Alert fresh(RuleKind kind, String key, Instant at, Map<String, String> facts) {
        return new Alert(0, kind, key, at, facts, "", Optional.empty());
    }
}
