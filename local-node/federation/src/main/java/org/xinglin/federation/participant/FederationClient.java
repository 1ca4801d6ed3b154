package org.xinglin.federation.participant;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.ListTasksRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.PublishRequest;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;

/** A connection to the coordinator, always dialled from here. Calls block; thread-safe. */
public final class FederationClient implements AutoCloseable {
    private static final long ANSWER_SECONDS = 30;
    /** How soon a coordinator that vanished without a word is noticed. */
    private static final long KEEP_ALIVE_SECONDS = 20;

    private final ManagedChannel channel;

    /** @param address {@code host:port} */
    public FederationClient(String address) {
        channel = NettyChannelBuilder.forTarget("dns:///" + address)
                .usePlaintext()
                .maxInboundMessageSize(Messages.LARGEST)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    private CoordinatorGrpc.CoordinatorBlockingStub calls() {
        return CoordinatorGrpc.newBlockingStub(channel).withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    /** The task must stand on the chain before. */
    public TaskId publish(String specification) throws FederationException {
        PublishRequest request =
                PublishRequest.newBuilder().setSpecification(specification).build();
        return Messages.id(asked(() -> calls().publish(request)).getTaskId());
    }

    /** Newest first. */
    public List<TaskHistory> tasks() throws FederationException {
        return asked(() -> calls().listTasks(ListTasksRequest.getDefaultInstance())).getTasksList().stream()
                .map(Messages::history)
                .toList();
    }

    public TaskHistory history(TaskId task) throws FederationException {
        return Messages.history(asked(() -> calls().getHistory(request(task))));
    }

    /** The specification as the coordinator has it; check its digest against the task's id. */
    public String specification(TaskId task) throws FederationException {
        return asked(() -> calls().getHistory(request(task))).getSpecification();
    }

    /** Tells the history now and after every change, on a thread of the connection. @return ends the watching */
    public Runnable watch(TaskId task, Consumer<? super TaskHistory> listener) {
        Context.CancellableContext context = Context.current().withCancellation();
        context.run(() -> CoordinatorGrpc.newStub(channel).watch(request(task), new StreamObserver<>() {
            @Override
            public void onNext(History history) {
                listener.accept(Messages.history(history));
            }

            @Override
            public void onError(Throwable trouble) {
                context.cancel(null); // the listener sees no more; whoever needs to know asks for the history
            }

            @Override
            public void onCompleted() {
                context.cancel(null);
            }
        }));
        return () -> context.cancel(null);
    }

    /**
     * Takes part until the task ended; an interrupt leaves in good order.
     *
     * @param rounds is told each round that this participant trained
     */
    public <X extends Exception> TaskHistory participate(
            TaskId task, JoinSigner signer, LocalTrainer trainer, UpdateRecorder<X> recorder, Consumer<Integer> rounds)
            throws FederationException, X {
        try {
            new Participation<>(channel, task, trainer, recorder, rounds).run(signer);
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
        return history(task);
    }

    private static TaskRequest request(TaskId task) {
        return TaskRequest.newBuilder().setTaskId(Messages.id(task)).build();
    }

    private static <T> T asked(Supplier<T> call) throws FederationException {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
