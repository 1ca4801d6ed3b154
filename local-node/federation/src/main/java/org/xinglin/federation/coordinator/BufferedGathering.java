package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.aggregation.Aggregate;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.reputation.UpdateQuality;
import org.xinglin.federation.task.RoundSpec;
import org.xinglin.federation.update.Payload;
import org.xinglin.federation.update.Staleness;

/**
 * Rounds out of step (FedBuff, Nguyen et al. 2022, algorithm 1): nobody waits for anybody. Whoever is free trains from the newest
 * model; a round is closed whenever so many updates came, and each counts less the older the model is that it began with.
 */
final class BufferedGathering implements Gathering {
    private final Desk desk;
    private final Participants participants;
    private final AggregationRule rule;
    private final Payload payload;
    private final UpdateCheck check;
    private volatile Buffer buffer = new Buffer(0);

    BufferedGathering(Desk desk, Participants participants, AggregationRule rule, Payload payload, UpdateCheck check) {
        this.desk = desk;
        this.participants = participants;
        this.rule = rule;
        this.payload = payload;
        this.check = check;
    }

    /** @param asked are asked when they are free, and so is whoever comes while the round is open */
    @Override
    public Optional<Gathered> gather(TaskRecord before, int round, int attempt, Set<String> asked)
            throws InterruptedException {
        RoundSpec.Buffer wanted = desk.spec().rounds().buffered().orElseThrow();
        Buffer filling = new Buffer(round);
        buffer = filling;
        ByteString model = desk.shelf().put(before.broadcast());
        Order order = desk.order(before, round, attempt, Step.TRAIN)
                .setModel(model)
                .setOffer(true)
                .build();
        participants.onEntry(account -> {
            desk.talk().forget(Set.of(account)); // an order from before may name a model that nobody keeps any more
            ask(account, order);
        });
        asked.forEach(account -> ask(account, order));
        Map<String, Given> given = filled(filling, wanted.size());
        participants.onEntry(account -> {});
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<Contribution> contributions = Given.counting(given.values(), rule.least()).stream()
                .map(one -> Staleness.faded(one.contribution(), round - one.base(), wanted.exponent()))
                .toList();
        int there = Math.max(given.size(), participants.accounts().size());
        Aggregate aggregate = rule.aggregate(before.server(), contributions, (double) given.size() / there);
        return Optional.of(new Gathered(
                there,
                given,
                aggregate.state(),
                aggregate.weights(),
                Optional.empty(),
                Set.of(),
                UpdateQuality.cosines(contributions)));
    }

    private Map<String, Given> filled(Buffer filling, int size) throws InterruptedException {
        Runnable end = filling::end;
        desk.talk().waiting(end);
        try {
            return filling.await(size, desk.deadline());
        } finally {
            desk.talk().waited(end);
        }
    }

    private void ask(String account, Order order) {
        if (!desk.talk().isAsked(account) && !buffer.has(account)) {
            desk.talk().tell(account, order, this::checked, new Latest());
        }
    }

    /** Into whatever buffer is open when the update comes. */
    private final class Latest implements Receiver<Given> {
        @Override
        public boolean give(String account, Given update) {
            return buffer.give(account, update);
        }

        @Override
        public LateException tooLate() {
            return new OverRoundException("the round that it was recorded under is closed; record it under the next");
        }
    }

    private Given checked(String account, SubmissionHeader header, byte[] content)
            throws RefusedException, LateException, IOException {
        if (header.getRecorded() != buffer.round()) {
            throw new OverRoundException("the round that it was recorded under is closed; record it under the next");
        }
        return check.update(account, header, content, payload, 0);
    }
}
