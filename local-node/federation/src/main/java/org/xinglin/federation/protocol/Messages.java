package org.xinglin.federation.protocol;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskState;

/** Values to messages and back. */
public final class Messages {
    /** One message may hold a model of 50 million parameters. */
    public static final int LARGEST = 256 * 1024 * 1024;

    private static final byte[] JOIN_LABEL = "xinglin/join/v1".getBytes(StandardCharsets.US_ASCII);

    private Messages() {}

    /** What a participant signs to join: bound to the task and to a nonce that the coordinator gives out once. */
    public static byte[] joinHash(TaskId task, byte[] nonce) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(JOIN_LABEL);
            sha.update(task.bytes());
            return sha.digest(nonce);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static ByteString id(TaskId task) {
        return ByteString.copyFrom(task.bytes());
    }

    /** @throws IllegalArgumentException when it is none */
    public static TaskId id(ByteString bytes) {
        return TaskId.of(bytes.toByteArray());
    }

    public static Model model(NamedVectors vectors) {
        Model.Builder model = Model.newBuilder();
        for (String name : vectors.names()) {
            Vector.Builder vector = Vector.newBuilder().setName(name);
            for (float value : vectors.get(name)) {
                vector.addValues(value);
            }
            model.addVectors(vector);
        }
        return model.build();
    }

    public static NamedVectors vectors(Model model) {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (Vector vector : model.getVectorsList()) {
            float[] values = new float[vector.getValuesCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = vector.getValues(i);
            }
            vectors.put(vector.getName(), values);
        }
        return NamedVectors.of(vectors);
    }

    public static History history(TaskHistory task) {
        History.Builder history = History.newBuilder()
                .setTaskId(id(task.id()))
                .setName(task.name())
                .setState(task.state().name())
                .setReason(task.reason())
                .setRounds(task.rounds())
                .setJoined(task.joined())
                .setMinParticipants(task.minParticipants());
        task.targetAccuracy().ifPresent(history::setTargetAccuracy);
        task.closed().forEach(round -> history.addClosed(closed(round)));
        return history.build();
    }

    private static ClosedRound closed(RoundRecord round) {
        ClosedRound.Builder closed = ClosedRound.newBuilder()
                .setRound(round.round())
                .setAccuracy(round.accuracy())
                .setLoss(round.loss())
                .setGlobalDigest(round.globalDigest());
        for (SiteRecord site : round.sites()) {
            closed.addSites(Site.newBuilder()
                    .setAccount(site.account())
                    .setSamples(site.samples())
                    .setTrainLoss(site.trainLoss())
                    .setTestSamples(site.testSamples())
                    .setTestLoss(site.testLoss())
                    .setAccuracy(site.accuracy()));
        }
        return closed.build();
    }

    public static TaskHistory history(History history) {
        return new TaskHistory(
                id(history.getTaskId()),
                history.getName(),
                TaskState.valueOf(history.getState()),
                history.getReason(),
                history.getRounds(),
                history.getJoined(),
                history.getMinParticipants(),
                history.hasTargetAccuracy() ? OptionalDouble.of(history.getTargetAccuracy()) : OptionalDouble.empty(),
                history.getClosedList().stream().map(Messages::closed).toList());
    }

    private static RoundRecord closed(ClosedRound closed) {
        return new RoundRecord(
                closed.getRound(),
                closed.getAccuracy(),
                closed.getLoss(),
                closed.getGlobalDigest(),
                closed.getSitesList().stream()
                        .map(site -> new SiteRecord(
                                site.getAccount(),
                                site.getSamples(),
                                site.getTrainLoss(),
                                site.getTestSamples(),
                                site.getTestLoss(),
                                site.getAccuracy()))
                        .toList());
    }
}
