package org.xinglin.federation.coordinator;

import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.ScoreHistogram;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.task.TaskSpec;

/** A site that moves every weight half the way to its own target: FedAvg of such sites goes to the weighted mean. */
public class TestSite implements JoinSigner, LocalTrainer {
    private final Credentials account;
    private final float target;
    private final long samples;
    private double loss = 0.5;
    /** What the site does to its honest model before it sends it. */
    private final UnaryOperator<NamedVectors> twist;

    TestSite(int number, float target, long samples) {
        this(number, target, samples, UnaryOperator.identity());
    }

    TestSite(int number, float target, long samples, UnaryOperator<NamedVectors> twist) {
        this.account =
                Credentials.create(HexFormat.of().toHexDigits((byte) number).repeat(32));
        this.target = target;
        this.samples = samples;
        this.twist = twist;
    }

    /** Reports this loss instead of a real one. */
    TestSite reporting(double other) {
        loss = other;
        return this;
    }

    Credentials credentials() {
        return account;
    }

    @Override
    public String account() {
        return account.getAddress();
    }

    @Override
    public byte[] sign(byte[] hash) {
        Sign.SignatureData signature = Sign.signMessage(hash, account.getEcKeyPair(), false);
        byte[] out = new byte[65];
        System.arraycopy(signature.getR(), 0, out, 0, 32);
        System.arraycopy(signature.getS(), 0, out, 32, 32);
        out[64] = signature.getV()[0];
        return out;
    }

    @Override
    public TrainingResult train(TrainingOrder order) {
        float[] update = new float[order.global().size()];
        float[] global = order.global().flat();
        for (int i = 0; i < update.length; i++) {
            update[i] = order.global().layout().names().size() > 1 && i == 0 ? 0 : (target - global[i]) / 2;
        }
        NamedVectors honest = NamedVectors.owning(order.global().layout(), update);
        return new TrainingResult(twist.apply(honest), samples, 1.0 / order.round(), 0.5, 1);
    }

    @Override
    public Evaluation evaluate(NamedVectors global) {
        double accuracy = 1 - Math.min(1, Math.abs(global.get(TaskSpec.WEIGHTS)[0] - 2.5) / 2.5);
        return new Evaluation(10, loss, accuracy, ScoreHistogram.empty());
    }
}
