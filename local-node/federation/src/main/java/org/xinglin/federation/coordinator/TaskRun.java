package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.FedAvg;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.EvaluationReport;
import org.xinglin.federation.protocol.Finished;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Update;
import org.xinglin.federation.protocol.Work;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

/** One task from its first participant to its end, on a thread of its own. Every wait has a deadline but the first. */
final class TaskRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);
    private static final int ALL_ROUNDS = 1;
    private static final int TARGET_REACHED = 2;
    private static final int FAILURE = 3;

    private final RoundLedger ledger;
    private final TaskFiles files;
    private final Duration deadline;
    private final UpdateCheck check;
    private final Participants participants = new Participants();
    private final List<Consumer<TaskHistory>> watchers = new CopyOnWriteArrayList<>();
    private final Object asking = new Object();
    private volatile TaskRecord record;
    private volatile Phase phase = Phase.NONE;

    /** What is being collected now. */
    private record Phase(
            int round, Answers<Contribution> updates, Map<String, Double> losses, Answers<EvaluationReport> reports) {
        static final Phase NONE = new Phase(0, new Answers<>(Set.of()), Map.of(), new Answers<>(Set.of()));
    }

    TaskRun(TaskRecord record, RoundLedger ledger, TaskFiles files, Duration deadline) {
        this.record = record;
        this.ledger = ledger;
        this.files = files;
        this.deadline = deadline;
        this.check = new UpdateCheck(ledger, record.spec().id());
    }

    TaskRecord record() {
        return record;
    }

    TaskHistory history() {
        TaskRecord now = record;
        return new TaskHistory(
                now.spec().id(),
                now.spec().name(),
                now.state(),
                now.reason(),
                now.spec().rounds(),
                participants.count(),
                now.spec().minParticipants(),
                now.spec().targetAccuracy(),
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
        synchronized (asking) {
            participants.enter(account, told);
            Phase now = phase;
            if (now.updates().isAwaiting(account)) { // it was cut off and came back: it is asked again
                told.accept(train(now.round()));
            }
        }
        if (record.state().isEnded()) { // between the first look and now
            told.accept(finished());
        }
        announce();
    }

    void leave(String account, Consumer<Instruction> told) {
        if (participants.leave(account, told)) {
            phase.updates().leave(account);
            phase.reports().leave(account);
            announce();
        }
    }

    void update(String account, Update update) throws RefusedException, IOException {
        Phase now = phase;
        if (update.getRound() != now.round()) {
            throw new RefusedException("the update is for round " + update.getRound() + ", not " + now.round());
        }
        Contribution contribution = check.checked(account, update, record.global());
        if (!now.updates().give(account, contribution)) {
            throw new RefusedException("no update is awaited: it came twice, or after the round's deadline");
        }
        now.losses().put(account, update.getTrainLoss());
    }

    void evaluation(String account, EvaluationReport report) throws RefusedException {
        if (!UpdateCheck.isSane(report) || report.getRound() != phase.round()) {
            throw new RefusedException("the evaluation is not of this round, or its numbers are none");
        }
        if (!phase.reports().give(account, report)) {
            throw new RefusedException("no evaluation is awaited: it came twice, or after the round's deadline");
        }
    }

    @Override
    public void run() {
        try {
            if (!record.closed().isEmpty()) {
                ledger.closeRound(
                        record.spec().id(),
                        record.closed().getLast(),
                        record.global().digest());
            }
            participants.awaitForever(record.spec().minParticipants());
            become(TaskState.RUNNING, "");
            while (record.closed().size() < record.spec().rounds()) {
                if (!round(record.closed().size() + 1)) {
                    return;
                }
                if (isTargetReached()) {
                    end(TaskState.FINISHED, "the target accuracy is reached", TARGET_REACHED);
                    return;
                }
            }
            end(TaskState.FINISHED, "", ALL_ROUNDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the coordinator stops; the task goes on at its next start
        } catch (IOException e) {
            LOG.warn("task {} stopped", record.spec().id(), e);
            failed("the chain or the disk failed: " + e.getMessage());
        } catch (RuntimeException e) { // the task's thread ends here: nobody may be left waiting for it
            LOG.error("task {} stopped on a fault of ours", record.spec().id(), e);
            failed("a fault of the coordinator: " + e.getClass().getSimpleName());
        }
    }

    private boolean isTargetReached() {
        double reached = record.closed().getLast().accuracy();
        return record.spec().targetAccuracy().isPresent()
                && reached >= record.spec().targetAccuracy().getAsDouble();
    }

    /** @return false when the task failed */
    private boolean round(int number) throws IOException, InterruptedException {
        int least = record.spec().minParticipants();
        ledger.openRound(record.spec().id(), number, record.global().digest());
        for (int attempt = 1; ; attempt++) {
            Map<String, Contribution> given = collect(number);
            if (given.size() >= least) {
                aggregate(number, given);
                return true;
            }
            String few = given.size() + " of at least " + least + " hospitals answered in round " + number;
            if (attempt == 2) {
                failed(few);
                return false;
            }
            become(TaskState.WAITING, few);
            if (!participants.await(least, deadline)) {
                failed(few);
                return false;
            }
            become(TaskState.RUNNING, "");
        }
    }

    private Map<String, Contribution> collect(int number) throws InterruptedException {
        Set<String> asked = participants.accounts();
        Answers<Contribution> updates = new Answers<>(asked);
        synchronized (asking) { // nobody is asked twice: see enter
            phase = new Phase(number, updates, new ConcurrentHashMap<>(), new Answers<>(Set.of()));
            participants.tell(asked, train(number));
        }
        forgetGone(asked, updates);
        return updates.await(deadline);
    }

    private void aggregate(int number, Map<String, Contribution> given) throws IOException, InterruptedException {
        double[] before = new double[record.global().size()];
        Parameters.of(record.global().sharedForReading()).read(0, before.length, before);
        FedAvg rule = new FedAvg();
        NamedVectors global = NamedVectors.rounding(
                record.global().layout(),
                rule.aggregate(rule.begin(before), List.copyOf(given.values()))
                        .state()
                        .model());
        Map<String, Double> losses = phase.losses();
        Answers<EvaluationReport> reports = new Answers<>(given.keySet());
        phase = new Phase(number, new Answers<>(Set.of()), losses, reports);
        participants.tell(
                given.keySet(),
                Instruction.newBuilder().setEvaluate(work(number, global)).build());
        forgetGone(given.keySet(), reports);
        RoundRecord closed = RoundRecord.of(
                number,
                "0x" + HexFormat.of().formatHex(global.digest()),
                sites(given, losses, reports.await(deadline)));
        record = record.after(closed, global);
        files.write(record); // before the chain: run() closes it there again after a crash in between
        ledger.closeRound(record.spec().id(), closed, global.digest());
        announce();
    }

    /** Who left between being counted and being asked will not answer. */
    private void forgetGone(Set<String> asked, Answers<?> answers) {
        Set<String> gone = new HashSet<>(asked);
        gone.removeAll(participants.accounts());
        gone.forEach(answers::leave);
    }

    private static List<SiteRecord> sites(
            Map<String, Contribution> given, Map<String, Double> losses, Map<String, EvaluationReport> reports) {
        List<SiteRecord> sites = new ArrayList<>();
        for (Contribution contribution : given.values()) {
            EvaluationReport report =
                    reports.getOrDefault(contribution.account(), EvaluationReport.getDefaultInstance());
            sites.add(new SiteRecord(
                    contribution.account(),
                    contribution.samples(),
                    losses.getOrDefault(contribution.account(), 0.0),
                    report.getSamples(),
                    report.getLoss(),
                    report.getAccuracy()));
        }
        return sites;
    }

    private Instruction train(int number) {
        return Instruction.newBuilder().setTrain(work(number, record.global())).build();
    }

    private static Work work(int number, NamedVectors model) {
        return Work.newBuilder()
                .setRound(number)
                .setModel(Messages.model(model))
                .build();
    }

    private void failed(String why) {
        try {
            end(TaskState.FAILED, why, FAILURE);
        } catch (IOException e) {
            LOG.warn("the end of task {} is not recorded", record.spec().id(), e);
            record = record.in(TaskState.FAILED, why);
            farewell();
        }
    }

    private void end(TaskState state, String why, int code) throws IOException {
        ledger.finish(record.spec().id(), code);
        become(state, why);
        farewell();
    }

    private void farewell() {
        participants.tell(participants.accounts(), finished());
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
        record = record.in(state, why);
        files.write(record);
        announce();
    }

    private void announce() {
        TaskHistory now = history();
        watchers.forEach(watcher -> watcher.accept(now));
    }
}
