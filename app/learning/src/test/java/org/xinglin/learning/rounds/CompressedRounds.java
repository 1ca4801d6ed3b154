package org.xinglin.learning.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.compression.ErrorFeedback;
import org.xinglin.federation.compression.Seeds;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;
import org.xinglin.learning.TaskTrainer;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.TrainTestSplit;

/** Rounds of a task in which each update goes through the bytes that would travel. */
final class CompressedRounds {
    /** Whether what was left out is sent later. */
    enum Memory {
        KEPT,
        LOST
    }

    private static final int MEASURED = 50;

    private final Payload payload;
    private final AggregationRule rule;
    private final Memory memory;
    private final TaskSpec spec;
    private final List<TaskTrainer> hospitals = new ArrayList<>();
    private final List<ErrorFeedback> owed = new ArrayList<>();
    private ServerState state;
    private long sent;
    private int done;

    CompressedRounds(TaskSpec spec, List<TrainTestSplit> data, Memory memory) throws Failed {
        this.spec = spec;
        this.payload = Payload.of(spec);
        this.memory = memory;
        this.rule = Rules.of(spec.algorithm().name(), spec.algorithm().settings());
        for (TrainTestSplit split : data) {
            Rows few = split.test().only(IntStream.range(0, MEASURED).boxed().toList()); // each round measures on them
            hospitals.add(new TaskTrainer(spec, new TrainTestSplit(split.train(), few), 0, () -> 0, Optional.empty()));
            owed.add(ErrorFeedback.none(payload.length()));
        }
        float[] start = spec.initialModel().flat();
        double[] exact = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            exact[i] = start[i];
        }
        this.state = rule.begin(exact);
    }

    /** Goes on until so many rounds were done. */
    void runUntil(int rounds) {
        while (done < rounds) {
            round(++done);
        }
    }

    /** Of the mean model. */
    NamedVectors model() {
        return NamedVectors.rounding(spec.layout(), state.model());
    }

    /** Upward, the mean over all so far. */
    double bytesAnUpdate() {
        return (double) sent / done / hospitals.size();
    }

    private void round(int number) {
        NamedVectors global = NamedVectors.rounding(payload.layout(), rule.broadcast(state));
        List<Contribution> given = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            TrainingResult result = hospitals.get(k).train(new TrainingOrder(number, global, Optional.empty()));
            byte[] content = content(k, number, result.update().flat());
            sent += content.length;
            Parameters update = Parameters.of(payload.values(number, content));
            given.add(new Contribution("hospital " + k, update, result.samples(), result.loss(), result.accuracy()));
        }
        state = rule.aggregate(state, given).state();
    }

    /** As a participant writes it. */
    private byte[] content(int hospital, int round, float[] update) {
        if (payload.compression().isEmpty()) {
            return payload.content(update);
        }
        Seeds seeds = new Seeds(payload.sharedSeed(round), hospital * 31L + round);
        ErrorFeedback.Sent out =
                owed.get(hospital).compress(payload.compression().get(), update, seeds);
        if (memory == Memory.KEPT) {
            owed.set(hospital, out.ifAccepted());
        }
        return out.bytes();
    }
}
