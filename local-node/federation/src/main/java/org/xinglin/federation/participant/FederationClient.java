package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.ListTasksRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.PublishRequest;
import org.xinglin.federation.protocol.StopRequest;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.secagg.PeerDirectory;
import org.xinglin.federation.secagg.SigningIdentity;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DistrustException;

/** A connection to the coordinator, always dialled from here. Calls block; thread-safe. */
public final class FederationClient implements AutoCloseable {
    private static final long ANSWER_SECONDS = 30;

    private final ConsortiumLink link;

    /** Takes the link over; dials with the first call. */
    public FederationClient(ConsortiumLink link) {
        this.link = link;
    }

    /** Under the present certificate, which may be a new one. */
    private ManagedChannel channel() throws FederationException {
        try {
            return link.channel();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
    }

    private CoordinatorGrpc.CoordinatorBlockingStub calls() throws FederationException {
        return CoordinatorGrpc.newBlockingStub(channel()).withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS);
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
                .map(Histories::history)
                .toList();
    }

    public TaskHistory history(TaskId task) throws FederationException {
        return Histories.history(asked(() -> calls().getHistory(request(task))));
    }

    /** The specification as the coordinator has it; check its digest against the task's id. */
    public String specification(TaskId task) throws FederationException {
        return asked(() -> calls().getHistory(request(task))).getSpecification();
    }

    /** Tells the history now and after every change, on a thread of the connection. @return ends the watching */
    public Runnable watch(TaskId task, Consumer<? super TaskHistory> listener) throws FederationException {
        CoordinatorGrpc.CoordinatorStub stub = CoordinatorGrpc.newStub(channel());
        Context.CancellableContext context = Context.current().withCancellation();
        context.run(() -> stub.watch(request(task), new StreamObserver<>() {
            @Override
            public void onNext(History history) {
                listener.accept(Histories.history(history));
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
     * Ends a task before its rounds are done, for all who take part: as its publisher, or as the coordinator's operator. It can not be
     * taken back.
     */
    public void stop(TaskId task, JoinSigner signer) throws FederationException {
        try {
            ByteString nonce = calls().getChallenge(Messages.challenge(task, signer.account()))
                    .getNonce();
            byte[] signature = signer.sign(Messages.stopHash(task, nonce.toByteArray()));
            StopRequest request = StopRequest.newBuilder()
                    .setTaskId(Messages.id(task))
                    .setAccount(signer.account())
                    .setNonce(nonce)
                    .setSignature(ByteString.copyFrom(signature))
                    .build();
            calls().stop(request);
        } catch (StatusRuntimeException e) {
            throw FederationException.ofStopping(e);
        }
    }

    /** Takes part until the task ended; an interrupt leaves in good order. Goes on where it was cut off when called again. */
    public <X extends Exception> TaskHistory participate(TaskSpec spec, Site<X> site) throws FederationException, X {
        new Attendance<>(this::channel, spec, site).attend();
        return history(spec.id());
    }

    /** Signs with the key of this hospital's certificate. */
    public SigningIdentity identity() throws FederationException {
        try {
            return link.signing();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        }
    }

    /** Believes the certificates of the consortium's members. */
    public PeerDirectory peers() throws FederationException {
        try {
            return link.peers();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        }
    }

    private static TaskRequest request(TaskId task) {
        return TaskRequest.newBuilder().setTaskId(Messages.id(task)).build();
    }

    /** A question to the coordinator. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws FederationException;
    }

    private static <T> T asked(Question<T> call) throws FederationException {
        try {
            return call.ask();
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
