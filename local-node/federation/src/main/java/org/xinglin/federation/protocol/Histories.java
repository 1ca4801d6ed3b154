package org.xinglin.federation.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.selection.Telemetry;
import org.xinglin.federation.task.Member;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.SiteStanding;
import org.xinglin.federation.task.TargetSpec;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

/** What became of a task, to messages and back. */
public final class Histories {
    private Histories() {}

    public static History message(TaskHistory task) {
        History.Builder history = History.newBuilder()
                .setTaskId(Messages.id(task.id()))
                .setName(task.name())
                .setState(task.state().name())
                .setReason(task.reason())
                .setRounds(task.rounds())
                .setJoined(task.joined())
                .setMinParticipants(task.minParticipants());
        task.target()
                .ifPresent(
                        target -> history.setTargetMetric(target.metric().name().toLowerCase(Locale.ROOT))
                                .setTargetValue(target.value()));
        task.closed().forEach(round -> history.addClosed(closed(round)));
        for (Member member : task.members()) {
            org.xinglin.federation.protocol.Member.Builder one = org.xinglin.federation.protocol.Member.newBuilder()
                    .setAccount(member.account())
                    .setHeardAt(member.heard().toEpochMilli());
            member.telemetry().ifPresent(telemetry -> one.setTelemetry(message(telemetry, "")));
            history.addMembers(one);
        }
        return history.build();
    }

    private static ClosedRound closed(RoundRecord round) {
        ClosedRound.Builder closed = ClosedRound.newBuilder()
                .setRound(round.round())
                .setAccuracy(round.accuracy())
                .setLoss(round.loss())
                .setScores(scores(round.scores()))
                .setGlobalDigest(round.globalDigest())
                .setEpsilon(round.epsilon());
        for (SiteRecord site : round.sites()) {
            closed.addSites(Site.newBuilder()
                    .setAccount(site.account())
                    .setSamples(site.samples())
                    .setTrainLoss(site.trainLoss())
                    .setWeight(site.weight())
                    .setTestSamples(site.testSamples())
                    .setTestLoss(site.testLoss())
                    .setAccuracy(site.accuracy())
                    .setScores(scores(site.scores()))
                    .setScore(site.standing().score())
                    .setReward(site.standing().reward())
                    .addAllReasons(site.standing().reasons()));
        }
        return closed.build();
    }

    private static org.xinglin.federation.protocol.Scores scores(Scores scores) {
        return org.xinglin.federation.protocol.Scores.newBuilder()
                .setAuc(scores.auc())
                .setSensitivity(scores.sensitivity())
                .setSpecificity(scores.specificity())
                .setEce(scores.ece())
                .setTruePositives(scores.truePositives())
                .setFalsePositives(scores.falsePositives())
                .setTrueNegatives(scores.trueNegatives())
                .setFalseNegatives(scores.falseNegatives())
                .build();
    }

    private static Scores scores(org.xinglin.federation.protocol.Scores scores) {
        return new Scores(
                scores.getAuc(),
                scores.getSensitivity(),
                scores.getSpecificity(),
                scores.getEce(),
                scores.getTruePositives(),
                scores.getFalsePositives(),
                scores.getTrueNegatives(),
                scores.getFalseNegatives());
    }

    /** @throws IllegalArgumentException when it says what no coordinator of ours says */
    public static TaskHistory history(History history) {
        return new TaskHistory(
                Messages.id(history.getTaskId()),
                history.getName(),
                TaskState.valueOf(history.getState()),
                history.getReason(),
                history.getRounds(),
                history.getMinParticipants(),
                history.getTargetMetric().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TargetSpec(
                                TargetSpec.Metric.valueOf(
                                        history.getTargetMetric().toUpperCase(Locale.ROOT)),
                                history.getTargetValue())),
                history.getMembersList().stream()
                        .map(member -> new Member(
                                member.getAccount(),
                                member.hasTelemetry()
                                        ? Optional.of(telemetry(member.getTelemetry()))
                                        : Optional.empty(),
                                Instant.ofEpochMilli(member.getHeardAt())))
                        .toList(),
                history.getClosedList().stream().map(Histories::closed).toList());
    }

    private static RoundRecord closed(ClosedRound closed) {
        return new RoundRecord(
                closed.getRound(),
                closed.getAccuracy(),
                closed.getLoss(),
                scores(closed.getScores()),
                closed.getGlobalDigest(),
                closed.getEpsilon(),
                closed.getSitesList().stream().map(Histories::site).toList());
    }

    private static SiteRecord site(Site site) {
        return new SiteRecord(
                site.getAccount(),
                site.getSamples(),
                site.getTrainLoss(),
                site.getWeight(),
                site.getTestSamples(),
                site.getTestLoss(),
                site.getAccuracy(),
                scores(site.getScores()),
                new SiteStanding(site.getScore(), site.getReward(), site.getReasonsList()));
    }

    public static TelemetryReport message(Telemetry telemetry, String token) {
        return TelemetryReport.newBuilder()
                .setToken(token)
                .setComputeLoad(telemetry.computeLoad())
                .setFreeStorage(telemetry.freeStorage())
                .setBandwidth((double) telemetry.bandwidth())
                .setLatencyMillis(telemetry.latency().toNanos() / 1e6)
                .setQueueLength(telemetry.queueLength())
                .setReportedAt(telemetry.reportedAt().toEpochMilli())
                .build();
    }

    /** @throws IllegalArgumentException when a number is beyond any machine */
    public static Telemetry telemetry(TelemetryReport report) {
        return new Telemetry(
                report.getComputeLoad(),
                report.getFreeStorage(),
                (long) report.getBandwidth(),
                Duration.ofNanos((long) (report.getLatencyMillis() * 1e6)),
                report.getQueueLength(),
                Instant.ofEpochMilli(report.getReportedAt()));
    }
}
