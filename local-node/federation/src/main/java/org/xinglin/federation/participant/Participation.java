package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import java.util.Iterator;
import java.util.function.Consumer;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.Evaluation;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.protocol.ChallengeRequest;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.EvaluationReport;
import org.xinglin.federation.protocol.Instruction;
import org.xinglin.federation.protocol.JoinRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Update;
import org.xinglin.federation.protocol.Work;
import org.xinglin.federation.task.TaskId;

/** One participant's part in one task: does what the stream says, one thing after the other. */
final class Participation<X extends Exception> {
    private final CoordinatorGrpc.CoordinatorBlockingStub calls;
    private final TaskId task;
    private final LocalTrainer trainer;
    private final UpdateRecorder<X> recorder;
    private final Consumer<Integer> rounds;
    private String token = "";

    Participation(
            ManagedChannel channel,
            TaskId task,
            LocalTrainer trainer,
            UpdateRecorder<X> recorder,
            Consumer<Integer> rounds) {
        this.calls = CoordinatorGrpc.newBlockingStub(channel);
        this.task = task;
        this.trainer = trainer;
        this.recorder = recorder;
        this.rounds = rounds;
    }

    void run(JoinSigner signer) throws X {
        ByteString nonce = calls.getChallenge(ChallengeRequest.newBuilder()
                        .setTaskId(Messages.id(task))
                        .setAccount(signer.account())
                        .build())
                .getNonce();
        byte[] signature = signer.sign(Messages.joinHash(task, nonce.toByteArray()));
        JoinRequest join = JoinRequest.newBuilder()
                .setTaskId(Messages.id(task))
                .setAccount(signer.account())
                .setNonce(nonce)
                .setSignature(ByteString.copyFrom(signature))
                .build();
        Context.CancellableContext context = Context.current().withCancellation();
        Context before = context.attach();
        try {
            Iterator<Instruction> instructions = calls.participate(join);
            while (instructions.hasNext() && follow(instructions.next())) {
                // one thing after the other
            }
        } finally {
            context.detach(before);
            context.cancel(null); // leaving in good order: the coordinator does not wait for this account
        }
    }

    /** @return whether there is more to come */
    private boolean follow(Instruction instruction) throws X {
        switch (instruction.getWhatCase()) {
            case WELCOME -> token = instruction.getWelcome().getToken();
            case TRAIN -> train(instruction.getTrain());
            case EVALUATE -> evaluate(instruction.getEvaluate());
            case FINISHED, WHAT_NOT_SET -> {
                return false;
            }
        }
        return true;
    }

    private void train(Work work) throws X {
        TrainingResult result = trainer.train(work.getRound(), Messages.vectors(work.getModel()));
        NamedVectors model = result.model();
        recorder.record(task, work.getRound(), model.digest(), result.samples(), result.loss());
        calls.submitUpdate(Update.newBuilder()
                .setToken(token)
                .setRound(work.getRound())
                .setModel(Messages.model(model))
                .setSamples(result.samples())
                .setTrainLoss(result.loss())
                .build());
        rounds.accept(work.getRound());
    }

    private void evaluate(Work work) {
        Evaluation evaluation = trainer.evaluate(Messages.vectors(work.getModel()));
        calls.submitEvaluation(EvaluationReport.newBuilder()
                .setToken(token)
                .setRound(work.getRound())
                .setSamples(evaluation.samples())
                .setLoss(evaluation.loss())
                .setAccuracy(evaluation.accuracy())
                .build());
    }
}
