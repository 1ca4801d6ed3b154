package org.xinglin.federation.coordinator;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.ErrandHeader;
import org.xinglin.federation.protocol.ErrandKind;
import org.xinglin.federation.protocol.ErrandPart;
import org.xinglin.federation.protocol.LevelsGrpc;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Outcome;
import org.xinglin.federation.protocol.Part;
import org.xinglin.federation.task.LedSpec;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.DistrustStatus;
import org.xinglin.federation.trust.Peer;

/** Takes errands of the level above, of nobody but the account that the task names, and answers when they are done or over. */
final class LeadService extends LevelsGrpc.LevelsImplBase {
    private static final int LONGEST_SECONDS = 7 * 86_400;

    private final TaskBook book;
    private final Joining joining;

    LeadService(TaskBook book, Joining joining) {
        this.book = book;
        this.joining = joining;
    }

    @Override
    public StreamObserver<ErrandPart> lead(StreamObserver<Part> observer) {
        ServerCallStreamObserver<Part> stream = (ServerCallStreamObserver<Part>) observer;
        Taking taking = new Taking(stream);
        stream.setOnCancelHandler(taking::cancelled);
        return taking;
    }

    /** Who may lead, and which task. */
    private TaskRun admitted(ErrandHeader header) throws UnknownTaskException, RefusedException, DistrustException {
        TaskRun run = book.run(Messages.id(header.getTaskId()));
        LedSpec led =
                run.record().spec().led().orElseThrow(() -> new RefusedException("this task is not led from above"));
        Peer.requireAccount(header.getAccount().toLowerCase(Locale.ROOT));
        joining.leading(header, led);
        if (run.record().state().isEnded()) {
            throw new RefusedException("the task has ended: " + run.record().state());
        }
        return run;
    }

    /** One errand from its first part to its answer. */
    private final class Taking implements StreamObserver<ErrandPart> {
        private final ServerCallStreamObserver<Part> stream;
        private final PartStream reply;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private @Nullable ErrandHeader header;
        private @Nullable TaskRun run;
        private volatile @Nullable Errand errand;
        private boolean ended;

        Taking(ServerCallStreamObserver<Part> stream) {
            this.stream = stream;
            this.reply = new PartStream(stream);
        }

        @Override
        public void onNext(ErrandPart part) {
            if (ended) {
                return;
            }
            if (part.hasHeader() == (header != null)) {
                refuse(Status.INVALID_ARGUMENT, "an errand has one header, and it comes first");
            } else if (part.hasHeader()) {
                begin(part.getHeader());
            } else if (run == null
                    || (long) content.size() + part.getContent().size()
                            > run.reception().mostBytes()) {
                refuse(Status.RESOURCE_EXHAUSTED, "the model is larger than the task's");
            } else {
                content.writeBytes(part.getContent().toByteArray());
            }
        }

        private void begin(ErrandHeader first) {
            header = first;
            try {
                run = admitted(first);
            } catch (UnknownTaskException e) {
                refuse(Status.NOT_FOUND, e.getMessage());
            } catch (RefusedException | IllegalArgumentException e) {
                refuse(Status.PERMISSION_DENIED, e.getMessage());
            } catch (DistrustException e) {
                ended = true;
                stream.onError(DistrustStatus.exception(e));
            }
        }

        @Override
        public void onCompleted() {
            ErrandHeader whole = header;
            TaskRun task = run;
            if (ended || whole == null || task == null) {
                return;
            }
            try {
                take(whole, task);
            } catch (RefusedException | IllegalArgumentException e) {
                refuse(Status.FAILED_PRECONDITION, e.getMessage());
            }
        }

        private void take(ErrandHeader whole, TaskRun task) throws RefusedException {
            boolean isEnd = whole.getKind() == ErrandKind.END;
            if (isEnd) {
                task.errands().end();
            }
            if (isEnd || whole.getKind() == ErrandKind.GREET) {
                answer(Outcome.getDefaultInstance());
                return;
            }
            Optional<NamedVectors> model =
                    content.size() == 0 ? Optional.empty() : Optional.of(NamedVectors.ofBytes(content.toByteArray()));
            Errand wanted =
                    new Errand(whole.getKind(), model, whole.getStatistics().toByteArray());
            errand = wanted;
            task.errands().put(wanted);
            Thread.ofVirtual().name("errand").start(() -> await(task, wanted, whole.getSeconds()));
        }

        private void await(TaskRun task, Errand wanted, int seconds) {
            try {
                answer(wanted.outcome().get(Math.clamp(seconds, 1, LONGEST_SECONDS), TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                String why = timeIsOver(task.history());
                wanted.decline(why);
                refuse(Status.ABORTED, why);
            } catch (ExecutionException e) {
                refuse(
                        Status.ABORTED,
                        e.getCause() == null ? null : e.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                refuse(Status.UNAVAILABLE, "the coordinator stops");
            }
        }

        private void answer(Outcome outcome) {
            ended = true;
            reply.start(outcome.toByteArray());
        }

        private void refuse(Status status, @Nullable String why) {
            ended = true;
            stream.onError(status.withDescription(why).asRuntimeException());
        }

        @Override
        public void onError(Throwable broken) {
            cancelled();
        }

        private void cancelled() {
            ended = true;
            Errand asked = errand;
            if (asked != null) {
                asked.decline("nobody waits for it any more");
            }
        }
    }

    private static String timeIsOver(TaskHistory now) {
        return now.joined() < now.minParticipants()
                ? now.joined() + " of at least " + now.minParticipants() + " devices are connected"
                : "the devices did not answer in time";
    }
}
