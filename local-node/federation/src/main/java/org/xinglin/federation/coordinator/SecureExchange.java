package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.coordinator.Answers.Enough;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.secagg.MaskedVector;
import org.xinglin.federation.secagg.SecureAggregationException;
import org.xinglin.federation.secagg.SecureServer;
import org.xinglin.federation.secagg.SecureSum;

/** Carries one attempt at a secure sum through its phases, each with a deadline: who is late in one has dropped out. */
final class SecureExchange {
    private static final Parameters UNSEEN = Parameters.of(new float[0]);

    private final Desk desk;
    private final SecureServer server;
    private final Function<Step, Order.Builder> orders;
    private final Admission admission;
    private final int least;
    private final Map<String, Given> masked = new ConcurrentHashMap<>();
    private Set<String> roster = Set.of();

    /** Looks at a masked vector before it goes into the sum. */
    @FunctionalInterface
    interface Admission {
        void check(String account, SubmissionHeader header, byte[] content) throws RefusedException, IOException;
    }

    /** Takes a message of a phase into the server. */
    @FunctionalInterface
    private interface Intake {
        void take(String account, byte[] content) throws SecureAggregationException;
    }

    /** @param least who must be left in each phase */
    SecureExchange(
            Desk desk, SecureServer server, Function<Step, Order.Builder> orders, Admission admission, int least) {
        this.desk = desk;
        this.server = server;
        this.orders = orders;
        this.admission = admission;
        this.least = least;
    }

    /** From keys to the sum. @throws SecureAggregationException when too few are left in a phase */
    SecureSum sum(Set<String> asked) throws SecureAggregationException, InterruptedException {
        phase(Step.ADVERTISE, same(asked, new byte[0]), server::advertised);
        byte[] list = server.roster();
        roster = Set.copyOf(server.awaited());
        phase(Step.SHARE, same(roster, list), server::shared);
        phase(Step.MASK, server.inboxes(), (account, content) -> server.masked(account, new MaskedVector(content)));
        byte[] survivors = server.survivors();
        phase(Step.CONSISTENT, same(server.awaited(), survivors), server::consistent);
        byte[] signatures = server.signatures();
        phase(Step.UNMASK, same(server.awaited(), signatures), server::revealed);
        return server.unmask();
    }

    /** Who began the sum. */
    Set<String> roster() {
        return roster;
    }

    /** What each of those in the sum sent, by account. */
    Map<String, Given> inSum() {
        Map<String, Given> survivors = new TreeMap<>(masked);
        survivors.keySet().retainAll(server.inSum());
        return survivors;
    }

    private static Map<String, byte[]> same(Collection<String> accounts, byte[] content) {
        Map<String, byte[]> each = new HashMap<>();
        accounts.forEach(account -> each.put(account, content));
        return each;
    }

    private void phase(Step step, Map<String, byte[]> contents, Intake intake) throws InterruptedException {
        Map<String, Order> asked = new HashMap<>();
        contents.forEach((account, content) -> asked.put(
                account,
                orders.apply(step).setContent(ByteString.copyFrom(content)).build()));
        Enough enough = new Enough(Math.min(least, asked.size()), asked.size(), desk.deadline());
        desk.talk().ask(asked, (account, header, content) -> taken(step, account, header, content, intake), enough);
    }

    private Boolean taken(Step step, String account, SubmissionHeader header, byte[] content, Intake intake)
            throws RefusedException, IOException {
        if (step == Step.ADVERTISE || step == Step.MASK) {
            UpdateCheck.checkClaims(header);
        }
        if (step == Step.MASK) {
            admission.check(account, header, content);
        }
        try {
            intake.take(account, content);
        } catch (SecureAggregationException e) {
            throw new RefusedException(Evidence.CHEATED, String.valueOf(e.getMessage()));
        }
        if (step == Step.UNMASK) {
            desk.reopening().said(account, header.getRound(), Set.copyOf(server.inSum()));
        }
        if (step == Step.MASK) {
            Contribution said =
                    new Contribution(account, UNSEEN, header.getSamples(), header.getTrainLoss(), header.getAccuracy());
            masked.put(account, new Given(said, false, header.getRound(), header.getSteps(), content));
        }
        return true;
    }
}
