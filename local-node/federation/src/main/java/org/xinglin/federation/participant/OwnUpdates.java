package org.xinglin.federation.participant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.privacy.GaussianNoise;
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
    private static final String COMPANIONS = "companions";
    private static final int KEY = 32;

    private final TaskSpec spec;
    private final Site<X> site;

    OwnUpdates(TaskSpec spec, Site<X> site) {
        this.spec = spec;
        this.site = site;
    }

    /** Returns when the hospital's policy and budget let it out. */
    PreparedUpdate of(Order order, NamedVectors global) throws X, IOException, InterruptedException {
        PreparedUpdate update = madeOnce(order, global);
        byte[] digest = Messages.sha256(update.toBytes());
        site.duties().release(spec.id(), order.getRound(), digest, update.spent());
        return update;
    }

    private PreparedUpdate madeOnce(Order order, NamedVectors global) throws IOException, InterruptedException {
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
        PreparedUpdate made = make(order, global);
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
        Optional<NamedVectors> companions = site.notebook().read(COMPANIONS).map(NamedVectors::ofBytes);
        TrainingResult result = site.trainer().train(new TrainingOrder(order.getRound(), global, companions));
        if (result.companions().isPresent()) {
            site.notebook()
                    .write(COMPANIONS + "-next", result.companions().get().toBytes());
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
            try (GaussianNoise random = GaussianNoise.secure()) {
                noise.addShare(
                        prepared,
                        SecureForm.quorum(spec, order.getParticipants()).least(),
                        random);
            }
        }
        return prepared;
    }

    /** The coordinator took it: what goes with it holds for the next round. */
    void counted() throws IOException {
        Optional<byte[]> next = site.notebook().read(COMPANIONS + "-next");
        if (next.isPresent()) {
            site.notebook().write(COMPANIONS, next.get());
            site.notebook().forget(COMPANIONS + "-next");
        }
    }
}
