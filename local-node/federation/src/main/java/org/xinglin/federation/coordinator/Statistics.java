package org.xinglin.federation.coordinator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.secagg.PeerDirectory;
import org.xinglin.federation.secagg.Quorum;
import org.xinglin.federation.secagg.SecureAggregationException;
import org.xinglin.federation.secagg.SecureServer;
import org.xinglin.federation.secagg.SecureSettings;
import org.xinglin.federation.secagg.SecureSum;
import org.xinglin.federation.statistics.StatisticsException;
import org.xinglin.federation.statistics.StatisticsPlan;
import org.xinglin.federation.statistics.StatisticsSum;
import org.xinglin.federation.task.Standardising;
import org.xinglin.federation.update.CommonStatistics;
import org.xinglin.federation.update.SecureForm;

/** Has the hospitals' counts and sums added up before the first round, so that all standardise alike. */
final class Statistics {
    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);
    private static final int ATTEMPTS = 3;

    private final Desk desk;
    private final Participants participants;
    private final PeerDirectory peers;

    Statistics(Desk desk, Participants participants, PeerDirectory peers) {
        this.desk = desk;
        this.participants = participants;
        this.peers = peers;
    }

    /** A sum, and of how many. */
    record Sum(double[] words, int hospitals, Set<String> roster) {}

    boolean areMissing(TaskRecord now) {
        return now.spec().dataset().standardising() == Standardising.FEDERATED && now.statistics().length == 0;
    }

    /** @return the task with its statistics; empty when too few gave theirs, or what they gave makes none */
    Optional<TaskRecord> gathered(TaskRecord now) throws InterruptedException {
        StatisticsPlan plan = CommonStatistics.plan(now.spec());
        Optional<Sum> sum = summed(now, plan);
        try {
            if (sum.isPresent()) {
                String json = StatisticsSum.of(
                                plan, sum.get().words(), sum.get().hospitals())
                        .json();
                return Optional.of(now.knowing(
                        json.getBytes(StandardCharsets.UTF_8), sum.get().roster()));
            }
        } catch (StatisticsException e) {
            LOG.warn("the statistics of task {} can not be used: {}", now.spec().id(), e.getMessage());
        }
        return Optional.empty();
    }

    /** @return what all gave together; empty when too few did */
    Optional<Sum> summed(TaskRecord now, StatisticsPlan plan) throws InterruptedException {
        boolean secure = now.spec().privacy().secure().isPresent();
        Optional<Sum> sum = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS && sum.isEmpty(); attempt++) {
            sum = secure ? masked(now, attempt, plan) : open(now, attempt, plan);
        }
        return sum;
    }

    private Optional<Sum> open(TaskRecord now, int attempt, StatisticsPlan plan) throws InterruptedException {
        int length = plan.layout().size();
        Set<String> asked = participants.accounts();
        Map<String, Order> orders = new HashMap<>();
        asked.forEach(account ->
                orders.put(account, desk.order(now, 0, attempt, Step.STATISTICS).build()));
        Map<String, double[]> given = desk.talk()
                .ask(orders, (account, header, content) -> words(content, length), desk.enough(asked.size()));
        if (given.size() < desk.spec().rounds().minParticipants()) {
            return Optional.empty();
        }
        double[] sum = new double[length];
        given.values().forEach(words -> {
            for (int i = 0; i < length; i++) {
                sum[i] += words[i];
            }
        });
        return Optional.of(new Sum(sum, given.size(), Set.of()));
    }

    private static double[] words(byte[] content, int length) throws RefusedException {
        if (content.length != Double.BYTES * length) {
            throw new RefusedException("the statistics are not of this task's columns");
        }
        double[] words = new double[length];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(words);
        for (double word : words) {
            if (word != Math.rint(word) || Double.isInfinite(word)) {
                throw new RefusedException("the statistics hold a number that is not whole");
            }
        }
        return words;
    }

    private Optional<Sum> masked(TaskRecord now, int attempt, StatisticsPlan plan) throws InterruptedException {
        int fewest = Math.max(Quorum.LEAST, desk.spec().rounds().minParticipants());
        Set<String> there = participants.accounts();
        if (there.size() < fewest) {
            return Optional.empty();
        }
        Set<String> asked = desk.reopening()
                .asked(0, there, SecureForm.quorum(now.spec(), there.size()).least());
        if (asked.size() < fewest) {
            return Optional.empty();
        }
        int length = plan.layout().size();
        SecureSettings settings = SecureForm.statistics(now.spec(), attempt, length, asked.size());
        SecureExchange exchange = new SecureExchange(
                desk,
                new SecureServer(settings, peers),
                step -> desk.order(now, 0, attempt, step).setParticipants(asked.size()),
                (account, header, content) -> {},
                settings.quorum().least());
        try {
            SecureSum sum = exchange.sum(asked);
            double[] words = new double[length];
            sum.sum().read(0, length, words);
            for (int i = 0; i < length; i++) {
                words[i] = Math.rint(words[i]); // every word is whole: what is left is the ring's rounding
            }
            return Optional.of(new Sum(words, exchange.inSum().size(), exchange.roster()));
        } catch (SecureAggregationException e) {
            LOG.info("statistics of task {}, attempt {}: {}", now.spec().id(), attempt, e.getMessage());
            return Optional.empty();
        }
    }
}
