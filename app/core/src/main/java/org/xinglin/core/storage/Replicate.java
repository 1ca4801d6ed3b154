package org.xinglin.core.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;

/**
 * Brings what is kept where nearer to what is wanted. All it knows stands in the ledger, so that a pass can end anywhere
 * and the next one goes on; each step may have been done before.
 */
public final class Replicate {
    /** How soon a place that works on an order is asked again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final StoragePlan plan;
    private final Contents contents;
    private final ReplicaLedger ledger;
    private final Keepers keepers;
    private final InstantSource clock;
    private final Backoff backoff;

    public Replicate(
            StoragePlan plan,
            Contents contents,
            ReplicaLedger ledger,
            Keepers keepers,
            InstantSource clock,
            RandomGenerator random) {
        this.plan = plan;
        this.contents = contents;
        this.ledger = ledger;
        this.keepers = keepers;
        this.clock = clock;
        this.backoff = new Backoff(random);
    }

    /**
     * What a pass did and left.
     *
     * @param brought contents that came to a place
     * @param released copies that were let go
     * @param failed attempts that failed, to be made again
     * @param lagging copies that are wanted and not there yet
     */
    public record Pass(int brought, int released, int failed, int lagging) {}

    /**
     * Does what is due. A place that fails stops nothing but its own copies.
     *
     * @throws Failed Cancelled; what was done until then stands
     */
    public Pass run(Progress progress) throws Failed {
        List<Replica> due = settle();
        Tally tally = new Tally();
        try (OpenKeepers open = new OpenKeepers(plan, keepers)) {
            long done = 0;
            for (Replica replica : due) {
                progress.check();
                progress.report(done, due.size());
                attempt(replica, open, tally);
                done++;
            }
            progress.report(done, due.size());
        }
        int lagging = (int) ledger.all().stream().filter(Replica::isLagging).count();
        return new Pass(tally.brought, tally.released, tally.failed, lagging);
    }

    private static final class Tally {
        private int brought;
        private int released;
        private int failed;
    }

    /** Writes down what is wanted now, and gives what is due, copies to be made before copies to be let go. */
    private List<Replica> settle() {
        Instant now = clock.instant();
        Map<Cid, List<Replica>> known = byContent();
        DesiredPlaces desired = new DesiredPlaces(plan.policies());
        Optional<HotRule> rule = plan.hotRule();
        Set<?> hot = rule.map(r -> contents.mostOpened(r.most())).orElse(Set.of());
        Set<Cid> wantedAtAll = new HashSet<>();
        for (Contents.Content content : contents.all()) {
            boolean isHot = hot.contains(content.record());
            Set<PlaceId> extra = isHot ? Set.of(rule.orElseThrow().place()) : Set.of();
            List<Replica> replicas = known.getOrDefault(content.cid(), List.of());
            settle(content.cid(), desired.of(content, replicas, extra), replicas, now);
            wantedAtAll.add(content.cid());
        }
        known.forEach((cid, replicas) -> {
            if (!wantedAtAll.contains(cid)) {
                settle(cid, Set.of(), replicas, now);
            }
        });
        return due(now);
    }

    private Map<Cid, List<Replica>> byContent() {
        Map<Cid, List<Replica>> known = new HashMap<>();
        for (Replica replica : ledger.all()) {
            known.computeIfAbsent(replica.cid(), cid -> new ArrayList<>()).add(replica);
        }
        return known;
    }

    private void settle(Cid cid, Set<PlaceId> wanted, List<Replica> known, Instant now) {
        Set<PlaceId> missing = new HashSet<>(wanted);
        for (Replica replica : known) {
            missing.remove(replica.place());
            boolean isWanted = wanted.contains(replica.place());
            if (isWanted && replica.state() == Replica.State.LEAVING) {
                ledger.save(replica.in(Replica.State.WANTED, now)); // It may have been let go half way.
            } else if (!isWanted && replica.state() != Replica.State.LEAVING) {
                ledger.save(replica.in(Replica.State.LEAVING, now));
            }
        }
        missing.forEach(place -> ledger.save(Replica.wanted(cid, place, now)));
    }

    private List<Replica> due(Instant now) {
        List<Replica> due = new ArrayList<>();
        List<Replica> leaving = new ArrayList<>();
        for (Replica replica : ledger.all()) {
            if (replica.state() != Replica.State.HELD && !replica.nextTry().isAfter(now)) {
                (replica.state() == Replica.State.LEAVING ? leaving : due).add(replica);
            }
        }
        due.addAll(leaving);
        return due;
    }

    private void attempt(Replica replica, OpenKeepers open, Tally tally) {
        Instant now = clock.instant();
        try {
            if (replica.state() == Replica.State.LEAVING) {
                release(replica, open, tally);
            } else {
                if (replica.place().equals(PlaceId.HOME)) {
                    restoreHome(replica, open);
                }
                bring(replica, open.at(replica.place()), now, tally);
            }
        } catch (Failed failed) {
            tally.failed++;
            ledger.save(replica.failed(TroubleText.of(failed.failure()), now.plus(backoff.after(replica.attempts()))));
        }
    }

    /** A damaged copy at home is pinned and yet not whole: what is good comes from another place first. */
    private void restoreHome(Replica replica, OpenKeepers open) throws Failed {
        boolean damaged = replica.sample().filter(last -> !last.passed()).isPresent();
        if (!damaged && replica.attempts() == 0) {
            return;
        }
        for (Replica other : ledger.of(replica.cid())) {
            boolean whole = other.state() == Replica.State.HELD || other.state() == Replica.State.LEAVING;
            if (whole
                    && !other.place().equals(PlaceId.HOME)
                    && open.at(other.place()).giveBack(replica.cid())) {
                return;
            }
        }
        if (damaged) {
            throw new Failed(new Failure.Tampered(replica.cid().text()));
        }
    }

    private void bring(Replica replica, Keeper keeper, Instant now, Tally tally) throws Failed {
        Holding holding = replica.state() == Replica.State.COPYING
                ? keeper.look(replica.cid(), replica.reference())
                : keeper.hold(replica.cid());
        switch (holding.state()) {
            case HELD -> {
                ledger.save(replica.as(holding, Replica.State.HELD, now, now));
                tally.brought++;
            }
            case COPYING -> ledger.save(replica.as(holding, Replica.State.COPYING, now, now.plus(LOOK_AGAIN)));
            case ABSENT -> ledger.save(replica.as(holding, Replica.State.WANTED, now, now));
            case FAILED -> {
                tally.failed++;
                Replica again = replica.as(holding, Replica.State.WANTED, replica.since(), now);
                ledger.save(withAttempts(again, replica.attempts())
                        .failed(holding.detail(), now.plus(backoff.after(replica.attempts()))));
            }
        }
    }

    private static Replica withAttempts(Replica replica, int attempts) {
        return new Replica(
                replica.cid(),
                replica.place(),
                replica.state(),
                replica.since(),
                attempts,
                replica.nextTry(),
                replica.reference(),
                replica.trouble(),
                replica.sample());
    }

    /** Only when every copy that is wanted is there: what leaves may be the only one until then. */
    private void release(Replica replica, OpenKeepers open, Tally tally) throws Failed {
        List<Replica> all = ledger.of(replica.cid());
        if (all.stream().anyMatch(Replica::isLagging)) {
            return;
        }
        open.at(replica.place()).release(replica.cid(), replica.reference());
        ledger.forget(replica.cid(), replica.place());
        tally.released++;
    }
}
