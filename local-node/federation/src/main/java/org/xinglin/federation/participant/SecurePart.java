package org.xinglin.federation.participant;

import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.secagg.CohortRule;
import org.xinglin.federation.secagg.Contributed;
import org.xinglin.federation.secagg.MaskedVector;
import org.xinglin.federation.secagg.RefusedPhaseException;
import org.xinglin.federation.secagg.SecureAggregationException;
import org.xinglin.federation.secagg.SecureClient;
import org.xinglin.federation.secagg.SecureSettings;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.SecureForm;

/**
 * A participant's part in secure sums: the update stays here until it is masked. Outlives a broken connection, so that a sum that has
 * begun goes on; what the coordinator says is checked against the task, not believed.
 */
final class SecurePart<X extends Exception> implements AutoCloseable {
    private static final String ROUNDING_KEY = "rounding-key";
    private static final int KEY = 32;
    private static final PreparedUpdate NOTHING = new PreparedUpdate(1, 0, 0, 0, Optional.empty(), new float[0]);

    private final TaskSpec spec;
    private final Site<X> site;
    private final OwnUpdates<X> updates;
    private final CohortRule cohort;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Sum sum;
    private @Nullable Said last;

    /** One attempt at a sum. */
    private record Sum(int round, int attempt, SecureClient client, Contributed own, PreparedUpdate said) {
        boolean isOf(Order order) {
            return round == order.getRound() && attempt == order.getAttempt();
        }
    }

    /** What was said last: the same order again, after a broken connection, gets the same answer. */
    private record Said(Order order, byte[] answer) {}

    SecurePart(TaskSpec spec, Site<X> site, OwnUpdates<X> updates) throws IOException {
        this.spec = spec;
        this.site = site;
        this.updates = updates;
        this.cohort = CohortPage.read(site.notebook(), spec.privacy().isFor(PrivacySpec.Scope.CLIENT));
    }

    void take(Order order, Sending sending) throws X, IOException, InterruptedException {
        Said before = last;
        try {
            byte[] answer = before != null && before.order().equals(order) ? before.answer() : answer(order, sending);
            last = new Said(order, answer);
            say(order, sending, answer);
        } catch (RefusedPhaseException e) { // out of step; what was begun may still go on
            throw Withdrawal.of(e);
        } catch (SecureAggregationException e) {
            close();
            throw Withdrawal.of(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] answer(Order order, Sending sending)
            throws X, IOException, InterruptedException, SecureAggregationException {
        byte[] content = order.getContent().toByteArray();
        return switch (order.getStep()) {
            case ADVERTISE -> advertised(order, sending);
            case SHARE -> begun(order).client().share(content);
            case MASK -> {
                Sum now = begun(order);
                yield now.client().mask(content, now.own()).bytes();
            }
            case CONSISTENT -> begun(order).client().consistent(content);
            case UNMASK -> begun(order).client().unmask(content);
            default -> throw new IllegalStateException("not a step of secure aggregation: " + order.getStep());
        };
    }

    private byte[] advertised(Order order, Sending sending)
            throws X, IOException, InterruptedException, SecureAggregationException {
        close();
        boolean isModel = order.getRound() > 0;
        PreparedUpdate said = isModel ? updates.of(order, sending) : NOTHING;
        Sum begun = isModel ? model(order, said) : statistics(order);
        sum = begun;
        return begun.client().advertise();
    }

    private void say(Order order, Sending sending, byte[] answer) throws X, IOException, InterruptedException {
        Sum now = begun(order);
        switch (order.getStep()) {
            case ADVERTISE -> sending.send(order, now.said(), order.getRound(), answer);
            case MASK -> sayMasked(order, sending, answer);
            case UNMASK -> {
                sending.send(order, answer);
                if (now.round() > 0) {
                    site.duties().trained(now.round());
                }
            }
            default -> sending.send(order, answer);
        }
    }

    private Sum model(Order order, PreparedUpdate update) throws IOException {
        SecureSettings settings = SecureForm.updates(
                spec,
                order.getRound(),
                order.getAttempt(),
                order.getClip(),
                order.getParticipants(),
                SecureForm.subject(
                        order.getModel().toByteArray(), order.getStatistics().toByteArray()));
        Contributed own = new Contributed(
                Parameters.of(update.values()), SecureForm.weight(spec, update.samples()), roundingSeed(order));
        return new Sum(order.getRound(), order.getAttempt(), client(settings), own, update);
    }

    private Sum statistics(Order order) throws IOException {
        double[] words = site.trainer().statistics();
        SecureSettings settings =
                SecureForm.statistics(spec, order.getAttempt(), words.length, order.getParticipants());
        Contributed own = new Contributed(Parameters.of(words), 1, roundingSeed(order));
        return new Sum(0, order.getAttempt(), client(settings), own, NOTHING);
    }

    private SecureClient client(SecureSettings settings) {
        return new SecureClient(settings, site.account().account(), site.identity(), site.peers(), cohort, random);
    }

    /** The same for the same round and model: an attempt more shows nothing more of the update. */
    private byte[] roundingSeed(Order order) throws IOException {
        Optional<byte[]> kept = site.notebook().read(ROUNDING_KEY);
        byte[] key = kept.orElse(null);
        if (key == null) {
            key = new byte[KEY];
            random.nextBytes(key);
            site.notebook().write(ROUNDING_KEY, key);
        }
        return Messages.sha256(
                key,
                order.getModel().toByteArray(),
                ByteBuffer.allocate(Integer.BYTES).putInt(order.getRound()).array());
    }

    private Sum begun(Order order) {
        Sum now = sum;
        if (now == null || !now.isOf(order)) {
            throw Withdrawal.lost();
        }
        return now;
    }

    /** The masked vector's digest stands on the chain before it leaves. */
    private void sayMasked(Order order, Sending sending, byte[] masked) throws X, IOException, InterruptedException {
        Sum now = begun(order);
        if (now.round() > 0) {
            PreparedUpdate said = now.said();
            byte[] digest = new MaskedVector(masked).digest();
            if (!site.duties().record(spec.id(), now.round(), digest, said.samples(), said.loss())) {
                throw Status.ABORTED.withDescription("the round is closed").asRuntimeException();
            }
            updates.unsettled().sending(now.round());
        }
        sending.send(order, now.said(), now.round(), masked);
    }

    /** For whom sums were opened last: the coordinator may have forgotten it in a restart. */
    Collection<CohortRule.Opened> opened() {
        return cohort.opened();
    }

    /** Wipes the secrets of a sum that goes no further. */
    @Override
    public void close() {
        Sum now = sum;
        sum = null;
        last = null;
        if (now != null) {
            now.client().close();
        }
    }
}
