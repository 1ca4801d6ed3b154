package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.Answers.Enough;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.SubmissionHeader;

/**
 * Who was told to do what, and what came back. One order stands open for each participant; who was cut off and comes back is told
 * it again. An answer is checked before it is taken, so that who sent it reads what is wrong.
 */
final class Conversation {
    private final Participants participants;
    private final Map<String, Open<?>> open = new HashMap<>();
    private final Set<Runnable> waits = new HashSet<>();
    private boolean stopped;

    /** An order that was not answered yet. */
    private record Open<T>(Order order, Check<T> check, Receiver<T> receiver) {}

    /** Makes a value of an answer, or says what is wrong with it. */
    @FunctionalInterface
    interface Check<T> {
        T checked(String account, SubmissionHeader header, byte[] content)
                throws RefusedException, LateException, IOException;
    }

    Conversation(Participants participants) {
        this.participants = participants;
    }

    /** Asks all at once and waits. @return the answers, in the order of the accounts */
    <T> Map<String, T> ask(Map<String, Order> orders, Check<T> check, Enough enough) throws InterruptedException {
        if (isStopped()) {
            return Map.of();
        }
        Answers<T> answers = new Answers<>(orders.keySet(), enough);
        Runnable end = answers::end;
        waiting(end);
        orders.forEach((account, order) -> tell(account, order, check, answers));
        try {
            return answers.await();
        } finally {
            waited(end);
            forget(orders.keySet());
        }
    }

    /** Nobody is asked any more, and whoever waits for answers goes on at once with those that came. */
    synchronized void stop() {
        stopped = true;
        waits.forEach(Runnable::run);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** @param end ends a wait early; called at once when all is stopped already */
    synchronized void waiting(Runnable end) {
        waits.add(end);
        if (stopped) {
            end.run();
        }
    }

    synchronized void waited(Runnable end) {
        waits.remove(end);
    }

    /** Asks one and does not wait. */
    synchronized <T> void tell(String account, Order order, Check<T> check, Receiver<T> receiver) {
        open.put(account, new Open<>(order, check, receiver));
        boolean isThere = participants.tell(account, instruction(order));
        if (!isThere) {
            receiver.leave(account);
        }
    }

    synchronized void forget(Set<String> accounts) {
        accounts.forEach(open::remove);
    }

    /** @return whether an order of the account is open */
    synchronized boolean isAsked(String account) {
        return open.containsKey(account);
    }

    synchronized void enter(String account, Consumer<Instruction> told) {
        participants.enter(account, told);
        Open<?> asked = open.get(account);
        if (asked != null) {
            asked.receiver().back(account);
            told.accept(instruction(asked.order()));
        }
    }

    /** @return whether the account is gone */
    boolean leave(String account, Consumer<Instruction> told) {
        if (!participants.leave(account, told)) {
            return false;
        }
        Open<?> asked = asked(account);
        if (asked != null) {
            asked.receiver().leave(account);
        }
        return true;
    }

    private synchronized @Nullable Open<?> asked(String account) {
        return open.get(account);
    }

    /** The order that stands open for the account. @throws LateException when it is another than the header's, or none */
    Order order(String account, SubmissionHeader header) throws LateException {
        return matching(account, header).order();
    }

    void answer(String account, SubmissionHeader header, byte[] content)
            throws RefusedException, LateException, IOException {
        Open<?> asked = matching(account, header);
        if (!asked.order().getStep().equals(header.getStep())) {
            throw new LateException("another step is asked for now");
        }
        if (header.getDeclined()) {
            decline(asked, account);
            return;
        }
        take(asked, account, header, content);
    }

    private synchronized void decline(Open<?> asked, String account) {
        open.remove(account, asked);
        asked.receiver().declined(account);
    }

    private Open<?> matching(String account, SubmissionHeader header) throws LateException {
        Open<?> asked = asked(account);
        if (asked == null
                || asked.order().getRound() != header.getRound()
                || asked.order().getAttempt() != header.getAttempt()) {
            throw new LateException("nothing is awaited for round " + header.getRound()
                    + ": it came twice, after the deadline, or for a round that is over");
        }
        return asked;
    }

    private <T> void take(Open<T> asked, String account, SubmissionHeader header, byte[] content)
            throws RefusedException, LateException, IOException {
        participants.heard(account);
        T value = asked.check().checked(account, header, content);
        synchronized (this) {
            if (!asked.equals(open.get(account)) || !asked.receiver().give(account, value)) {
                throw asked.receiver().tooLate();
            }
            open.remove(account);
        }
    }

    private static Instruction instruction(Order order) {
        return Instruction.newBuilder().setOrder(order).build();
    }
}
