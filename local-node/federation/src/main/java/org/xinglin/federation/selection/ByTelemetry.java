package org.xinglin.federation.selection;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * By what participants report of their machines. A report that is missing or old scores nothing, so that silence pays less than any
 * honest answer; ageing brings the silent in. One that says it has too little storage is left out.
 */
final class ByTelemetry implements SelectionStrategy {
    private final String name;
    private final Turn turn;
    private final Duration freshness;
    private final Score score;

    /** How a candidate with a fresh report is ordered. */
    interface Score {
        double of(Candidate candidate, Telemetry telemetry);
    }

    /** Free computing power over a short queue and a good link: (1 - load) / (1 + queue) times link. */
    static ByTelemetry machine(Turn turn, Duration freshness) {
        return new ByTelemetry(
                "telemetry",
                turn,
                freshness,
                (candidate, now) -> (1 - now.computeLoad()) / (1.0 + now.queueLength()) * now.link());
    }

    /** Data quality to the power {@code weight} times link to the power of what is left to 1. */
    static ByTelemetry qualityAndLink(Turn turn, Duration freshness, double weight) {
        return new ByTelemetry(
                "quality-link",
                turn,
                freshness,
                (candidate, now) ->
                        StrictMath.pow(candidate.dataQuality(), weight) * StrictMath.pow(now.link(), 1 - weight));
    }

    private ByTelemetry(String name, Turn turn, Duration freshness, Score score) {
        this.name = name;
        this.turn = turn;
        this.freshness = freshness;
        this.score = score;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Chosen> choose(List<Candidate> candidates, Occasion occasion) {
        List<Candidate> able = candidates.stream()
                .filter(candidate -> candidate
                        .telemetry()
                        .filter(now -> now.isFresh(occasion.now(), freshness))
                        .map(now -> now.freeStorage() >= occasion.storage())
                        .orElse(true))
                .toList();
        ToDoubleFunction<Candidate> fresh = candidate -> candidate
                .telemetry()
                .filter(now -> now.isFresh(occasion.now(), freshness))
                .map(now -> score.of(candidate, now))
                .orElse(0.0);
        return new Queue(occasion, turn.patience())
                .first(turn.count(able.size(), occasion), able, Chosen.Why.SCORE, fresh);
    }
}
