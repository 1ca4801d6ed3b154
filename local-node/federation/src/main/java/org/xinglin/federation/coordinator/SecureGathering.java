package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.MeanRule;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.secagg.PeerDirectory;
import org.xinglin.federation.secagg.Quorum;
import org.xinglin.federation.secagg.SecureAggregationException;
import org.xinglin.federation.secagg.SecureServer;
import org.xinglin.federation.secagg.SecureSettings;
import org.xinglin.federation.secagg.SecureSum;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.Payload;
import org.xinglin.federation.update.SecureForm;
import org.xinglin.federation.update.SecureMean;

/** Updates of which the coordinator sees only the sum. */
final class SecureGathering implements Gathering {
    private static final Logger LOG = LoggerFactory.getLogger(SecureGathering.class);

    private final Desk desk;
    private final MeanRule rule;
    private final Payload payload;
    private final UpdateCheck check;
    private final PeerDirectory peers;

    SecureGathering(Desk desk, AggregationRule rule, Payload payload, UpdateCheck check, PeerDirectory peers) {
        this.desk = desk;
        this.rule = (MeanRule) rule;
        this.payload = payload;
        this.check = check;
        this.peers = peers;
    }

    @Override
    public Optional<Gathered> gather(TaskRecord before, int number, int attempt, Set<String> wanted)
            throws InterruptedException {
        Optional<ClientNoise> noise = ClientNoise.of(desk.spec(), before.server());
        double clip = noise.map(ClientNoise::clip).orElse(0.0);
        Set<String> asked = possible(number, wanted, noise);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ByteString model = desk.shelf().put(before.broadcast());
        SecureSettings settings = SecureForm.updates(
                desk.spec(),
                number,
                attempt,
                clip,
                asked.size(),
                SecureForm.subject(model.toByteArray(), before.statistics()));
        Function<Step, Order.Builder> order = step -> desk.order(before, number, attempt, step)
                .setModel(model)
                .setClip(clip)
                .setParticipants(asked.size());
        SecureExchange exchange = new SecureExchange(
                desk,
                new SecureServer(settings, peers),
                order,
                check::checkRecorded,
                settings.quorum().least());
        try {
            SecureSum sum = exchange.sum(asked);
            return Optional.of(summed(before, exchange, sum, noise, asked.size()));
        } catch (SecureAggregationException e) {
            LOG.info("round {} of task {}, attempt {}: {}", number, desk.spec().id(), attempt, e.getMessage());
            return Optional.empty();
        }
    }

    /** @return nobody when they are too few, or not as many as the noise was sized for */
    private Set<String> possible(int number, Set<String> wanted, Optional<ClientNoise> noise)
            throws InterruptedException {
        int fewest = Math.max(Quorum.LEAST, desk.spec().rounds().minParticipants());
        if (wanted.size() < fewest) {
            return Set.of();
        }
        int least = SecureForm.quorum(desk.spec(), wanted.size()).least();
        Set<String> asked = desk.reopening().asked(number, wanted, least);
        boolean isOtherNumber = noise.isPresent() && asked.size() != noise.get().participants();
        return asked.size() < fewest || isOtherNumber ? Set.of() : asked;
    }

    private Gathered summed(
            TaskRecord before, SecureExchange exchange, SecureSum sum, Optional<ClientNoise> noise, int asked) {
        Map<String, Given> given = exchange.inSum();
        double share = (double) given.size() / asked;
        double[] mean = SecureMean.of(desk.spec(), sum, payload.length());
        ServerState after = rule.step(before.server(), Parameters.of(Arrays.copyOf(mean, payload.size())), share);
        ServerState next = noise.isPresent() ? noise.get().next(after, mean) : after;
        return new Gathered(
                asked, given, next, weights(given), Optional.of(sum.unmasking()), exchange.roster(), Map.of());
    }

    private Map<String, Double> weights(Map<String, Given> given) {
        Map<String, Double> weights = new HashMap<>();
        double total = 0;
        for (Given one : given.values()) {
            total += SecureForm.weight(desk.spec(), one.contribution().samples());
        }
        for (Given one : given.values()) {
            weights.put(
                    one.account(),
                    SecureForm.weight(desk.spec(), one.contribution().samples()) / total);
        }
        return weights;
    }
}
