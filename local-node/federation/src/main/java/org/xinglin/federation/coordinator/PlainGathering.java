package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.aggregation.Aggregate;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.MeanRule;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.coordinator.Answers.Enough;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.reputation.UpdateQuality;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.Payload;

/** Updates that the coordinator sees; with noise for hospitals, it adds the noise and publishes no single one. */
final class PlainGathering implements Gathering {
    private final Desk desk;
    private final AggregationRule rule;
    private final Payload payload;
    private final UpdateCheck check;

    PlainGathering(Desk desk, AggregationRule rule, Payload payload, UpdateCheck check) {
        this.desk = desk;
        this.rule = rule;
        this.payload = payload;
        this.check = check;
    }

    @Override
    public Optional<Gathered> gather(TaskRecord before, int number, int attempt, Set<String> asked)
            throws InterruptedException {
        Optional<ClientNoise> noise = ClientNoise.of(before.spec(), before.server());
        double clip = noise.map(ClientNoise::clip).orElse(0.0);
        ByteString model = desk.shelf().put(before.broadcast());
        Map<String, Order> orders = new HashMap<>();
        for (String account : asked) {
            orders.put(
                    account,
                    desk.order(before, number, attempt, Step.TRAIN)
                            .setModel(model)
                            .setClip(clip)
                            .build());
        }
        Enough enough = desk.enough(asked.size());
        Map<String, Given> given = desk.talk()
                .ask(
                        orders,
                        (account, header, content) -> check.update(account, header, content, payload, clip),
                        enough);
        if (given.size() < Math.max(enough.least(), rule.least())) {
            return Optional.empty();
        }
        return Optional.of(noise.isPresent() ? noised(before, given, noise.get()) : open(before, given, asked.size()));
    }

    private Gathered open(TaskRecord before, Map<String, Given> given, int asked) {
        List<Contribution> contributions = Given.counting(given.values(), rule.least()).stream()
                .map(Given::contribution)
                .toList();
        Aggregate aggregate =
                rule.aggregate(before.server(), contributions, (double) given.size() / Math.max(asked, given.size()));
        return new Gathered(
                asked,
                given,
                aggregate.state(),
                aggregate.weights(),
                Optional.empty(),
                Set.of(),
                UpdateQuality.cosines(contributions));
    }

    /** Uniform weights over a number fixed beforehand; what is kept of the round is the mean with its noise only. */
    private Gathered noised(TaskRecord before, Map<String, Given> given, ClientNoise noise) {
        double[] sum = new double[payload.length()];
        Map<String, Double> weights = new HashMap<>();
        for (Given one : given.values()) {
            one.contribution().update().addTo(sum, 0, sum.length, 1);
            weights.put(one.account(), 1.0 / noise.participants());
        }
        double[] mean;
        try (GaussianNoise random = GaussianNoise.secure()) {
            mean = noise.released(sum, payload.size(), random);
        }
        ServerState after =
                ((MeanRule) rule).step(before.server(), Parameters.of(Arrays.copyOf(mean, payload.size())), 1);
        byte[] released = doubles(mean);
        return new Gathered(
                given.size(), given, noise.next(after, mean), weights, Optional.of(released), Set.of(), Map.of());
    }

    /** Little endian. */
    static byte[] doubles(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.asDoubleBuffer().put(values);
        return out.array();
    }
}
