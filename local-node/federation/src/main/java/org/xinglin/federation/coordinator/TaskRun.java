package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.Finished;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.Moved;
import org.xinglin.federation.protocol.TelemetryReport;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskState;

/** One task from its first participant to its end, on a thread of its own. Every wait has a deadline. */
final class TaskRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);
    /** How long the chain, IPFS or the disk may be away before a task is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Instruction MOVED =
            Instruction.newBuilder().setMoved(Moved.getDefaultInstance()).build();

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** After a restart, for those who were there before it. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final RoundLedger ledger;
    private final TaskFiles files;
    private final Participants participants;
    private final Conversation talk;
    private final Shelf shelf = new Shelf();
    private final Observations observations = new Observations();
    private final Watchers watchers = new Watchers();
    private final Reopening reopening;
    private final Course course;
    private final Tenure tenure;
    private volatile TaskRecord record;
    private volatile Optional<Ending> stopped = Optional.empty();

    TaskRun(TaskRecord record, Surroundings around, TaskFiles files) throws IOException {
        this.record = record;
        this.participants = new Participants(around.clock());
        this.talk = new Conversation(participants);
        this.ledger = around.ledger();
        this.files = files;
        this.tenure = new Tenure(ledger, record.spec().id(), participants::wake);
        Duration deadline = record.spec().rounds().deadline().orElse(around.roundDeadline());
        this.reopening = new Reopening(participants, deadline);
        Desk desk = new Desk(record.spec(), talk, shelf, reopening, deadline);
        Releases releases = new Releases(files.release(record.spec().id()));
        this.course = Course.of(desk, participants, observations, around, releases);
        files.stoppedBy(record.spec().id()).ifPresent(this::stopping);
    }

    TaskId id() {
        return record.spec().id();
    }

    TaskRecord record() {
        return record;
    }

    Reopening reopening() {
        return reopening;
    }

    Tenure tenure() {
        return tenure;
    }

    TaskHistory history() {
        return record.history(participants.members());
    }

    /** @param gone is told when the task is coordinated here no more. @return ends the watching */
    Runnable watch(Consumer<TaskHistory> watcher, Runnable gone) {
        Runnable end = watchers.add(watcher, gone);
        watcher.accept(history());
        return end;
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
        if (tenure.departure().isAway()) {
            told.accept(MOVED);
        }
        watchers.tell(this::history);
    }

    void leave(String account, Consumer<Instruction> told) {
        if (talk.leave(account, told)) {
            watchers.tell(this::history);
        }
    }

    void report(String account, TelemetryReport told) throws RefusedException {
        participants.report(account, told);
        watchers.tell(this::history);
    }

    Reception reception() {
        return new Reception(() -> record, talk, observations, shelf);
    }

    /** What the level above asks of this task, if it is led. */
    Errands errands() throws RefusedException {
        return course.errands();
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
            patiently();
        } catch (InterruptedException e) {
            if (tenure.departure() == Departure.NONE) {
                Thread.currentThread().interrupt(); // the coordinator stops; the task goes on at its next start
            }
        } catch (IOException e) {
            LOG.warn("task {} stopped", id(), e);
            broken("the chain, IPFS or the disk failed: " + e.getMessage());
        } catch (RuntimeException | Error e) { // the task's thread ends here: nobody may be left waiting for it
            LOG.error("task {} stopped on a fault of ours", id(), e);
            broken("a fault of the coordinator: " + e.getClass().getSimpleName());
        } finally {
            tenure.end();
            departed();
        }
    }

    /** Another coordinator may yet bring the task to its end; where there is none, it ends here. */
    private void broken(String why) {
        if (tenure.leftToStandby()) {
            LOG.warn("task {} is left to its standby: {}", id(), why);
        } else if (tenure.departure() == Departure.NONE) {
            failed(why);
        }
    }

    /** Says to all what became of the task, when it was not its own end. */
    private void departed() {
        Departure why = tenure.departure();
        if (why == Departure.NONE) {
            return;
        }
        Thread.interrupted(); // it was meant for what the task waited for; a file is closed under whoever writes it
        // then
        LOG.warn("task {} is run here no more: {}", id(), why);
        try {
            if (why == Departure.ENDED) {
                become(TaskState.STOPPED, "it was ended on the chain");
                farewell();
            } else {
                participants.tellAll(MOVED);
                watchers.tellGone();
            }
            if (why == Departure.TAKEN) {
                files.leave(id());
            }
        } catch (IOException e) { // at the next start the chain is asked again
            LOG.warn("what became of task {} could not be written down", id(), e);
        }
    }

    /** Steps are done again from what was written down last, for as long as the chain, IPFS or the disk is away. */
    private void patiently() throws IOException, InterruptedException {
        long giveUp = 0;
        int before = -1;
        while (true) {
            tenure.begin(Thread.currentThread());
            try {
                tenure.require(stopped.isPresent() || Ending.of(record).isPresent());
                if (before < 0) {
                    participants.awaitAll(record.lastThere(), RETURN); // not with whoever happens to be back first
                }
                course.begin(record);
                end(toItsEnd()); // a hiccup at the very end must not make a failure of it
                return;
            } catch (IOException e) {
                boolean isNew = record.closed().size() > before;
                before = record.closed().size();
                giveUp = isNew ? System.nanoTime() + PATIENCE.toNanos() : giveUp;
                if (tenure.departure() != Departure.NONE || System.nanoTime() > giveUp) {
                    throw e;
                }
                LOG.warn("task {} tries again soon: {}", id(), e.getMessage());
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
            int wanted = record.isFresh() ? record.spec().rounds().startWith() : least;
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

    /** On disk before on the chain: {@link Course#begin} puts it there again after a crash in between. */
    private void advance(TaskRecord after) throws IOException {
        boolean isRound = after.closed().size() > record.closed().size();
        record = after;
        files.write(record);
        if (isRound) {
            course.onChain(record);
        }
        watchers.tell(this::history);
    }

    private void failed(String why) {
        try {
            end(Ending.failed(why));
        } catch (IOException e) {
            LOG.warn("the end of task {} is not recorded", id(), e);
            record = record.in(TaskState.FAILED, why);
            farewell();
        }
    }

    private void end(Ending ending) throws IOException {
        tenure.end(); // from here on the chain's word that the task is finished is our own
        ledger.finish(id(), ending.code());
        become(ending.state(), ending.why());
        farewell();
    }

    private void farewell() {
        participants.tellAll(finished());
        watchers.tell(this::history);
    }

    private Instruction finished() {
        return Instruction.newBuilder()
                .setFinished(
                        Finished.newBuilder().setState(record.state().name()).setReason(record.reason()))
                .build();
    }

    private void become(TaskState state, String why) throws IOException {
        if (record.state() != state || !record.reason().equals(why)) {
            record = record.in(state, why);
            files.write(record);
        }
        watchers.tell(this::history);
    }
}
