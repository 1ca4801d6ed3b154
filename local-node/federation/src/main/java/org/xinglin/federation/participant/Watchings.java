package org.xinglin.federation.participant;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.xinglin.federation.participant.FederationException.Kind;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;

/** Looks on at tasks until they end or nobody cares, each on a thread of its own; a coordinator that goes away is followed by the next. */
final class Watchings implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Coordinators coordinators;
    private final Set<Watching> all = ConcurrentHashMap.newKeySet();

    Watchings(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    /** @return ends it */
    Runnable begin(TaskId task, Consumer<? super TaskHistory> listener) {
        Watching watching = new Watching(task, listener);
        all.add(watching);
        Thread.ofVirtual().name("io-watch").start(watching);
        return watching::end;
    }

    @Override
    public void close() {
        all.forEach(Watching::end);
    }

    /** One task. */
    private final class Watching implements Runnable {
        private final TaskId task;
        private final Consumer<? super TaskHistory> listener;
        private final Context.CancellableContext context = Context.ROOT.withCancellation();
        private Duration pause = FIRST_PAUSE;

        Watching(TaskId task, Consumer<? super TaskHistory> listener) {
            this.task = task;
            this.listener = listener;
        }

        void end() {
            context.cancel(null);
        }

        @Override
        public void run() {
            Context before = context.attach();
            try {
                int number = coordinators.of(task);
                while (!context.isCancelled() && !isSeenToItsEnd(number)) {
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                    number = (number + 1) % coordinators.count();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                context.detach(before);
                all.remove(this);
            }
        }

        private boolean isSeenToItsEnd(int number) {
            try {
                ManagedChannel channel = coordinators.channel(number);
                Iterator<History> told = CoordinatorGrpc.newBlockingStub(channel)
                        .watch(TaskRequest.newBuilder()
                                .setTaskId(Messages.id(task))
                                .build());
                while (told.hasNext()) {
                    TaskHistory history = Histories.history(told.next());
                    pause = FIRST_PAUSE;
                    listener.accept(history);
                    if (history.state().isEnded()) {
                        return true;
                    }
                }
                return false;
            } catch (StatusRuntimeException e) {
                return isOver(FederationException.of(e));
            } catch (FederationException e) {
                return isOver(e);
            }
        }

        /** Whoever needs to know why asks for the history. */
        private boolean isOver(FederationException trouble) {
            boolean isAway = trouble.kind() == Kind.UNREACHABLE || trouble.kind() == Kind.INTERRUPTED;
            boolean mayBeElsewhere = coordinators.count() > 1 && Coordinators.mayBeElsewhere(trouble);
            return context.isCancelled() || !(isAway || mayBeElsewhere);
        }
    }
}
