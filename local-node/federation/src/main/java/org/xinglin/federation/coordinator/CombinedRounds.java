package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.util.List;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Outcome;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;

/** What the rounds of an errand came to, as one participant of the level above says it. */
final class CombinedRounds {
    private CombinedRounds() {}

    /**
     * The rows of those who counted last, and their mean loss weighted with them: with FedAvg on both levels the same as if all had
     * taken part above.
     *
     * @param from what the errand began with
     * @param rounds of the errand, at least 1
     */
    static Outcome of(TaskRecord now, NamedVectors from, int rounds) {
        RoundRecord last = now.closed().getLast();
        List<SiteRecord> counted =
                last.sites().stream().filter(site -> site.samples() > 0).toList();
        long rows = counted.stream().mapToLong(SiteRecord::samples).sum();
        double loss = counted.stream()
                .mapToDouble(site -> site.trainLoss() * site.samples() / rows)
                .sum();
        return Outcome.newBuilder()
                .setUpdate(ByteString.copyFrom(update(now, from).toBytes()))
                .setSamples(rows)
                .setTrainLoss(loss)
                .setAccuracy(Math.clamp(last.accuracy(), 0.0, 1.0))
                .setSteps(rounds * now.spec().local().steps())
                .build();
    }

    /** Subtracted before it is rounded. */
    private static NamedVectors update(TaskRecord now, NamedVectors from) {
        double[] model = now.server().model();
        float[] before = from.sharedForReading();
        double[] moved = new double[model.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = model[i] - before[i];
        }
        return NamedVectors.rounding(from.layout(), moved);
    }
}
