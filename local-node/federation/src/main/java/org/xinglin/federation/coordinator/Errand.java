package org.xinglin.federation.coordinator;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.ErrandKind;
import org.xinglin.federation.protocol.Outcome;

/** One thing that the level above asks of a task that it leads. Answered once; thread-safe. */
final class Errand {
    private final ErrandKind kind;
    private final Optional<NamedVectors> model;
    private final byte[] statistics;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /** @param statistics of all hospitals together, empty before they are known; not copied */
    Errand(ErrandKind kind, Optional<NamedVectors> model, byte[] statistics) {
        this.kind = kind;
        this.model = model;
        this.statistics = statistics;
    }

    ErrandKind kind() {
        return kind;
    }

    NamedVectors model() {
        return model.orElseThrow(() -> new IllegalArgumentException("the errand has no model"));
    }

    byte[] statistics() {
        return statistics;
    }

    /** Ends with the outcome, or with a {@link LateException} that says why there is none. */
    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** Nobody waits for it any more. */
    boolean isOver() {
        return outcome.isDone();
    }

    void done(Outcome what) {
        outcome.complete(what);
    }

    void decline(String why) {
        outcome.completeExceptionally(new LateException(why));
    }
}
