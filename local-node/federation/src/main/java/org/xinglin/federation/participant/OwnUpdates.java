package org.xinglin.federation.participant;

import io.grpc.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.privacy.DiscreteGaussian;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.SecureForm;

/**
 * Makes this participant's updates, each once: an update is written down before anything of it leaves, and a round that is asked for
 * again gets the same one, so that neither noise is drawn nor a budget spent twice.
 */
final class OwnUpdates<X extends Exception> {
    private static final String LAST = "update";
    private static final int KEY = 32;
    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final TaskSpec spec;
    private final Site<X> site;
    private final Unsettled unsettled;

    OwnUpdates(TaskSpec spec, Site<X> site) {
        this.spec = spec;
        this.site = site;
        this.unsettled = new Unsettled(spec, site.notebook());
    }

    Unsettled unsettled() {
        return unsettled;
    }

    /** Returns when the hospital's policy and budget let it out. */
    PreparedUpdate of(Order order, Sending sending) throws X, IOException, InterruptedException {
        requireStart(order);
        PreparedUpdate update = madeOnce(order, sending);
        byte[] digest = Messages.sha256(update.toBytes());
        site.duties().release(spec.id(), order.getRound(), digest, update.spent());
        return update;
    }

    /** The coordinator's block may be on its way. */
    private void requireStart(Order order) throws X, InterruptedException {
        byte[] model = order.getModel().toByteArray();
        for (int look = 0; look < LOOKS; look++) {
            Optional<Boolean> isStart = site.duties().isStart(spec.id(), order.getRound(), model);
            if (isStart.isPresent()) {
                if (!isStart.get()) {
                    throw Withdrawal.because("the coordinator gave another model than the chain names for the round");
                }
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
        throw Status.ABORTED
                .withDescription("the chain does not show the round yet")
                .asRuntimeException();
    }

    private PreparedUpdate madeOnce(Order order, Sending sending) throws IOException, InterruptedException {
        byte[] key = key(order);
        Optional<byte[]> last = site.notebook().read(LAST);
        if (last.isPresent()
                && HexFormat.of()
                        .formatHex(last.get(), 0, KEY)
                        .equals(HexFormat.of().formatHex(key))) {
            byte[] content = new byte[last.get().length - KEY];
            System.arraycopy(last.get(), KEY, content, 0, content.length);
            return PreparedUpdate.ofBytes(content);
        }
        unsettled.settle(
                round -> sending.counted(spec.id(), round, site.account().account()));
        PreparedUpdate made = make(order, sending.model(order));
        byte[] content = made.toBytes();
        byte[] page = new byte[KEY + content.length];
        System.arraycopy(key, 0, page, 0, KEY);
        System.arraycopy(content, 0, page, KEY, content.length);
        site.notebook().write(LAST, page);
        return made;
    }

    /** What the update was made for: noise that was sized for one clip and number is never sent for another. */
    private static byte[] key(Order order) {
        byte[] rest = ByteBuffer.allocate(2 * Integer.BYTES + Double.BYTES)
                .putInt(order.getRound())
                .putDouble(order.getClip())
                .putInt(order.getClip() > 0 ? order.getParticipants() : 0)
                .array();
        return Messages.sha256(
                order.getModel().toByteArray(), order.getStatistics().toByteArray(), rest);
    }

    private PreparedUpdate make(Order order, NamedVectors global) throws IOException, InterruptedException {
        Optional<NamedVectors> companions =
                unsettled.settled(Unsettled.Page.COMPANIONS).map(NamedVectors::ofBytes);
        TrainingResult result = site.trainer().train(new TrainingOrder(order.getRound(), global, companions));
        if (result.companions().isPresent()) {
            unsettled.keep(Unsettled.Page.COMPANIONS, result.companions().get().toBytes());
        }
        float[] values = result.update().flat();
        if (spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            values = hidden(order, values);
        }
        boolean quiet = spec.privacy().noise().isPresent(); // an exact loss of protected rows is in no epsilon
        return new PreparedUpdate(
                result.samples(),
                quiet ? 0 : result.loss(),
                quiet ? 0 : result.accuracy(),
                result.steps(),
                result.spent(),
                values);
    }

    /** Clipped, and under secure aggregation with this hospital's share of the noise. */
    private float[] hidden(Order order, float[] values) {
        ClientNoise noise = ClientNoise.atClip(spec, order.getClip());
        float[] prepared = noise.prepared(values);
        if (spec.privacy().secure().isPresent()) {
            int least = SecureForm.quorum(spec, order.getParticipants()).least();
            noise.addShare(prepared, least, DiscreteGaussian::secure);
        }
        return prepared;
    }
}
