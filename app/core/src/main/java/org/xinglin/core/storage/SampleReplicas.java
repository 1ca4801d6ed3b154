package org.xinglin.core.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/**
 * Proves by sample that copies can be had back: a random block of each is fetched again and hashed. A copy that fails is
 * wanted anew, so that the next pass of {@link Replicate} repairs it.
 */
public final class SampleReplicas {
    private final StoragePlan plan;
    private final ReplicaLedger ledger;
    private final Keepers keepers;
    private final InstantSource clock;
    private final RandomGenerator random;

    public SampleReplicas(
            StoragePlan plan, ReplicaLedger ledger, Keepers keepers, InstantSource clock, RandomGenerator random) {
        this.plan = plan;
        this.ledger = ledger;
        this.keepers = keepers;
        this.clock = clock;
        this.random = random;
    }

    /** How many copies passed, how many did not, and how many places could not be asked. */
    public record Result(int passed, int damaged, int unknown) {}

    /**
     * Samples the copies whose last sample is the oldest.
     *
     * @param most how many copies
     * @param age copies sampled more recently than this are left out
     * @throws Failed Cancelled; what was found until then stands
     */
    public Result run(int most, Duration age, Progress progress) throws Failed {
        Instant before = clock.instant().minus(age);
        List<Replica> chosen = ledger.all().stream()
                .filter(replica -> replica.state() == Replica.State.HELD)
                .filter(replica -> !lastSample(replica).isAfter(before))
                .sorted(Comparator.comparing(SampleReplicas::lastSample))
                .limit(most)
                .toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        try (OpenKeepers open = new OpenKeepers(plan, keepers)) {
            for (int i = 0; i < chosen.size(); i++) {
                progress.check();
                progress.report(i, chosen.size());
                counts.merge(sample(chosen.get(i), open), 1, Integer::sum);
            }
        }
        progress.report(chosen.size(), chosen.size());
        return new Result(
                counts.getOrDefault(Verdict.PASSED, 0),
                counts.getOrDefault(Verdict.DAMAGED, 0),
                counts.getOrDefault(Verdict.UNKNOWN, 0));
    }

    private enum Verdict {
        PASSED,
        DAMAGED,
        UNKNOWN
    }

    private static Instant lastSample(Replica replica) {
        return replica.sample().map(Replica.Sample::at).orElse(Instant.EPOCH);
    }

    private Verdict sample(Replica replica, OpenKeepers open) {
        Instant now = clock.instant();
        try {
            Optional<Keeper.Sampled> sampled = open.at(replica.place()).sample(replica.cid(), random);
            if (sampled.isEmpty()) {
                return Verdict.UNKNOWN;
            }
            ledger.save(replica.sampled(now, true));
            return Verdict.PASSED;
        } catch (Failed failed) {
            if (!provesDamage(failed.failure())) {
                return Verdict.UNKNOWN;
            }
            ledger.save(replica.in(Replica.State.WANTED, now).sampled(now, false));
            return Verdict.DAMAGED;
        }
    }

    /** A place that answers and does not give what it should; one that does not answer proves nothing. */
    private static boolean provesDamage(Failure failure) {
        return failure instanceof Failure.Tampered || failure instanceof Failure.Refused;
    }
}
