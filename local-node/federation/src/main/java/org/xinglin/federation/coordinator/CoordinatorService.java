package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.Accepted;
import org.xinglin.federation.protocol.ChallengeReply;
import org.xinglin.federation.protocol.ChallengeRequest;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.HelloReply;
import org.xinglin.federation.protocol.HelloRequest;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.History;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.JoinRequest;
import org.xinglin.federation.protocol.ListTasksReply;
import org.xinglin.federation.protocol.ListTasksRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.ModelRequest;
import org.xinglin.federation.protocol.Part;
import org.xinglin.federation.protocol.PublishReply;
import org.xinglin.federation.protocol.PublishRequest;
import org.xinglin.federation.protocol.StopRequest;
import org.xinglin.federation.protocol.Submission;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.protocol.TaskRequest;
import org.xinglin.federation.protocol.TelemetryReport;
import org.xinglin.federation.protocol.Welcome;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.trust.AccountSigner;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.DistrustStatus;

/** The coordinator's calls: each is turned into one call of a task, each refusal into a status with the reason. */
final class CoordinatorService extends CoordinatorGrpc.CoordinatorImplBase {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorService.class);

    private final TaskBook book;
    private final Joining joining;
    private final InstantSource clock;
    private final AccountSigner signer;
    private final Seats seats = new Seats();

    CoordinatorService(TaskBook book, Joining joining, EdgeSettings settings) {
        this.book = book;
        this.joining = joining;
        this.clock = settings.clock();
        this.signer = settings.trust().account();
    }

    @Override
    public void publish(PublishRequest request, StreamObserver<PublishReply> observer) {
        Calls.answer(
                observer,
                () -> PublishReply.newBuilder()
                        .setTaskId(Messages.id(book.publish(request.getSpecification())))
                        .build());
    }

    @Override
    public void listTasks(ListTasksRequest request, StreamObserver<ListTasksReply> observer) {
        Calls.answer(observer, () -> {
            ListTasksReply.Builder reply = ListTasksReply.newBuilder();
            book.all().forEach(run -> reply.addTasks(Histories.message(run.history())));
            return reply.build();
        });
    }

    @Override
    public void getHistory(TaskRequest request, StreamObserver<History> observer) {
        Calls.answer(observer, () -> {
            TaskRun run = book.run(Messages.id(request.getTaskId()));
            return Histories.message(run.history()).toBuilder()
                    .setSpecification(run.record().spec().canonical())
                    .build();
        });
    }

    @Override
    public void watch(TaskRequest request, StreamObserver<History> observer) {
        ServerCallStreamObserver<History> stream = (ServerCallStreamObserver<History>) observer;
        try {
            Downstream<History> told = new Downstream<>(stream);
            Runnable end = book.run(Messages.id(request.getTaskId()))
                    .watch(
                            history -> tell(told, history),
                            () -> told.fail(Calls.status(Status.UNAVAILABLE, "the task is coordinated elsewhere now")));
            stream.setOnCancelHandler(end);
        } catch (UnknownTaskException | IllegalArgumentException e) {
            stream.onError(Calls.status(Status.NOT_FOUND, e.getMessage()));
        }
    }

    private static void tell(Downstream<History> stream, TaskHistory history) {
        if (history.state().isEnded()) {
            stream.tellLast(Histories.message(history));
        } else {
            stream.tell(Histories.message(history));
        }
    }

    @Override
    public void getChallenge(ChallengeRequest request, StreamObserver<ChallengeReply> observer) {
        Calls.answer(
                observer,
                () -> ChallengeReply.newBuilder()
                        .setNonce(ByteString.copyFrom(joining.challenge(request)))
                        .build());
    }

    @Override
    public void participate(JoinRequest request, StreamObserver<Instruction> observer) {
        ServerCallStreamObserver<Instruction> stream = (ServerCallStreamObserver<Instruction>) observer;
        try {
            TaskRun run = book.run(Messages.id(request.getTaskId()));
            String account = joining.admitted(request);
            request.getOpenedList()
                    .forEach(sum -> run.reopening().said(account, sum.getRound(), Set.copyOf(sum.getSurvivorsList())));
            if (request.hasTelemetry()) {
                run.report(account, request.getTelemetry()); // before it can be chosen
            }
            seat(stream, run, account, welcome(request, account));
        } catch (UnknownTaskException | IllegalArgumentException e) {
            stream.onError(Calls.status(Status.NOT_FOUND, e.getMessage()));
        } catch (RefusedException e) {
            stream.onError(Calls.status(Status.PERMISSION_DENIED, e.getMessage()));
        } catch (DistrustException e) {
            stream.onError(DistrustStatus.exception(e));
        } catch (IOException e) {
            LOG.warn("a participant could not be admitted", e);
            stream.onError(Calls.status(Status.UNAVAILABLE, "the coordinator's chain does not answer"));
        }
    }

    /** Whoever joins sees by it whose coordinator this is. */
    private ByteString welcome(JoinRequest request, String account) {
        byte[] nonce = request.getNonce().toByteArray();
        return ByteString.copyFrom(signer.sign(Messages.welcomeHash(Messages.id(request.getTaskId()), nonce, account)));
    }

    private void seat(ServerCallStreamObserver<Instruction> stream, TaskRun run, String account, ByteString signature)
            throws RefusedException {
        String name = seats.take(account, run);
        Downstream<Instruction> down = new Downstream<>(stream);
        Consumer<Instruction> told = instruction -> {
            if (isLast(instruction)) {
                seats.leave(name);
            }
            instruct(down, instruction);
        };
        stream.setOnCancelHandler(() -> {
            seats.leave(name);
            run.leave(account, told);
        });
        instruct(
                down,
                Instruction.newBuilder()
                        .setWelcome(Welcome.newBuilder().setToken(name).setSignature(signature))
                        .build());
        boolean entered = false;
        try {
            run.enter(account, told);
            entered = true;
        } finally {
            if (!entered) {
                seats.leave(name);
            }
        }
    }

    private static boolean isLast(Instruction instruction) {
        return instruction.hasFinished() || instruction.hasMoved();
    }

    private static void instruct(Downstream<Instruction> stream, Instruction instruction) {
        if (isLast(instruction)) {
            stream.tellLast(instruction);
        } else {
            stream.tell(instruction);
        }
    }

    @Override
    public void getModel(ModelRequest request, StreamObserver<Part> observer) {
        ServerCallStreamObserver<Part> stream = (ServerCallStreamObserver<Part>) observer;
        try {
            Optional<byte[]> model =
                    seats.of(request.getToken()).run().reception().model(request.getDigest());
            if (model.isEmpty()) {
                stream.onError(Calls.status(Status.ABORTED, "the model was replaced by a newer one"));
            } else {
                new PartStream(stream).start(model.get());
            }
        } catch (LateException e) {
            stream.onError(Calls.status(Status.ABORTED, e.getMessage()));
        } catch (DistrustException e) {
            stream.onError(DistrustStatus.exception(e));
        }
    }

    @Override
    public StreamObserver<Submission> submit(StreamObserver<Accepted> observer) {
        return new Intake(observer, new Intake.Destination() {
            @Override
            public long most(SubmissionHeader header) throws LateException, DistrustException {
                return seats.of(header.getToken()).run().reception().mostBytes();
            }

            @Override
            public int deliver(SubmissionHeader header, byte[] content)
                    throws RefusedException, LateException, IOException, DistrustException {
                Seats.Seat seat = seats.of(header.getToken());
                return seat.run().reception().answer(seat.account(), header, content);
            }
        });
    }

    @Override
    public void reportTelemetry(TelemetryReport report, StreamObserver<Accepted> observer) {
        Calls.answer(observer, () -> {
            Seats.Seat seat = seats.of(report.getToken());
            seat.run().report(seat.account(), report);
            return Accepted.getDefaultInstance();
        });
    }

    @Override
    public void stop(StopRequest request, StreamObserver<Accepted> observer) {
        Calls.answer(observer, () -> {
            TaskRun run = book.run(Messages.id(request.getTaskId()));
            Optional<String> who = joining.stopping(request);
            if (who.isEmpty()) {
                throw Status.PERMISSION_DENIED
                        .withDescription("only who published the task, or its coordinator, can stop it")
                        .asRuntimeException();
            }
            run.stop(who.get());
            return Accepted.getDefaultInstance();
        });
    }

    @Override
    public void hello(HelloRequest request, StreamObserver<HelloReply> observer) {
        Calls.answer(
                observer,
                () -> HelloReply.newBuilder()
                        .setVersion(Messages.VERSION)
                        .setNow(clock.instant().toEpochMilli())
                        .build());
    }
}
