package org.xinglin.learning;

import java.util.OptionalDouble;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.training.Conduct;
import org.xinglin.core.training.HospitalResult;
import org.xinglin.core.training.MachineReport;
import org.xinglin.core.training.Measures;
import org.xinglin.core.training.Participant;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.selection.Telemetry;
import org.xinglin.federation.task.Member;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TargetSpec;
import org.xinglin.federation.task.TaskHistory;

/** The coordinator's facts in the hospital's words. */
final class HistoryForm {
    private HistoryForm() {}

    static TrainingTask task(TaskHistory history) {
        return new TrainingTask(
                new TaskId(Digest.of(history.id().bytes())),
                history.name(),
                TaskState.valueOf(history.state().name()),
                history.reason(),
                history.closed().size(),
                history.rounds(),
                history.joined(),
                history.minParticipants(),
                history.target()
                        .filter(target -> target.metric() == TargetSpec.Metric.ACCURACY)
                        .map(target -> OptionalDouble.of(target.value()))
                        .orElse(OptionalDouble.empty()));
    }

    static TrainingHistory history(TaskHistory history) {
        return new TrainingHistory(
                task(history),
                history.closed().stream().map(HistoryForm::round).toList(),
                history.members().stream().map(HistoryForm::participant).toList());
    }

    private static Participant participant(Member member) {
        return new Participant(
                new WalletAddress(member.account()), member.telemetry().map(HistoryForm::machine), member.heard());
    }

    private static MachineReport machine(Telemetry told) {
        return new MachineReport(
                told.computeLoad(), told.freeStorage(), told.bandwidth(), told.latency(), told.queueLength());
    }

    private static RoundResult round(RoundRecord round) {
        return new RoundResult(
                round.round(),
                round.accuracy(),
                round.loss(),
                measures(round.scores()),
                round.epsilon(),
                round.sites().stream().map(HistoryForm::hospital).toList());
    }

    private static HospitalResult hospital(SiteRecord site) {
        return new HospitalResult(
                new WalletAddress(site.account()),
                site.samples(),
                site.trainLoss(),
                site.testSamples(),
                site.testLoss(),
                site.accuracy(),
                measures(site.scores()),
                new Conduct(
                        site.weight(),
                        site.standing().score(),
                        site.standing().reward(),
                        site.standing().reasons()));
    }

    private static Measures measures(Scores scores) {
        return new Measures(scores.auc(), scores.sensitivity(), scores.specificity(), scores.ece());
    }
}
