package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.Finished;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.selection.Telemetry;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.update.Payload;

/** One task from its first participant to its end, on a thread of its own. Every wait has a deadline. */
final class TaskRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);
    private static final long MORE = 4L * 1024 * 1024;
    /** How long the chain, IPFS or the disk may be away before a task is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** After a restart, for those who were there before it. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final RoundLedger ledger;
    private final TaskFiles files;
    private final Participants participants = new Participants();
    private final Conversation talk = new Conversation(participants);
    private final Shelf shelf = new Shelf();
    private final Observations observations = new Observations();
    private final List<Consumer<TaskHistory>> watchers = new CopyOnWriteArrayList<>();
    private final Reopening reopening;
    private final Course course;
    private volatile TaskRecord record;
    private volatile Optional<Ending> stopped = Optional.empty();

    TaskRun(TaskRecord record, Surroundings around, TaskFiles files) throws IOException {
        this.record = record;
        this.ledger = around.ledger();
        this.files = files;
        Duration deadline = record.spec().rounds().deadline().orElse(around.roundDeadline());
        this.reopening = new Reopening(participants, deadline);
        Desk desk = new Desk(record.spec(), talk, shelf, reopening, deadline);
        this.course = Course.of(desk, participants, observations, around);
        files.stoppedBy(record.spec().id()).ifPresent(this::stopping);
    }

    TaskRecord record() {
        return record;
    }

    /** What hospitals say of sums that they opened. */
    Reopening reopening() {
        return reopening;
    }

    TaskHistory history() {
        TaskRecord now = record;
        return new TaskHistory(
                now.spec().id(),
                now.spec().name(),
                now.state(),
                now.reason(),
                now.spec().rounds().most(),
                now.spec().rounds().minParticipants(),
                now.spec().target(),
                participants.members(),
                now.closed());
    }

    /** @return ends the watching */
    Runnable watch(Consumer<TaskHistory> watcher) {
        watchers.add(watcher);
        watcher.accept(history());
        return () -> watchers.remove(watcher);
    }

    void enter(String account, Consumer<Instruction> told) throws RefusedException {
        if (record.state().isEnded()) {
            throw new RefusedException("the task has ended: " + record.state() + " " + record.reason());
        }
        if (!record.admits(account)) {
            throw new RefusedException(
                    "the task began with other hospitals: under secure aggregation nobody comes later,"
                            + " for the difference of two sums would show the one that came");
        }
        talk.enter(account, told);
        participants.tellEntry(account);
        if (record.state().isEnded()) { // between the first look and now
            told.accept(finished());
        }
        announce();
    }

    void leave(String account, Consumer<Instruction> told) {
        if (talk.leave(account, told)) {
            announce();
        }
    }

    void report(String account, Telemetry telemetry, double dataQuality) {
        participants.report(account, telemetry, dataQuality);
        announce();
    }

    /** A model that may be fetched now. */
    Optional<byte[]> model(ByteString digest) {
        return shelf.get(digest);
    }

    /** @return the round under which an offered update is to be recorded; 0 where that was not the question */
    int answer(String account, SubmissionHeader header, byte[] content)
            throws RefusedException, LateException, IOException {
        if (record.state().isEnded()) {
            throw new LateException("the task has ended");
        }
        try {
            if (header.getStep() == Step.OFFER) {
                talk.order(account, header);
                return record.closed().size() + 1;
            }
            talk.answer(account, header, content);
            return 0;
        } catch (RefusedException e) {
            e.evidence().ifPresent(evidence -> observations.saw(account, evidence));
            throw e;
        } catch (LateException e) {
            if (header.getStep() == Step.TRAIN || header.getStep() == Step.MASK) {
                observations.saw(account, Evidence.STALE);
            }
            throw e;
        }
    }

    /** Of any answer: the largest is a masked update, with eight bytes a value. */
    long mostBytes() {
        return MORE + 2L * Long.BYTES * Payload.of(record.spec()).length();
    }

    /** By its publisher or the coordinator's operator: the round under way is not finished. It holds over a restart. */
    void stop(String who) throws RefusedException, IOException {
        if (record.state().isEnded()) {
            throw new RefusedException("the task has ended already");
        }
        if (stopped.isEmpty()) {
            files.stopping(record.spec().id(), who);
            stopping(who);
        }
    }

    private void stopping(String who) {
        stopped = Optional.of(Ending.stoppedBy(who));
        participants.wake();
        talk.stop();
    }

    @Override
    public void run() {
        try {
            awaitTheLast();
            patiently();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the coordinator stops; the task goes on at its next start
        } catch (IOException e) {
            LOG.warn("task {} stopped", record.spec().id(), e);
            failed("the chain, IPFS or the disk failed: " + e.getMessage());
        } catch (RuntimeException e) { // the task's thread ends here: nobody may be left waiting for it
            LOG.error("task {} stopped on a fault of ours", record.spec().id(), e);
            failed("a fault of the coordinator: " + e.getClass().getSimpleName());
        }
    }

    /** The next round shall not be held with whoever happens to be back first. */
    private void awaitTheLast() throws InterruptedException {
        participants.awaitAll(record.lastThere(), RETURN);
    }

    /** Steps are done again from what was written down last, for as long as the chain, IPFS or the disk is away. */
    private void patiently() throws IOException, InterruptedException {
        long giveUp = 0;
        int before = -1;
        while (true) {
            try {
                course.begin(record);
                end(toItsEnd()); // a hiccup at the very end must not make a failure of it
                return;
            } catch (IOException e) {
                boolean isNew = record.closed().size() > before;
                before = record.closed().size();
                giveUp = isNew ? System.nanoTime() + PATIENCE.toNanos() : giveUp;
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                LOG.warn("task {} tries again soon: {}", record.spec().id(), e.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }

    private Ending toItsEnd() throws IOException, InterruptedException {
        while (true) {
            Optional<Ending> ending = stopped.isPresent() ? stopped : Ending.of(record);
            if (ending.isPresent()) {
                return ending.get();
            }
            int least = record.spec().rounds().minParticipants();
            int wanted = isFresh() ? record.spec().rounds().startWith() : least;
            if (participants.accounts().size() < wanted) {
                become(TaskState.WAITING, record.closed().isEmpty() ? "" : "too few hospitals are connected");
                Duration patience = record.spec().rounds().joinDeadline();
                boolean allThere = participants.await(wanted, patience);
                int there = participants.accounts().size();
                if (!allThere && there < least) {
                    return stopped.orElse(Ending.tooFew(there, least));
                }
            }
            become(TaskState.RUNNING, "");
            Course.Leg leg = course.next(record);
            if (stopped.isPresent()) {
                return stopped.get(); // whatever came of the leg came of it since nobody was waited for
            }
            if (leg.failure().isPresent()) {
                return leg.failure().get();
            }
            advance(leg.after());
        }
    }

    /** Nothing has happened yet: then it waits for as many as the task would like to begin with. */
    private boolean isFresh() {
        return record.closed().isEmpty() && record.statistics().length == 0;
    }

    /** On disk before on the chain: {@link Course#begin} puts it there again after a crash in between. */
    private void advance(TaskRecord after) throws IOException {
        boolean isRound = after.closed().size() > record.closed().size();
        record = after;
        files.write(record);
        if (isRound) {
            course.onChain(record);
        }
        announce();
    }

    private void failed(String why) {
        try {
            end(Ending.failed(why));
        } catch (IOException e) {
            LOG.warn("the end of task {} is not recorded", record.spec().id(), e);
            record = record.in(TaskState.FAILED, why);
            farewell();
        }
    }

    private void end(Ending ending) throws IOException {
        ledger.finish(record.spec().id(), ending.code());
        become(ending.state(), ending.why());
        farewell();
    }

    private void farewell() {
        participants.tellAll(finished());
        announce();
    }

    private Instruction finished() {
        Finished finished = Finished.newBuilder()
                .setState(record.state().name())
                .setReason(record.reason())
                .build();
        return Instruction.newBuilder().setFinished(finished).build();
    }

    private void become(TaskState state, String why) throws IOException {
        if (record.state() != state || !record.reason().equals(why)) {
            record = record.in(state, why);
            files.write(record);
        }
        announce();
    }

    private void announce() {
        if (watchers.isEmpty()) {
            return; // a thousand that come would each list all others
        }
        TaskHistory now = history();
        watchers.forEach(watcher -> watcher.accept(now));
    }
}
