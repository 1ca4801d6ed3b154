package org.xinglin.federation.participant;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DistrustException;

/**
 * The coordinators that a hospital knows, its own first: a task is with one of them, and with another when that one is gone. Each shows
 * its own certificate of the consortium for the address that is dialled. Thread-safe.
 */
final class Coordinators implements AutoCloseable {
    private final List<ConsortiumLink> links;
    private final Map<TaskId, Integer> last = new ConcurrentHashMap<>();

    Coordinators(List<ConsortiumLink> links) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a hospital knows at least one coordinator");
        }
        this.links = List.copyOf(links);
    }

    /** A question to one coordinator. */
    @FunctionalInterface
    interface Question<T> {
        T ask(ManagedChannel channel) throws FederationException;
    }

    int count() {
        return links.size();
    }

    ConsortiumLink own() {
        return links.getFirst();
    }

    /** Where the task was last; the own coordinator when nobody knows. */
    int of(TaskId task) {
        return last.getOrDefault(task, 0);
    }

    void isWith(TaskId task, int number) {
        last.put(task, number);
    }

    /** @param number any from 0; they come round again. */
    <T> T asked(int number, Question<T> question) throws FederationException {
        try {
            return question.ask(channel(number));
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
    }

    /** Under the present certificate, which may be a new one. */
    ManagedChannel channel(int number) throws FederationException {
        try {
            return links.get(number % links.size()).channel();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
    }

    /**
     * Asks where the task was last, then the others.
     *
     * @throws FederationException what the own coordinator said, when none knows more
     */
    <T> T asked(TaskId task, Question<T> question) throws FederationException {
        int first = of(task);
        FederationException own = null;
        for (int i = 0; i < links.size(); i++) {
            int number = (first + i) % links.size();
            try {
                T answer = asked(number, question);
                isWith(task, number);
                return answer;
            } catch (FederationException e) {
                if (!mayBeElsewhere(e)) {
                    throw e;
                }
                own = number == 0 ? e : own;
            }
        }
        if (own == null) {
            throw new IllegalStateException("the own coordinator was not asked");
        }
        throw own;
    }

    /** Whether it says nothing of the task that another coordinator would say, too. */
    static boolean mayBeElsewhere(FederationException trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE, UNKNOWN_TASK, NOT_TRUSTED -> true;
            case REFUSED, NOT_ALLOWED, BAD_SPECIFICATION, OUT_OF_SPACE, INTERRUPTED -> false;
        };
    }

    @Override
    public void close() {
        links.forEach(ConsortiumLink::close);
    }
}
