package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
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

/**
 * A hospital's way to its coordinator, and to those that may take its place; always dialled from here. Calls block; thread-safe.
 */
public final class FederationClient implements AutoCloseable {
    private static final long ANSWER_SECONDS = 30;

    private final Coordinators coordinators;
    private final Function<TaskId, Duration> silence;
    private final Watchings watchings;

    /** Takes the link over; dials with the first call. */
    public FederationClient(ConsortiumLink link) {
        this(List.of(link), task -> Duration.ZERO);
    }

    /**
     * Takes the links over.
     *
     * @param links the own coordinator's first, which tasks are published to; then those of its standbys
     * @param silence how long a task may be with nobody before its standby takes over, as the chain says; zero for none
     */
    public FederationClient(List<ConsortiumLink> links, Function<TaskId, Duration> silence) {
        this.coordinators = new Coordinators(links);
        this.silence = silence;
        this.watchings = new Watchings(coordinators);
    }

    private static CoordinatorGrpc.CoordinatorBlockingStub calls(ManagedChannel channel) {
        return CoordinatorGrpc.newBlockingStub(channel).withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    /** The task must stand on the chain before. */
    public TaskId publish(String specification) throws FederationException {
        PublishRequest request =
                PublishRequest.newBuilder().setSpecification(specification).build();
        return coordinators.asked(
                0, channel -> Messages.id(calls(channel).publish(request).getTaskId()));
    }

    /** Of all coordinators that answer, each newest first. */
    public List<TaskHistory> tasks() throws FederationException {
        Map<TaskId, TaskHistory> all = new LinkedHashMap<>();
        FederationException own = null;
        int answered = 0;
        for (int number = 0; number < coordinators.count(); number++) {
            try {
                coordinators.asked(number, FederationClient::tasks).forEach(task -> all.putIfAbsent(task.id(), task));
                answered++;
            } catch (FederationException e) {
                own = number == 0 ? e : own;
            }
        }
        if (own != null && answered == 0) {
            throw own;
        }
        return List.copyOf(all.values());
    }

    private static List<TaskHistory> tasks(ManagedChannel channel) {
        return calls(channel).listTasks(ListTasksRequest.getDefaultInstance()).getTasksList().stream()
                .map(Histories::history)
                .toList();
    }

    public TaskHistory history(TaskId task) throws FederationException {
        return coordinators.asked(
                task, channel -> Histories.history(calls(channel).getHistory(request(task))));
    }

    /** The specification as the coordinator has it; check its digest against the task's id. */
    public String specification(TaskId task) throws FederationException {
        return coordinators.asked(
                task, channel -> calls(channel).getHistory(request(task)).getSpecification());
    }

    /**
     * Tells the history now and after every change, on a thread of its own, and finds the task again where another coordinator goes on
     * with it. @return ends the watching
     */
    public Runnable watch(TaskId task, Consumer<? super TaskHistory> listener) {
        return watchings.begin(task, listener);
    }

    /**
     * Ends a task before its rounds are done, for all who take part: as its publisher, or as the coordinator's operator. It can not be
     * taken back.
     */
    public void stop(TaskId task, JoinSigner signer) throws FederationException {
        coordinators.asked(task, channel -> stopped(channel, task, signer));
    }

    private static TaskId stopped(ManagedChannel channel, TaskId task, JoinSigner signer) throws FederationException {
        try {
            ByteString nonce = calls(channel)
                    .getChallenge(Messages.challenge(task, signer.account()))
                    .getNonce();
            byte[] signature = signer.sign(Messages.stopHash(task, nonce.toByteArray()));
            StopRequest request = StopRequest.newBuilder()
                    .setTaskId(Messages.id(task))
                    .setAccount(signer.account())
                    .setNonce(nonce)
                    .setSignature(ByteString.copyFrom(signature))
                    .build();
            calls(channel).stop(request);
            return task;
        } catch (StatusRuntimeException e) {
            throw FederationException.ofStopping(e);
        }
    }

    /** Takes part until the task ended; an interrupt leaves in good order. Goes on where it was cut off when called again. */
    public <X extends Exception> TaskHistory participate(TaskSpec spec, Site<X> site) throws FederationException, X {
        new Attendance<>(coordinators, silence, spec, site).attend();
        return history(spec.id());
    }

    /** Signs with the key of this hospital's certificate. */
    public SigningIdentity identity() throws FederationException {
        try {
            return coordinators.own().signing();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        }
    }

    /** Believes the certificates of the consortium's members. */
    public PeerDirectory peers() throws FederationException {
        try {
            return coordinators.own().peers();
        } catch (DistrustException e) {
            throw FederationException.of(e);
        }
    }

    private static TaskRequest request(TaskId task) {
        return TaskRequest.newBuilder().setTaskId(Messages.id(task)).build();
    }

    @Override
    public void close() {
        watchings.close();
        coordinators.close();
    }
}
